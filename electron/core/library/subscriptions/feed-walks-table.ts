/** Where feeds' older pages are, and the walks back through them: to the feed's beginning, or over what it has jumped. */
import type { WireError } from '../../../../shared/errors.ts';
import type { WalkEnd } from '../../../../shared/model/older.ts';
import type { FeedPage } from '../../entries/parsed-feed.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type FeedWalk = {
  id: number;
  feedId: number;
  /** null: to the feed's beginning. */
  knownId: number | null;
  /** null: there is no page any more. */
  nextUrl: string | null;
  /** Number of the page at `nextUrl`. */
  page: number;
  pagesLeft: number;
  /** Fingerprints of the pages met. */
  seen: string[];
  ended: WalkEnd | null;
  attempts: number;
  nextAt: number | null;
  claimedUntil: number;
  failure: WireError | null;
};

type WalkRow = {
  id: number;
  feed_id: number;
  known_id: number | null;
  next_url: string | null;
  page: number;
  pages_left: number;
  seen: string;
  ended: WalkEnd | null;
  attempts: number;
  next_at: number | null;
  claimed_until: number;
  failure: string | null;
};

const selectWalks = `SELECT w.id, w.feed_id, w.known_id, w.next_url, w.page, w.pages_left, w.seen, w.ended, w.attempts,
  w.next_at, w.claimed_until, w.failure FROM feed_walks w JOIN feeds f ON f.id = w.feed_id WHERE f.removed_at IS NULL`;

const toWalk = (row: WalkRow): FeedWalk => ({
  id: row.id,
  feedId: row.feed_id,
  knownId: row.known_id,
  nextUrl: row.next_url,
  page: row.page,
  pagesLeft: row.pages_left,
  seen: JSON.parse(row.seen) as string[],
  ended: row.ended,
  attempts: row.attempts,
  nextAt: row.next_at,
  claimedUntil: row.claimed_until,
  failure: row.failure === null ? null : (JSON.parse(row.failure) as WireError),
});

export type Paging = {
  olderUrl: string | null;
  /** null: not known yet. */
  kind: 'said' | 'guess' | 'proved' | 'none' | null;
  firstPage: string | null;
};

/** Of the first page, in the caller's transaction. A guess that was tried is not tried again. */
export function notePaging(library: Library, feedId: number, { older, fingerprint }: FeedPage): void {
  const kind = older === null ? 'none' : older.isGuess ? 'guess' : 'said';
  prepared(
    library.db,
    `UPDATE feeds SET older_url = @url, first_page = @fingerprint,
       older_kind = CASE WHEN @kind = 'guess' AND older_kind IN ('proved', 'none') THEN older_kind ELSE @kind END
     WHERE id = @feedId`,
  ).run({ url: older?.url ?? null, fingerprint, kind, feedId });
}

export function pagingOf(library: Library, feedId: number): Paging {
  const row = prepared<{
    older_url: string | null;
    older_kind: Paging['kind'];
    first_page: string | null;
  }>(library.db, 'SELECT older_url, older_kind, first_page FROM feeds WHERE id = ?').get(feedId);
  return {
    olderUrl: row?.older_url ?? null,
    kind: row?.older_kind ?? null,
    firstPage: row?.first_page ?? null,
  };
}

/** What came of trying a guess. */
export function settleGuess(library: Library, feedId: number, kind: 'proved' | 'none'): void {
  prepared(
    library.db,
    "UPDATE feeds SET older_kind = ? WHERE id = ? AND older_kind IN ('guess', 'proved')",
  ).run(kind, feedId);
}

export function walksOf(library: Library, feedId: number): FeedWalk[] {
  return prepared<WalkRow>(library.db, `${selectWalks} AND w.feed_id = ? ORDER BY w.known_id DESC`)
    .all(feedId)
    .map(toWalk);
}

export function readWalk(library: Library, id: number): FeedWalk | null {
  const row = prepared<WalkRow>(library.db, `${selectWalks} AND w.id = ?`).get(id);
  return row === undefined ? null : toWalk(row);
}

/** Gaps of these feeds, or of all, that can be followed back. */
export function openGaps(library: Library, feedIds: readonly number[] | null): FeedWalk[] {
  return prepared<WalkRow>(
    library.db,
    `${selectWalks} AND w.known_id IS NOT NULL AND (@feedIds IS NULL OR w.feed_id IN (SELECT value FROM json_each(@feedIds)))
     ORDER BY w.known_id DESC`,
  )
    .all({ feedIds: feedIds === null ? null : JSON.stringify(feedIds) })
    .map(toWalk);
}

