/** What all queues of things to fetch for articles have in common: a request is claimed, given back, or has failed. */
import type { WireError } from '../../../shared/errors.ts';
import type { Library } from './open.ts';
import { prepared } from './statements.ts';

/** Each a table with article_id, attempts, next_at, claimed_until and failure. */
export type RequestQueue = 'full_text_requests' | 'forem_requests' | 'discussion_requests';

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
  articleId: number,
  claim: { now: number; until: number },
): boolean {
  return (
    prepared(
      library.db,
      `UPDATE ${queue} SET claimed_until = ? WHERE article_id = ? AND claimed_until < ?`,
    ).run(claim.until, articleId, claim.now).changes === 1
  );
}

/** Gives it back unasked. */
export function releaseRequest(library: Library, queue: RequestQueue, articleId: number): void {
  prepared(library.db, `UPDATE ${queue} SET claimed_until = 0 WHERE article_id = ?`).run(articleId);
}

/** `nextAt` null: not again by itself. `isCounted`: the attempt counts towards the last one. */
export function recordRequestFailure(
  library: Library,
  queue: RequestQueue,
  articleId: number,
  failure: WireError,
  next: { nextAt: number | null; isCounted: boolean },
): void {
  prepared(
    library.db,
    `UPDATE ${queue} SET claimed_until = 0, failure = ?, next_at = ?, attempts = attempts + ? WHERE article_id = ?`,
  ).run(JSON.stringify(failure), next.nextAt, next.isCounted ? 1 : 0, articleId);
}
