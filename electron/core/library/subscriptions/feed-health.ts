/** How a feed fares: reasons, counts and the last answer, as its page shows them. */
import type { FeedHealth, NextCheckReason } from '../../../../shared/model/feeds.ts';
import type { Library } from '../connection/open.ts';

type HealthRow = {
  next_reason: string;
  failing_since: number | null;
  retry_after_until: number | null;
  is_gone: number;
  moved_to: string | null;
  request_count: number;
  not_modified_count: number;
  saved_bytes: number;
  at: number | null;
  url: string | null;
  status: number | null;
  headers: string | null;
};

/** How the feed fares; null when it was never scheduled. */
export function readHealth(library: Library, feedId: number): FeedHealth | null {
  const row = library.db
    .prepare<[number], HealthRow>(
      `SELECT c.next_reason, c.failing_since, c.retry_after_until, c.is_gone, c.moved_to, c.request_count,
         c.not_modified_count, c.saved_bytes, a.at, a.url, a.status, a.headers
       FROM feed_schedule c LEFT JOIN feed_answers a ON a.feed_id = c.feed_id WHERE c.feed_id = ?`,
    )
    .get(feedId);
  if (row === undefined) return null;
  const { at, url, status, headers } = row;
  const hasAnswer = at !== null && url !== null && status !== null && headers !== null;
  return {
    nextCheckReason: row.next_reason as NextCheckReason,
    failingSince: row.failing_since,
    retryAfterUntil: row.retry_after_until,
    isGone: row.is_gone === 1,
    movedTo: row.moved_to,
    requests: row.request_count,
    notModified: row.not_modified_count,
    savedBytes: row.saved_bytes,
    lastAnswer: hasAnswer ? { at, url, status, headers: JSON.parse(headers) as [string, string][] } : null,
  };
}

/** How many feeds failed last time, by what kept them: `failing http-gone` → 2. */
export function failuresByCode(library: Library): Record<string, number> {
  const rows = library.db
    .prepare<[], { code: string | null; count: number }>(
      `SELECT c.last_outcome ->> 'code' AS code, count(*) AS count
       FROM feed_schedule c JOIN feeds f ON f.id = c.feed_id
       WHERE f.removed_at IS NULL AND c.error_count > 0 GROUP BY code ORDER BY code`,
    )
    .all();
  return Object.fromEntries(rows.map(({ code, count }) => [`failing ${code ?? 'unknown'}`, count]));
}
