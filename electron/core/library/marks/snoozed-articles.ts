/** Articles put off until a time, and those that have come back from it. */

import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import type { SqlValue } from '../search/compile.ts';

/** So many come back in one transaction. */
const mostAtOnce = 500;

/** Brings back what is due: unread, and marked as come back. Answers with the ids, at most `mostAtOnce`. */
export function wakeDue(library: Library, now: number): number[] {
  const due = prepared(library.db, 'SELECT 1 FROM article_state WHERE snoozed_until <= ? LIMIT 1');
  // Asked before every list: without anything to do it writes nothing.
  if (due.get(now) === undefined) return [];
  return prepared<{ id: number }>(
    library.db,
    `UPDATE article_state SET snoozed_until = NULL, returned_at = @now, is_read = 0, read_at = NULL
     WHERE id IN (SELECT id FROM article_state WHERE snoozed_until <= @now LIMIT ${mostAtOnce}) RETURNING id`,
  )
    .all({ now })
    .map((row) => row.id);
}

/** When the next one is due, in epoch ms; null: none is snoozed. */
export function nextDue(library: Library): number | null {
  const row = prepared<{ at: number | null }>(
    library.db,
    'SELECT min(snoozed_until) AS at FROM article_state WHERE snoozed_until IS NOT NULL',
  ).get();
  return row?.at ?? null;
}

/** Come back and not read since. */
export const isReturned = '(s.returned_at IS NOT NULL AND s.is_read = 0)';

/** Those a list leads with: what came back last is first. Empty almost always, and then quick to tell. */
export function returnedIds(
  library: Library,
  { from, where, parameters }: { from: string; where: string; parameters: readonly SqlValue[] },
  most: number,
): number[] {
  const any = prepared(library.db, 'SELECT 1 FROM article_state WHERE returned_at IS NOT NULL LIMIT 1');
  if (any.get() === undefined) return [];
  return library.db
    .prepare<SqlValue[], { id: number }>(
      `SELECT s.id FROM ${from} WHERE ${where} AND ${isReturned} ORDER BY s.returned_at DESC, s.id DESC LIMIT ?`,
    )
    .all(...parameters, most)
    .map((row) => row.id);
}