export type DueWalk = FeedWalk & { url: string };

/** What the reader waits for longest first. `withoutHosts`: they have their turn already. */
export function dueWalk(library: Library, now: number, withoutHosts: readonly string[]): DueWalk | null {
  const row = prepared<WalkRow>(
    library.db,
    `${selectWalks} AND w.next_url IS NOT NULL AND w.next_at <= @now AND w.claimed_until < @now AND f.is_paused = 0
       AND coalesce(host_of(w.next_url), '') NOT IN (SELECT value FROM json_each(@hosts))
       AND coalesce(host_of(w.next_url), '') NOT IN (SELECT host FROM host_waits WHERE until > @now)
     ORDER BY w.next_at, w.id LIMIT 1`,
  ).get({ now, hosts: JSON.stringify(withoutHosts) });
  return row === undefined || row.next_url === null ? null : { ...toWalk(row), url: row.next_url };
}

export type NewWalk = Pick<
  FeedWalk,
  'feedId' | 'knownId' | 'nextUrl' | 'page' | 'pagesLeft' | 'seen' | 'ended'
>;

/** Answers its id. It is due at once, where there is a page to ask for. */
export function addWalk(library: Library, walk: NewWalk, now: number): number {
  const row = prepared<{ id: number }>(
    library.db,
    `INSERT INTO feed_walks (feed_id, known_id, next_url, page, pages_left, seen, ended, noticed_at, next_at)
     VALUES (@feedId, @knownId, @nextUrl, @page, @pagesLeft, @seen, @ended, @now, @nextAt) RETURNING id`,
  ).get({ ...walk, seen: JSON.stringify(walk.seen), now, nextAt: walk.nextUrl === null ? null : now });
  return row?.id ?? 0;
}

/** Some pages more, from where it has come to; earlier failures count no longer. */
export function wantMorePages(library: Library, id: number, pagesLeft: number, now: number): void {
  prepared(
    library.db,
    'UPDATE feed_walks SET pages_left = ?, next_at = ?, attempts = 0, failure = NULL WHERE id = ?',
  ).run(pagesLeft, now, id);
}

/** After a page: where it stands now. Frees the claim. */
export function advanceWalk(
  library: Library,
  id: number,
  to: Pick<FeedWalk, 'nextUrl' | 'page' | 'pagesLeft' | 'seen' | 'ended' | 'nextAt'>,
): void {
  prepared(
    library.db,
    `UPDATE feed_walks SET next_url = @nextUrl, page = @page, pages_left = @pagesLeft, seen = @seen, ended = @ended,
       next_at = @nextAt, attempts = 0, failure = NULL, claimed_until = 0 WHERE id = @id`,
  ).run({ ...to, seen: JSON.stringify(to.seen), id });
}

/** It stays where it is until it is wanted again. */
export function restWalk(library: Library, id: number): void {
  prepared(
    library.db,
    'UPDATE feed_walks SET next_at = NULL, pages_left = 0, claimed_until = 0 WHERE id = ?',
  ).run(id);
}

export function removeWalk(library: Library, id: number): void {
  prepared(library.db, 'DELETE FROM feed_walks WHERE id = ?').run(id);
}

/** The newest article of a feed besides these: what was known before they came. Tombstones count. */
export function newestKnown(library: Library, feedId: number, newIds: readonly number[]): number | null {
  const row = prepared<{ id: number }>(
    library.db,
    `SELECT id FROM article_state WHERE feed_id = ? AND id NOT IN (SELECT value FROM json_each(?))
     ORDER BY id DESC LIMIT 1`,
  ).get(feedId, JSON.stringify(newIds));
  return row?.id ?? null;
}

/** Ids of the feed's articles that have these keys. */
export function idsOfKeys(library: Library, feedId: number, keys: readonly string[]): number[] {
  return prepared<{ id: number }>(
    library.db,
    'SELECT id FROM article_state WHERE feed_id = ? AND key IN (SELECT value FROM json_each(?))',
  )
    .all(feedId, JSON.stringify(keys))
    .map((row) => row.id);
}

/** The time of the oldest article the feed has after that one (null: of all); null: it has none. */
export function oldestTimeAfter(library: Library, feedId: number, knownId: number | null): number | null {
  return (
    prepared<{ at: number | null }>(
      library.db,
      'SELECT min(sort_at) AS at FROM article_state WHERE feed_id = ? AND id > ?',
    ).get(feedId, knownId ?? 0)?.at ?? null
  );
}
