/** When each feed is asked next, with the validators of the last answer, and the log of what came of it. */
import type { ItemProblem, NextCheckReason, RefreshOutcome } from '../../../../shared/model/feeds.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { withoutWaiting } from '../connection/without-waiting.ts';
import { addToLog } from './fetch-log-table.ts';

export type ScheduledFeed = {
  feedId: number;
  url: string;
  title: string;
  isPaused: boolean;
  /** Whether the reader gave the address by hand: only then may it be a file or lie in a private network. */
  isTyped: boolean;
  notify: boolean;
  intervalMinutes: number | null;
  autoTags: string[];
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  ttlMinutes: number | null;
  nextCheckAt: number;
  claimedUntil: number;
  lastCheckAt: number | null;
  lastSuccessAt: number | null;
  lastChangeAt: number | null;
  errorCount: number;
  retryAfterUntil: number | null;
  isGone: boolean;
  movedTo: string | null;
  movedCount: number;
};

type ScheduleRow = {
  feed_id: number;
  url: string;
  title: string;
  is_paused: number;
  is_typed: number;
  notify: number;
  interval_minutes: number | null;
  auto_tags: string;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  ttl_minutes: number | null;
  next_check_at: number;
  claimed_until: number;
  last_check_at: number | null;
  last_success_at: number | null;
  last_change_at: number | null;
  error_count: number;
  retry_after_until: number | null;
  is_gone: number;
  moved_to: string | null;
  moved_count: number;
};

const selectSchedule = `
  SELECT c.feed_id, f.url, coalesce(f.custom_title, f.feed_title, f.url) AS title, f.is_paused, f.is_typed,
    f.notify, f.interval_minutes, f.auto_tags, c.etag, c.last_modified, c.body_hash, c.ttl_minutes, c.next_check_at, c.claimed_until, c.last_check_at,
    c.last_success_at, c.last_change_at, c.error_count, c.retry_after_until, c.is_gone, c.moved_to, c.moved_count
  FROM feed_schedule c JOIN feeds f ON f.id = c.feed_id
  WHERE f.removed_at IS NULL`;

const toScheduled = (row: ScheduleRow): ScheduledFeed => ({
  feedId: row.feed_id,
  url: row.url,
  title: row.title,
  isPaused: row.is_paused === 1,
  isTyped: row.is_typed === 1,
  notify: row.notify === 1,
  intervalMinutes: row.interval_minutes,
  autoTags: JSON.parse(row.auto_tags) as string[],
  etag: row.etag,
  lastModified: row.last_modified,
  bodyHash: row.body_hash,
  ttlMinutes: row.ttl_minutes,
  nextCheckAt: row.next_check_at,
  claimedUntil: row.claimed_until,
  lastCheckAt: row.last_check_at,
  lastSuccessAt: row.last_success_at,
  lastChangeAt: row.last_change_at,
  errorCount: row.error_count,
  retryAfterUntil: row.retry_after_until,
  isGone: row.is_gone === 1,
  movedTo: row.moved_to,
  movedCount: row.moved_count,
});

/** The feeds named, or all; most overdue first. */
export function listSchedule(library: Library, feedIds?: readonly number[]): ScheduledFeed[] {
  if (feedIds === undefined) {
    return library.db
      .prepare<[], ScheduleRow>(`${selectSchedule} ORDER BY c.next_check_at, c.feed_id`)
      .all()
      .map(toScheduled);
  }
  return prepared<ScheduleRow>(
    library.db,
    `${selectSchedule} AND c.feed_id IN (SELECT value FROM json_each(?)) ORDER BY c.next_check_at, c.feed_id`,
  )
    .all(JSON.stringify(feedIds))
    .map(toScheduled);
}

/** What is asked at all: servers and files. What came with Offprint has an address no one has. */
const isPolled = "(f.url LIKE 'http%' OR f.url LIKE 'file:%')";

/** Most overdue first. `without`: feeds and hosts that have their turn already. */
export function listDue(
  library: Library,
  now: number,
  limit: number,
  without: { feedIds: readonly number[]; hosts: readonly string[] } = { feedIds: [], hosts: [] },
): ScheduledFeed[] {
  return library.db
    .prepare<[number, number, number, string, string, number], ScheduleRow>(
      `${selectSchedule} AND c.next_check_at <= ? AND c.claimed_until < ? AND coalesce(c.retry_after_until, 0) <= ?
       AND f.is_paused = 0 AND c.is_gone = 0 AND ${isPolled}
       AND c.feed_id NOT IN (SELECT value FROM json_each(?))
       AND coalesce(host_of(f.url), '') NOT IN (SELECT value FROM json_each(?))
       ORDER BY c.next_check_at, c.feed_id LIMIT ?`,
    )
    .all(now, now, now, JSON.stringify(without.feedIds), JSON.stringify(without.hosts), limit)
    .map(toScheduled);
}

/** How many feeds are asked over the network at all. */
export function countPolledFeeds(library: Library): number {
  const row = library.db
    .prepare<[], { total: number }>(
      `SELECT count(*) AS total FROM feeds WHERE removed_at IS NULL AND is_paused = 0 AND url LIKE 'http%'`,
    )
    .get();
  return row?.total ?? 0;
}

/** The next moment anything is due, in epoch ms; null when nothing is scheduled. */
export function nextDueAt(library: Library): number | null {
  const row = library.db
    .prepare<[], { at: number | null }>(
      `SELECT min(max(c.next_check_at, c.claimed_until, coalesce(c.retry_after_until, 0))) AS at
       FROM feed_schedule c JOIN feeds f ON f.id = c.feed_id WHERE f.removed_at IS NULL AND f.is_paused = 0 AND c.is_gone = 0 AND ${isPolled}`,
    )
    .get();
  return row?.at ?? null;
}

