import { describe, expect, it } from 'vitest';
import { freshnessMs, retryAfterUntil } from '../../../electron/core/http/caching.ts';

const now = Date.UTC(2026, 2, 14, 9, 26, 53);
const minute = 60_000;
const day = 86_400_000;

describe('freshness', () => {
  it.each<[string, Record<string, string | string[] | undefined>, number]>([
    ['nothing is said', {}, 0],
    ['max-age', { 'cache-control': 'public, max-age=600' }, 10 * minute],
    ['max-age in capitals, quoted and spaced', { 'cache-control': 'Public,Max-Age = "600"' }, 10 * minute],
    ['max-age less the age it has', { 'cache-control': 'max-age=600', age: '120' }, 8 * minute],
    ['an age beyond max-age', { 'cache-control': 'max-age=600', age: '900' }, 0],
    ['an age that is no number', { 'cache-control': 'max-age=600', age: 'old' }, 10 * minute],
    ['max-age=0', { 'cache-control': 'max-age=0, must-revalidate' }, 0],
    [
      'max-age before Expires',
      { 'cache-control': 'max-age=60', expires: 'Sat, 14 Mar 2026 12:00:00 GMT' },
      minute,
    ],
    ['headers that came twice', { 'cache-control': ['public', 'max-age=600'] }, 10 * minute],
    ['no-store', { 'cache-control': 'no-store', expires: 'Sat, 14 Mar 2026 12:00:00 GMT' }, 0],
    ['no-cache', { 'cache-control': 'no-cache', expires: 'Sat, 14 Mar 2026 12:00:00 GMT' }, 0],
    ['Expires from now', { expires: 'Sat, 14 Mar 2026 09:56:53 GMT' }, 30 * minute],
    [
      'Expires from the server’s own clock',
      { expires: 'Sat, 14 Mar 2026 12:00:00 GMT', date: 'Sat, 14 Mar 2026 11:50:00 GMT' },
      10 * minute,
    ],
    ['Expires in the past', { expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
    ['Expires: 0 is no date in the future', { expires: '0' }, 0],
    ['Expires: -1 is no date in the future', { expires: '-1' }, 0],
    ['Expires that is no date', { expires: 'never' }, 0],
    ['max-age of 16 years', { 'cache-control': 'max-age=500000000' }, day],
    ['max-age beyond all numbers', { 'cache-control': 'max-age=99999999999999999999' }, day],
    ['Expires in ten years', { expires: 'Sat, 14 Mar 2036 09:00:00 GMT' }, day],
    ['a directive that only ends in max-age', { 'cache-control': 'x-max-age=600' }, 0],
  ])('%s', (_what, headers, expected) => {
    expect(freshnessMs(headers, now)).toBe(expected);
  });
});

describe('Retry-After', () => {
  it.each<[string | null, number | null]>([
    [null, null],
    ['120', 2 * minute],
    [' 120 ', 2 * minute],
    ['Sat, 14 Mar 2026 10:26:53 GMT', 60 * minute],
    // The two older forms of a date, RFC 9110 §5.6.7. The second names no zone and means GMT all the same.
    ['Saturday, 14-Mar-26 10:26:53 GMT', 60 * minute],
    ['Sat Mar 14 10:26:53 2026', 60 * minute],
    ['Sat, 14 Mar 2026 09:26:53 GMT', null],
    ['Fri, 13 Mar 2026 09:26:53 GMT', null],
    ['0', null],
    ['soon', null],
    ['', null],
    ['604800', 7 * day],
    ['604801', 7 * day],
    ['Sat, 14 Mar 2037 10:26:53 GMT', 7 * day],
  ])('of a rate limit: %s', (value, wait) => {
    expect(retryAfterUntil(value, now, 429)).toBe(wait === null ? null : now + wait);
  });

  it.each([403, 500, 503])('is believed up to a day from anything else: %i', (status) => {
    expect(retryAfterUntil('3600', now, status)).toBe(now + 60 * minute);
    expect(retryAfterUntil('86401', now, status)).toBe(now + day);
    expect(retryAfterUntil('Sat, 14 Mar 2037 10:26:53 GMT', now, status)).toBe(now + day);
  });

  it.each(['-5', '1.5', '12345678901', '2030'.repeat(3)])('%s is neither seconds nor a date', (value) => {
    // Date.parse would read such numbers as years.
    expect(retryAfterUntil(value, now, 429)).toBeNull();
  });
});
