/** Conditions on times and numbers, with their bound values put behind those there are. */
import type { Comparison, QueryNode } from '../../../../shared/query/tree.ts';
import { dateSpan } from '../../../../shared/query/values.ts';
import { idOfTime, idSlack } from '../texts/article-ids.ts';

export type SqlValue = string | number;

const dayMs = 86_400_000;

/** A date as it is written in a query; `now` in epoch ms is what ages count from. */
export function dateCondition(
  { field, relation, value }: Extract<QueryNode, { type: 'date' }>,
  now: number,
  parameters: SqlValue[],
): string {
  const { start, end } = dateSpan(value, now);
  switch (relation) {
    case 'before':
      return timeCondition(field, null, start, parameters);
    case 'to':
      return timeCondition(field, null, end, parameters);
    case 'after':
      return timeCondition(field, end, null, parameters);
    case 'from':
      return timeCondition(field, start, null, parameters);
    case 'on':
      return timeCondition(field, start, end === start ? start + dayMs : end, parameters);
  }
}

/** From `start` on and before `end`, in epoch ms. Ids follow publication, so a range of them spares reading all rows. */
function timeCondition(
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
