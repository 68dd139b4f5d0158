/** Many feeds at once and hours of polling, in small; `npm run bench -- load` is the same at full size. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startFeedServer } from '../../build/bench/feed-host.ts';
import { fill } from '../../build/bench/load/fill.ts';
import { runDay } from '../../build/bench/load/run-day.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('stores all of what many feeds have, within bounds of memory, while the reader is answered', async () => {
  // Enough for a fast machine to be asked more often than that meanwhile.
  const feeds = 120;
  const server = await startFeedServer(feeds, 20, 4);
  const figures = await fill(folder, { port: server.port, feeds }).finally(server.stop);
  expect(figures).toMatchObject({ stored: feeds * 20, failed: 0 });
  expect(figures.peakAboveIdleMb).toBeLessThan(400);
  expect(Number(figures.calls.lists)).toBeGreaterThan(10);
  // Of the whole it is a small part, on a machine that is busy with other tests as well.
  expect(Number(figures.calls['lists p95'])).toBeLessThan((figures.seconds * 1000) / 8);
});

it('after hours of polling has no more in memory and open than after two, and keeps to its schedule', async () => {
  const feeds = 12;
  const hours = 6;
  const server = await startFeedServer(feeds, 10, 2);
  const { hours: after, checks } = await runDay(folder, {
    port: server.port,
    feeds,
    hours,
    factor: 1000,
  }).finally(server.stop);
  const [, second] = after;
  const last = after.at(-1);
  if (second === undefined || last === undefined) throw new Error('it was not that long');
  expect(last.hour).toBe(hours);
  expect(last.heapMb).toBeLessThan(second.heapMb * 1.15 + 2);
  expect(last.handles).toBeLessThanOrEqual(second.handles + 4);
  // About once an hour each, and a tenth later at most; a second of this machine is a quarter of an hour there.
  expect(checks.checks).toBeGreaterThanOrEqual(feeds * (hours - 3));
  expect(checks.checks).toBeLessThanOrEqual(feeds * hours);
  expect(checks.gapP1Min).toBeGreaterThanOrEqual(59);
});
