/** When somebody last looked at what is new, so that the next look can begin there. One time for each surface that shows it. */
import type { Library } from '../connection/open.ts';
import { storedValue, storeValue } from '../connection/settings-table.ts';
import { prepared } from '../connection/statements.ts';

const rowOf = (by: 'terminal'): string => `look.${by}`;

/** In epoch ms; null: never, or at a time that is still to come since the clock was set back. */
export function lastLook(library: Library, by: 'terminal', now: number): number | null {
  const at: unknown = JSON.parse(storedValue(library, rowOf(by)) ?? 'null');
  return typeof at === 'number' && Number.isSafeInteger(at) && at <= now ? at : null;
}

export function recordLook(library: Library, by: 'terminal', at: number): void {
  storeValue(library, rowOf(by), JSON.stringify(at));
}

/** Of how many feeds these articles are. */
export function countFeedsOf(library: Library, articleIds: readonly number[]): number {
  const row = prepared<{ feeds: number }>(
    library.db,
    'SELECT count(DISTINCT feed_id) AS feeds FROM article_state WHERE id IN (SELECT value FROM json_each(?))',
  ).get(JSON.stringify(articleIds));
  return row?.feeds ?? 0;
}
