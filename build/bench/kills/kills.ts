/**
 * Kills whoever works in a library, hundreds of times at random moments, and looks at what is left. `--kills N` (500 by
 * default), `--seed N`. Ends with status 1 and the seeds of the rounds in which something was wrong.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBenchCore } from '../bench-core.ts';
import { printTable } from '../table.ts';
import { seeded } from './changes.ts';
import { startGrowingFeeds } from './growing-feeds.ts';
import { killRound, type Place } from './kill-round.ts';
import { makeEarlyLibrary, migrationRound } from './migration-round.ts';

const feedNames = ['alder', 'birch', 'cedar', 'damson', 'elm', 'fir'];
/** Of ten rounds this many are of opening an earlier version. */
const migrationsOfTen = 2;
const longestMs = 900;
const longestOpeningMs = 250;
/** A library that grew through so many rounds is full enough; the next begins anew. */
const roundsALibrary = 60;

/** A library with feeds that bring something new each time, and nothing read yet. */
export async function makePlace(folder: string, origin: string): Promise<Place> {
  const place = { library: join(folder, 'library'), outside: join(folder, 'outside'), marks: new Map() };
  mkdirSync(place.outside, { recursive: true });
  const core = createBenchCore(place.library);
  try {
    for (const name of feedNames) await core.client.call('feeds.add', { address: `${origin}/${name}` });
  } finally {
    await core.stop();
  }
  return place;
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean' },
    },
  });
  const kills = Number(values.kills);
  const random = seeded(Number(values.seed));
  const folder = mkdtempSync(join(tmpdir(), 'offprint-kills-'));
  const server = await startGrowingFeeds();
  const interrupted = new Map<string, number>();
  const wrong: string[] = [];
  let done = 0;
  let place: Place | null = null;
  try {
    for (let round = 0; round < kills; round += 1) {
      const seed = Number(values.seed) * 100_000 + round;
      const note = (what: string, problems: readonly string[]): void => {
        interrupted.set(what, (interrupted.get(what) ?? 0) + 1);
        for (const problem of problems) wrong.push(`round ${round} (seed ${seed}, ${what}): ${problem}`);
      };
      if (round % 10 < migrationsOfTen) {
        const early = join(folder, `early-${round}`);
        makeEarlyLibrary(early);
        const result = await migrationRound(early, Math.floor(random() * longestOpeningMs));
        note(result.interrupted ? 'migration' : 'nothing', result.problems);
        rmSync(early, { recursive: true, force: true });
        continue;
      }
      if (place === null || round % roundsALibrary === 0) {
        place = await makePlace(join(folder, `place-${round}`), server.origin);
      }
      const result = await killRound(place, { seed, afterMs: Math.floor(random() * longestMs) });
      done += result.done;
      note(result.interrupted, result.problems);
      if (process.stderr.isTTY) process.stderr.write(`\r${round + 1} of ${kills}`);
      // One that went wrong would go on being wrong.
      if (result.problems.length > 0) place = null;
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.json === true) {
    process.stdout.write(
      `${JSON.stringify({ kills, done, interrupted: Object.fromEntries(interrupted), wrong })}\n`,
    );
  } else {
    const rows = [...interrupted].map(([what, times]) => ({ 'killed in': what, times }));
    printTable(`${kills} kills, ${done} changes that were said to be done, ${wrong.length} problems`, rows);
    for (const line of wrong) process.stdout.write(`${line}\n`);
  }
  if (wrong.length > 0) process.exitCode = 1;
}
