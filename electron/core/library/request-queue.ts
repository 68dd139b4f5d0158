/** What all queues of things to fetch have in common: a request is claimed, given back, or has failed. */
import type { WireError } from '../../../shared/errors.ts';
import type { Library } from './open.ts';
import { prepared } from './statements.ts';

/** Each a table with attempts, next_at, claimed_until and failure, and the column that names a request. */
const idColumns = {
  full_text_requests: 'article_id',
  forem_requests: 'article_id',
  discussion_requests: 'article_id',
  feed_walks: 'id',
} as const;
export type RequestQueue = keyof typeof idColumns;

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
      `UPDATE ${queue} SET claimed_until = ? WHERE ${idColumns[queue]} = ? AND claimed_until < ?`,
    ).run(claim.until, id, claim.now).changes === 1
  );
}

/** Gives it back unasked. */
export function releaseRequest(library: Library, queue: RequestQueue, id: number): void {
  prepared(library.db, `UPDATE ${queue} SET claimed_until = 0 WHERE ${idColumns[queue]} = ?`).run(id);
}

/** `nextAt` null: not again by itself. `isCounted`: the attempt counts towards the last one. */
export function recordRequestFailure(
  library: Library,
  queue: RequestQueue,
  id: number,
  failure: WireError,
  next: { nextAt: number | null; isCounted: boolean },
): void {
  prepared(
    library.db,
    `UPDATE ${queue} SET claimed_until = 0, failure = ?, next_at = ?, attempts = attempts + ? WHERE ${idColumns[queue]} = ?`,
  ).run(JSON.stringify(failure), next.nextAt, next.isCounted ? 1 : 0, id);
}
