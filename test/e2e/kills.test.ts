/** The real app, with all its processes, is killed while it works and while it starts: nothing acknowledged is lost. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppUnderTest, appRound, appStartRound } from '../../build/bench/kills/app-round.ts';
import { seeded } from '../../build/bench/kills/changes.ts';
import { type GrowingFeeds, startGrowingFeeds } from '../../build/bench/kills/growing-feeds.ts';
import { makePlace } from '../../build/bench/kills/kills.ts';
import type { Place } from '../../build/bench/kills/place.ts';
import { temporaryFolder } from '../support/test-core.ts';

const rounds = 4;
const starts = 2;
const random = seeded(20_261_129);

let folder: string;
let server: GrowingFeeds;
let place: Place;
let app: AppUnderTest;

beforeAll(async () => {
  const executable = process.env.OFFPRINT_TEST_ELECTRON;
  if (executable === undefined)
    throw new Error('OFFPRINT_TEST_ELECTRON is not set: run the tests with npm test');
  app = { executable, display: process.env.DISPLAY ?? null };
  folder = temporaryFolder();
  server = await startGrowingFeeds();
  place = await makePlace(folder, server.origin);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('opens again after it was killed at work, with all that it had said was done', async () => {
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    const afterMs = 500 + Math.floor(random() * 2000);
    const result = await appRound(place, app, { seed: round + 1, afterMs, afterDone: round % 2 });
    expect(result.problems, `round ${round}, killed in ${result.interrupted}`).toEqual([]);
    done += result.done;
  }
  expect(done).toBeGreaterThan(0);
  for (let start = 0; start < starts; start += 1) {
    const result = await appStartRound(place, app, { afterMs: Math.floor(random() * 2000) });
    expect(result.problems, `start ${start}`).toEqual([]);
  }
});
