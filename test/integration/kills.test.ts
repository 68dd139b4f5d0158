/** Whoever works in a library is killed without warning: it opens, is whole, and has all that was said to be done. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../../build/bench/kills/changes.ts';
import { commandRound, type Durations } from '../../build/bench/kills/command-round.ts';
import { type GrowingFeeds, startGrowingFeeds } from '../../build/bench/kills/growing-feeds.ts';
import { killRound } from '../../build/bench/kills/kill-round.ts';
import { makePlace } from '../../build/bench/kills/kills.ts';
import { makeEarlyLibrary, migrationRound } from '../../build/bench/kills/migration-round.ts';
import type { Place } from '../../build/bench/kills/place.ts';
import { temporaryFolder } from '../support/test-core.ts';

const rounds = 10;
const commandRounds = 8;
const openings = 5;
const random = seeded(20_261_128);

let folder: string;
let server: GrowingFeeds;
let place: Place;

beforeAll(async () => {
  folder = temporaryFolder();
  server = await startGrowingFeeds();
  place = await makePlace(folder, server.origin);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('loses nothing that was said to be done, and leaves nothing half done', async () => {
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    // Every other one at work already, on a slow machine as well.
    const afterDone = round % 2 === 0 ? 0 : 3;
    const result = await killRound(place, {
      seed: round + 1,
      afterMs: Math.floor(random() * 800),
      afterDone,
    });
    expect(result.problems, `round ${round}`).toEqual([]);
    done += result.done;
  }
  // Killed before anything was done, it could lose nothing.
  expect(done).toBeGreaterThan(rounds);
  expect(place.marks.size).toBeGreaterThan(0);
});

it('loses nothing when the command line program is killed in the middle of a command', async () => {
  const durations: Durations = new Map();
  let done = 0;
  for (let round = 0; round < commandRounds; round += 1) {
    const result = await commandRound(place, { seed: round + 1, durations });
    expect(result.problems, `round ${round}, killed in ${result.interrupted}`).toEqual([]);
    done += result.done;
  }
  expect(done).toBeGreaterThan(0);
});

it('brings a library of an earlier version up to date, whenever that was cut short', async () => {
  for (let round = 0; round < openings; round += 1) {
    const early = join(folder, `early-${round}`);
    makeEarlyLibrary(early);
    const { problems } = await migrationRound(early, Math.floor(random() * 200));
    expect(problems, `round ${round}`).toEqual([]);
  }
});
