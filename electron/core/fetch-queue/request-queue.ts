/** What all queues of things to fetch have in common: a request is claimed, given back, or has failed. */
import type { WireError } from '../../../shared/errors.ts';
import type { Library } from '../library/connection/open.ts';
import { prepared } from '../library/connection/statements.ts';

/** Each a table with attempts, next_at, claimed_until and failure, and the column that names a request. */
const idColumns = {
  full_text_requests: 'article_id',
  forem_requests: 'article_id',
  discussion_requests: 'article_id',
  feed_walks: 'id',
} as const;
export type RequestQueue = keyof typeof idColumns;

/**
 * Notes that these are wanted of queues where a request is an article and no more; what waits already moves to the front, what
 * has failed keeps its time.
 */
export function requestArticles(
  library: Library,
  queue: 'forem_requests' | 'discussion_requests',
  articleIds: readonly number[],
  now: number,
): void {
  if (articleIds.length === 0) return;
  prepared(
    library.db,
    `INSERT INTO ${queue} (article_id, asked_at, next_at)
     SELECT a.id, @now, @now FROM articles a JOIN json_each(@ids) given ON given.value = a.id WHERE true
     ON CONFLICT (article_id) DO UPDATE SET asked_at = excluded.asked_at`,
  ).run({ now, ids: JSON.stringify(articleIds) });
}

/** When the next one is due, in epoch ms; null: none is. */
export function nextRequestAt(library: Library, queue: RequestQueue): number | null {
  return (
    prepared<{ at: number | null }>(
      library.db,
      `SELECT min(max(next_at, claimed_until + 1)) AS at FROM ${queue} WHERE next_at IS NOT NULL`,
    ).get()?.at ?? null
  );
}

/** Takes a request before anything goes out, so that no other process asks as well. false: someone else has it. */
export function claimRequest(
  library: Library,
  queue: RequestQueue,
  id: number,
  claim: { now: number; until: number },
): boolean {
  return (
    prepared(
      library.db,
      `UPDATE ${queue} SET claimed_until = ?, claimed_by = ? WHERE ${idColumns[queue]} = ? AND claimed_until < ?`,
    ).run(claim.until, library.owner, id, claim.now).changes === 1
  );
}

/** Gives it back unasked. */
export function releaseRequest(library: Library, queue: RequestQueue, id: number): void {
  prepared(library.db, `UPDATE ${queue} SET claimed_until = 0 WHERE ${idColumns[queue]} = ?`).run(id);
}

/** `nextAt` null: not again by itself. `isCounted`: the attempt counts towards the last one. */
export function recordRequestFailure(
  library: Library,
  { queue, id }: { queue: RequestQueue; id: number },
  failure: WireError,
  next: { nextAt: number | null; isCounted: boolean },
): void {
  prepared(
    library.db,
    `UPDATE ${queue} SET claimed_until = 0, failure = ?, next_at = ?, attempts = attempts + ? WHERE ${idColumns[queue]} = ?`,
  ).run(JSON.stringify(failure), next.nextAt, next.isCounted ? 1 : 0, id);
}
