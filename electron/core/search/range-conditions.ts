/** Conditions on times and numbers, with their bound values put behind those there are. */
import type { Comparison } from '../../../shared/query/tree.ts';
import { idOfTime, idSlack } from '../library/article-ids.ts';

export type SqlValue = string | number;

/** From `start` on and before `end`, in epoch ms. Ids follow publication, so a range of them spares reading all rows. */
export function timeCondition(
  field: 'published' | 'saved' | 'seen',
  start: number | null,
  end: number | null,
  parameters: SqlValue[],
): string {
  const column = { published: 's.sort_at', saved: 's.saved_at', seen: 's.first_seen_at' }[field];
  const parts: string[] = [];
  if (start !== null) {
    parts.push(`${column} >= ?`);
    parameters.push(start);
    if (field === 'published') {
      parts.push('s.id >= ?');
      parameters.push(idOfTime(start) - idSlack);
    }
  }
  if (end !== null) {
    parts.push(`${column} < ?`);
    parameters.push(end);
    if (field === 'published') {
      parts.push('s.id <= ?');
      parameters.push(idOfTime(end) + idSlack);
    }
  }
  return `(${parts.join(' AND ')})`;
}

export function numberCondition(column: string, comparison: Comparison, parameters: SqlValue[]): string {
  if (comparison.operator === '..') {
    parameters.push(comparison.from, comparison.to);
    return `${column} BETWEEN ? AND ?`;
  }
  parameters.push(comparison.value);
  return `${column} ${comparison.operator} ?`;
}
