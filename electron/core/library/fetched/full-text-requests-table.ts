/** The queue of full texts: what is wanted, when it is asked for next, and what the last attempt came to. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { shownAddress } from '../marks/original-addresses-table.ts';

export type DueFullText = {
  articleId: number;
  feedId: number;
  url: string;
  attempts: number;
  isByReader: boolean;
};

/**
 * Notes that these are wanted, in the caller's transaction or alone. What has failed for good is asked for once more only
 * when the reader wants it. Answers with how many are to be fetched now that were not before.
 */
export function requestFullTexts(
  library: Library,
  articleIds: readonly number[],
  options: { now: number; isByReader: boolean },
): number {
  if (articleIds.length === 0) return 0;
  const { now, isByReader } = options;
  const { changes } = prepared(
    library.db,
    `INSERT INTO full_text_requests (article_id, asked_at, is_by_reader, next_at)
     SELECT a.id, @now, @isByReader, @now FROM articles a JOIN json_each(@ids) given ON given.value = a.id
     WHERE a.url LIKE 'http%' AND (@isByReader OR NOT EXISTS (SELECT 1 FROM full_texts t WHERE t.article_id = a.id))
     ON CONFLICT (article_id) DO UPDATE SET is_by_reader = 1, attempts = 0, next_at = excluded.next_at, asked_at = excluded.asked_at
       WHERE excluded.is_by_reader = 1`,
  ).run({ now, isByReader: isByReader ? 1 : 0, ids: JSON.stringify(articleIds) });
  return changes;
}

/** What an automatic feed wanted waits while the reader's settings say that excerpts stay excerpts. */
const selectDue = `SELECT r.article_id, s.feed_id, ${shownAddress} AS url, r.attempts, r.is_by_reader
  FROM full_text_requests r JOIN articles a ON a.id = r.article_id JOIN article_state s ON s.id = r.article_id
    JOIN feeds f ON f.id = s.feed_id
  WHERE s.deleted_at IS NULL AND f.removed_at IS NULL AND a.url LIKE 'http%'
    AND (r.is_by_reader = 1 OR (f.is_paused = 0 AND (f.full_text = 'always' OR (f.full_text = 'auto'
      AND coalesce((SELECT value FROM settings WHERE name = 'completeExcerpts'), 'true') = 'true'))))`;

type DueRow = { article_id: number; feed_id: number; url: string; attempts: number; is_by_reader: number };
const toDue = (row: DueRow): DueFullText => ({
  articleId: row.article_id,
  feedId: row.feed_id,
  url: row.url,
  attempts: row.attempts,
  isByReader: row.is_by_reader === 1,
});

/** What the reader waits for first, then the newest articles. `withoutHosts`: they have their turn already. */
export function dueFullTexts(
  library: Library,
  now: number,
  limit: number,
  withoutHosts: readonly string[] = [],
): DueFullText[] {
  return prepared<DueRow>(
    library.db,
    `${selectDue} AND r.next_at <= ? AND r.claimed_until < ?
       AND coalesce(host_of(a.url), '') NOT IN (SELECT value FROM json_each(?))
       AND coalesce(host_of(a.url), '') NOT IN (SELECT host FROM host_waits WHERE until > ?)
     ORDER BY r.is_by_reader DESC, r.article_id DESC LIMIT ?`,
  )
    .all(now, now, JSON.stringify(withoutHosts), now, limit)
    .map(toDue);
}

/** The request for one article, due or not; null: nobody wants it, or it cannot be had. */
export function fullTextRequest(library: Library, articleId: number): DueFullText | null {
  const row = prepared<DueRow>(library.db, `${selectDue} AND r.article_id = ?`).get(articleId);
  return row === undefined ? null : toDue(row);
}

/** Ids of those that wait or have failed, newest first. */
export function pendingFullTexts(library: Library, withFailed: boolean): number[] {
  return prepared<{ article_id: number }>(
    library.db,
    `SELECT article_id FROM (${selectDue} AND (@withFailed OR r.next_at IS NOT NULL)) ORDER BY article_id DESC`,
  )
    .all({ withFailed: withFailed ? 1 : 0 })
    .map((row) => row.article_id);
}

/** The host asked to be left alone; nothing is fetched there until then. */
export function noteHostWait(library: Library, host: string, until: number, now: number): void {
  prepared(library.db, 'DELETE FROM host_waits WHERE until <= ?').run(now);
  prepared(
    library.db,
    `INSERT INTO host_waits (host, until) VALUES (?, ?)
     ON CONFLICT (host) DO UPDATE SET until = max(until, excluded.until)`,
  ).run(host, until);
}

/** Epoch ms; null: it may be asked. */
export function hostWait(library: Library, host: string, now: number): number | null {
  return (
    prepared<{ until: number }>(library.db, 'SELECT until FROM host_waits WHERE host = ? AND until > ?').get(
      host,
      now,
    )?.until ?? null
  );
}
