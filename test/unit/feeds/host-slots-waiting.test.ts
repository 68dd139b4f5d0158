import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHostSlots } from '../../../electron/core/http/host-slots.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Takes places for addresses, and tells which have begun. */
function taker(total: number) {
  const slots = createHostSlots({ total });
  const begun: string[] = [];
  const refused: string[] = [];
  const releases = new Map<string, () => void>();
  return {
    begun,
    refused,
    release: (url: string) => releases.get(url)?.(),
    take(url: string, signal?: AbortSignal): void {
      slots.take(url, signal).then(
        (release) => {
          begun.push(url);
          releases.set(url, release);
        },
        (error: { code: string }) => refused.push(`${url} ${error.code}`),
      );
    },
  };
}
const settle = () => vi.advanceTimersByTimeAsync(0);
const host = (name: string, page: number): string => `https://${name}.example/${page}`;

it('goes on after the pause even where the clock is a little behind the timer', async () => {
  const { take, begun, release } = taker(8);
  take(host('a', 1));
  await settle();
  release(host('a', 1));
  take(host('a', 2));
  // A timer may fire in the millisecond before the one the clock shows.
  vi.setSystemTime(Date.now() - 5);
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual([host('a', 1), host('a', 2)]);
});

it('lets go of all who wait at once when they are cancelled, and keeps no place for them', async () => {
  const { take, begun, refused, release } = taker(2);
  const cancelled = new AbortController();
  take(host('a', 1));
  for (const page of [2, 3, 4]) take(host('a', page), cancelled.signal);
  take(host('a', 5));
  await settle();
  cancelled.abort();
  await settle();
  expect(refused).toEqual([2, 3, 4].map((page) => `${host('a', page)} cancelled`));
  take(host('b', 1), cancelled.signal);
  await settle();
  expect(refused).toHaveLength(4);
  release(host('a', 1));
  await vi.advanceTimersByTimeAsync(100);
  expect(begun).toEqual([host('a', 1), host('a', 5)]);
});
