import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHostSlots } from '../../../electron/core/feeds/host-slots.ts';

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

it('gives two places to a host and others to others', async () => {
  const { take, begun, release } = taker(8);
  for (const page of [1, 2, 3]) take(host('a', page));
  take(host('b', 1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun).toEqual([host('a', 1), host('b', 1), host('a', 2)]);
  release(host('a', 1));
  release(host('a', 1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun).toHaveLength(4);
});

it('leaves a pause between two requests to a host, and none before its own machine', async () => {
  const { take, begun } = taker(8);
  take(host('a', 1));
  take(host('a', 2));
  take('http://127.0.0.1:8080/1');
  take('http://127.0.0.1:8080/2');
  await settle();
  expect(begun).toEqual([host('a', 1), 'http://127.0.0.1:8080/1', 'http://127.0.0.1:8080/2']);
  await vi.advanceTimersByTimeAsync(99);
  expect(begun).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toHaveLength(4);
});

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

it('holds to the total, and a busy host does not stop the queue', async () => {
  const { take, begun, release } = taker(3);
  for (const page of [1, 2, 3]) take(host('a', page));
  for (const name of ['b', 'c', 'd']) take(host(name, 1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun).toEqual([host('a', 1), host('b', 1), host('c', 1)]);
  release(host('b', 1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun.at(-1)).toBe(host('a', 2));
  release(host('c', 1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun.at(-1)).toBe(host('d', 1));
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
