/** How long content stays, as the value of a choice: `days 30`, `count 200`, `all`; empty: as what it is in. */
import type { Retention } from './model/retention.ts';

export function retentionValue(retention: Retention | null): string {
  if (retention === null) return '';
  if (retention.keep === 'days') return `days ${retention.days}`;
  return retention.keep === 'count' ? `count ${retention.count}` : 'all';
}

export function retentionOf(value: string): Retention | null {
  const [kind, amount] = value.split(' ');
  if (kind === 'days') return { keep: 'days', days: Number(amount) };
  if (kind === 'count') return { keep: 'count', count: Number(amount) };
  return kind === 'all' ? { keep: 'all' } : null;
}
