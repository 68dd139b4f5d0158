import { expect, it } from 'vitest';
import { freshnessMs } from '../../../electron/core/http/caching.ts';

it.each([
  ['s-maxage=86400, max-age=60', 60_000],
  ['max-age=60, s-maxage=86400', 60_000],
  ['s-maxage=86400', 0],
])('what is meant for shared caches is not for a reader: %s', (control, expected) => {
  expect(freshnessMs({ 'cache-control': control }, 0)).toBe(expected);
});
