/** Values inside the query language: dates, ages and numbers, as text and as data. */
import { type AgeUnit, ageUnits, type Comparison, type DateValue } from './tree.ts';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2026`, `2026-01`, `2026-01-31`, or an age such as `7d`. null: neither. */
export function readDateValue(text: string): DateValue | null {
  const calendar = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (calendar) {
    const month = calendar[2] === undefined ? null : Number(calendar[2]);
    const day = calendar[3] === undefined ? null : Number(calendar[3]);
    const year = Number(calendar[1]);
    if (month !== null && (month < 1 || month > 12)) return null;
    if (day !== null && (day < 1 || day > new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate())) return null;
    return { kind: 'calendar', year, month, day };
  }
  const age = /^(\d{1,5})([a-z])$/.exec(text.toLowerCase());
  if (age?.[2] !== undefined && (ageUnits as readonly string[]).includes(age[2])) {
    return { kind: 'age', amount: Number(age[1]), unit: age[2] as AgeUnit };
  }
  return null;
}

export function printDateValue(value: DateValue): string {
  if (value.kind === 'age') return `${value.amount}${value.unit}`;
  const parts = [pad(value.year, 4)];
  if (value.month !== null) parts.push(pad(value.month, 2));
  if (value.day !== null) parts.push(pad(value.day, 2));
  return parts.join('-');
}

/** The span a date value stands for, in epoch ms: [start, end). Calendar values are local days, as the reader means them. */
export function dateSpan(value: DateValue, now: number): { start: number; end: number } {
  if (value.kind === 'calendar') {
    const { year, month, day } = value;
    const start = new Date(year, (month ?? 1) - 1, day ?? 1).getTime();
    const end =
      day !== null && month !== null
        ? new Date(year, month - 1, day + 1).getTime()
        : month !== null
          ? new Date(year, month, 1).getTime()
          : new Date(year + 1, 0, 1).getTime();
    return { start, end };
  }
  const at = new Date(now);
  if (value.unit === 'h') at.setTime(now - value.amount * 3_600_000);
  if (value.unit === 'd') at.setDate(at.getDate() - value.amount);
  if (value.unit === 'w') at.setDate(at.getDate() - value.amount * 7);
  if (value.unit === 'm' || value.unit === 'y') {
    const day = at.getDate();
    at.setMonth(at.getMonth() - value.amount * (value.unit === 'y' ? 12 : 1));
    // The 31st of a month of 30 days is its last day, not the first of the next.
    if (at.getDate() !== day) at.setDate(0);
  }
  return { start: at.getTime(), end: at.getTime() };
}

/** `<5`, `>=800`, `5..10`, `7`. null: none of these. */
export function readComparison(text: string): Comparison | null {
  const range = /^(\d{1,9})\.\.(\d{1,9})$/.exec(text);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return { operator: '..', from: Math.min(from, to), to: Math.max(from, to) };
  }
  const single = /^(<=|>=|<|>|=)?(\d{1,9})$/.exec(text);
  if (!single) return null;
  return { operator: (single[1] ?? '=') as '<' | '<=' | '>' | '>=' | '=', value: Number(single[2]) };
}

export function printComparison(comparison: Comparison): string {
  if (comparison.operator === '..') return `${comparison.from}..${comparison.to}`;
  return `${comparison.operator === '=' ? '' : comparison.operator}${comparison.value}`;
}
