/** What templates compute with. */
import { formatTime, type Moment } from './format-time.ts';

export type RecordValue = { [name: string]: Value };
export type Value = string | number | boolean | null | { moment: Moment } | Value[] | { fields: RecordValue };

export function moment(epochMs: number | null | undefined): Value {
  if (epochMs === null || epochMs === undefined || Number.isNaN(new Date(epochMs).getTime())) return null;
  return { moment: { epochMs, format: null, zone: 'UTC', language: null } };
}

export function isMoment(value: Value): value is { moment: Moment } {
  return typeof value === 'object' && value !== null && 'moment' in value;
}

export function isRecord(value: Value): value is { fields: RecordValue } {
  return typeof value === 'object' && value !== null && 'fields' in value;
}

/** As it is written into a file: lists with commas, nothing for what is missing. */
export function toText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(toText).join(', ');
  return isMoment(value) ? formatTime(value.moment) : '';
}

/** Empty text, an empty list, zero, false and nothing are not true. */
export function isTrue(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

export function toList(value: Value): Value[] {
  if (Array.isArray(value)) return value;
  return value === null || value === '' ? [] : [value];
}

/** For `==`: texts, numbers and times by what they say. */
export function isSame(one: Value, other: Value): boolean {
  if (Array.isArray(one) || Array.isArray(other) || one === null || other === null) {
    return JSON.stringify(one) === JSON.stringify(other);
  }
  return toText(one) === toText(other);
}

/** Negative: `one` comes first; numbers and times as such, all else as text by code point, the same in every locale. */
export function compare(one: Value, other: Value): number {
  const [a, b] = [toNumber(one), toNumber(other)];
  if (a !== null && b !== null) return a - b;
  const [left, right] = [toText(one), toText(other)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function toNumber(value: Value): number | null {
  if (typeof value === 'number') return value;
  return value !== null && isMoment(value) ? value.moment.epochMs : null;
}