/**
 * Takes a feed for one check, before the request goes out: the next check is written first, so that a crash cannot
 * make a loop of requests, and no other process asks the same server meanwhile. `overClaim`: until when the caller's own
 * earlier claim lasts, which it could not release. false: someone else has it, or has checked it since `lastCheckAt` was read.
 */
export function claimFeed(
  library: Library,
  feedId: number,
  claim: {
    now: number;
    claimedUntil: number;
    nextCheckAt: number;
    lastCheckAt: number | null;
    overClaim: number | null;
  },
): boolean {
  const statement = prepared(
    library.db,
    `UPDATE feed_schedule SET claimed_until = ?, claimed_by = ?, next_check_at = max(next_check_at, ?), next_reason = 'being-checked'
     WHERE feed_id = ? AND (claimed_until < ? OR claimed_until = ?) AND last_check_at IS ?`,
  );
  const { changes } = withoutWaiting(library, () =>
    statement.run(
      claim.claimedUntil,
      library.owner,
      claim.nextCheckAt,
      feedId,
      claim.now,
      claim.overClaim,
      claim.lastCheckAt,
    ),
  );
  return changes === 1;
}

export type CheckResult = {
  at: number;
  outcome: RefreshOutcome;
  nextCheckAt: number;
  nextCheckReason: NextCheckReason;
  errorCount: number;
  retryAfterUntil: number | null;
  isGone: boolean;
  /** undefined: keep what is stored. */
  validators?: { etag: string | null; lastModified: string | null };
  bodyHash?: string;
  ttlMinutes?: number | null;
  moved?: { to: string | null; count: number };
  hasChanged: boolean;
  httpStatus: number | null;
  durationMs: number | null;
  bytes: number | null;
  itemProblems: readonly ItemProblem[];
  /** The answer as it came; null: there was none. */
  answer: { url: string; status: number; headers: readonly (readonly [string, string])[] } | null;
};

/** Ends a check: frees the claim, writes schedule, validators and log in the caller's transaction. */
export function recordCheck(library: Library, feedId: number, result: CheckResult): void {
  const { db } = library;
  const isNotModified = result.outcome.status === 'not-modified';
  const isSuccess = ['updated', 'unchanged', 'not-modified'].includes(result.outcome.status);
  prepared(
    db,
    `UPDATE feed_schedule SET claimed_until = 0, next_check_at = ?, next_reason = ?, last_check_at = ?, last_outcome = ?, error_count = ?,
       retry_after_until = ?, is_gone = ?,
       failing_since = CASE WHEN ? = 0 THEN NULL ELSE coalesce(failing_since, ?) END,
       request_count = request_count + 1,
       not_modified_count = not_modified_count + ?,
       saved_bytes = saved_bytes + CASE WHEN ? THEN coalesce(body_bytes, 0) ELSE 0 END,
       body_bytes = coalesce(?, body_bytes),
       last_success_at = CASE WHEN ? THEN ? ELSE last_success_at END,
       last_change_at = CASE WHEN ? THEN ? ELSE last_change_at END
     WHERE feed_id = ?`,
  ).run(
    result.nextCheckAt,
    result.nextCheckReason,
    result.at,
    JSON.stringify(result.outcome),
    result.errorCount,
    result.retryAfterUntil,
    result.isGone ? 1 : 0,
    result.errorCount,
    result.at,
    isNotModified ? 1 : 0,
    isNotModified ? 1 : 0,
    isNotModified ? null : result.bytes,
    isSuccess ? 1 : 0,
    result.at,
    result.hasChanged ? 1 : 0,
    result.at,
    feedId,
  );
  if (result.validators !== undefined) {
    prepared(db, 'UPDATE feed_schedule SET etag = ?, last_modified = ? WHERE feed_id = ?').run(
      result.validators.etag,
      result.validators.lastModified,
      feedId,
    );
  }
  if (result.bodyHash !== undefined) {
    prepared(db, 'UPDATE feed_schedule SET body_hash = ? WHERE feed_id = ?').run(result.bodyHash, feedId);
  }
  if (result.ttlMinutes !== undefined) {
    prepared(db, 'UPDATE feed_schedule SET ttl_minutes = ? WHERE feed_id = ?').run(result.ttlMinutes, feedId);
  }
  if (result.moved !== undefined) {
    prepared(db, 'UPDATE feed_schedule SET moved_to = ?, moved_count = ? WHERE feed_id = ?').run(
      result.moved.to,
      result.moved.count,
      feedId,
    );
  }
  if (result.answer !== null) {
    prepared(
      db,
      'INSERT OR REPLACE INTO feed_answers (feed_id, at, url, status, headers) VALUES (?, ?, ?, ?, ?)',
    ).run(feedId, result.at, result.answer.url, result.answer.status, JSON.stringify(result.answer.headers));
  }
  addToLog(library, feedId, result);
}

/**
 * Releases a feed whose check did not happen or could not be stored (offline, cancelled, disk full). `nextCheckAt` null: the
 * next check stays where the claim put it.
 */
export function releaseClaim(library: Library, feedId: number, nextCheckAt: number | null): void {
  library.db
    .prepare(
      `UPDATE feed_schedule SET claimed_until = 0, next_check_at = coalesce(?, next_check_at),
         next_reason = iif(next_reason = 'being-checked', 'default', next_reason) WHERE feed_id = ?`,
    )
    .run(nextCheckAt, feedId);
}

/** Asks for a feed to be checked at that time, for instance when it is resumed. */
export function setNextCheck(library: Library, feedId: number, nextCheckAt: number): void {
  library.db
    .prepare("UPDATE feed_schedule SET next_check_at = ?, next_reason = 'due-now' WHERE feed_id = ?")
    .run(nextCheckAt, feedId);
}
