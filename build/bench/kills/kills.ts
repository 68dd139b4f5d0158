/**
 * Kills whoever works in a library, hundreds of times at random moments, and looks at what is left: core with its threads, the
 * command line program in the middle of its commands, the real app, and whoever brings an earlier library up to date.
 * `--kills N` (500 by default), `--seed N`. Ends with status 1 and the seeds of the rounds in which something was wrong.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDisplay } from '../../launch/display.ts';
import { makeReady } from '../../launch/ready.ts';
import { createBenchCore } from '../bench-core.ts';
import { printTable } from '../table.ts';
import { type AppUnderTest, appRound, appStartRound } from './app-round.ts';
import { seeded } from './changes.ts';
import { commandRound, type Durations } from './command-round.ts';
import { startGrowingFeeds } from './growing-feeds.ts';
import { killRound } from './kill-round.ts';
import { makeEarlyLibrary, migrationRound } from './migration-round.ts';
import type { Place, RoundResult } from './place.ts';

const feedNames = ['alder', 'birch', 'cedar', 'damson', 'elm', 'fir'];
/** Who is killed in which of ten rounds. */
const turns = [
  'migration',
  'core',
  'command',
  'app',
  'core',
  'migration',
  'command',
  'core',
  'app',
  'command',
] as const;
type Victim = (typeof turns)[number];
/** Of the app's rounds, every so many it is killed while it starts. */
const startsOfApp = 4;
const longestMs = 900;
const longestOfAppMs = 2500;
const longestStartMs = 2500;
const longestOpeningMs = 250;
/** A library that grew through so many rounds is full enough; the next begins anew. */
const roundsALibrary = 60;

/** A library with feeds that bring something new each time, and nothing read yet. */
export async function makePlace(folder: string, origin: string): Promise<Place> {
  const place = {
    library: join(folder, 'library'),
    outside: join(folder, 'outside'),
    marks: new Map(),
    imported: new Set<string>(),
  };
  mkdirSync(place.outside, { recursive: true });
  const core = createBenchCore(place.library);
  try {
    for (const name of feedNames) await core.client.call('feeds.add', { address: `${origin}/${name}` });
  } finally {
    await core.stop();
  }
  return place;
}

type Round = { victim: Victim; at: number; seed: number; random: () => number };

function createRounds(
  app: AppUnderTest,
  folder: string,
): (round: Round, place: Place) => Promise<RoundResult> {
  const durations: Durations = new Map();
  let appRounds = 0;
  return async ({ victim, at, seed, random }, place) => {
    switch (victim) {
      case 'core':
        return killRound(place, { seed, afterMs: Math.floor(random() * longestMs) });
      case 'command':
        return commandRound(place, { seed, durations });
      case 'app':
        appRounds += 1;
        return appRounds % startsOfApp === 0
          ? appStartRound(place, app, { afterMs: Math.floor(random() * longestStartMs) })
          : appRound(place, app, { seed, afterMs: Math.floor(random() * longestOfAppMs) });
      case 'migration': {
        const early = join(folder, `early-${at}`);
        makeEarlyLibrary(early);
        const result = await migrationRound(early, Math.floor(random() * longestOpeningMs));
        rmSync(early, { recursive: true, force: true });
        return {
          done: 0,
          interrupted: result.interrupted ? 'starting' : 'nothing',
          problems: result.problems,
        };
      }
    }
  };
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
  const runtime = await makeReady({ xvfb: true });
  const display = await openDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'offprint-kills-'));
  const server = await startGrowingFeeds();
  const interrupted = new Map<string, number>();
  const wrong: string[] = [];
  let done = 0;
  let place: Place | null = null;
  try {
    const goRound = createRounds({ executable: runtime.executable, display: display.name }, folder);
    for (let at = 0; at < kills; at += 1) {
      const victim = turns[at % turns.length] ?? 'core';
      const seed = Number(values.seed) * 100_000 + at;
      if (place === null || at % roundsALibrary === 0) {
        if (place !== null) rmSync(place.library, { recursive: true, force: true });
        place = await makePlace(join(folder, `place-${at}`), server.origin);
      }
      const result = await goRound({ victim, at, seed, random }, place);
      done += result.done;
      const what = `${victim}: ${result.interrupted}`;
      interrupted.set(what, (interrupted.get(what) ?? 0) + 1);
      for (const problem of result.problems) wrong.push(`round ${at} (seed ${seed}, ${what}): ${problem}`);
      if (process.stderr.isTTY) process.stderr.write(`\r${at + 1} of ${kills}`);
      // One that went wrong would go on being wrong.
      if (result.problems.length > 0) place = null;
    }
  } finally {
    await server.close();
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.json === true) {
    process.stdout.write(
      `${JSON.stringify({ kills, done, interrupted: Object.fromEntries(interrupted), wrong })}\n`,
    );
  } else {
    const rows = [...interrupted].sort().map(([what, times]) => ({ 'killed in': what, times }));
    printTable(`${kills} kills, ${done} changes that were said to be done, ${wrong.length} problems`, rows);
    for (const line of wrong) process.stdout.write(`${line}\n`);
  }
  if (wrong.length > 0) process.exitCode = 1;
}
