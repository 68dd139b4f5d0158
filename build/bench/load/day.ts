/**
 * A day of polling in minutes, in a process of its own (with `--expose-gc`). Arguments: library, port of the feed server,
 * feeds, hours, factor. Prints a line of JSON for each hour, and at last one of how the checks kept to their schedule.
 */
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { createBenchCore } from '../bench-core.ts';
import { subscribeTo } from '../feed-host.ts';
import { speedUpTimers } from './fast-time.ts';
import type { CheckFigures, HourFigures } from './figures.ts';

const [folder = '', port = '0', feeds = '0', hours = '0', factor = '1'] = process.argv.slice(2);
const hourMs = 3_600_000;
/** Feeds that bring something new each hour. */
const publishing = 5;

const fast = speedUpTimers(Number(factor));
const core = createBenchCore(folder, fast);
const { db } = core.library;
await subscribeTo(core.client, tmpdir(), Number(port), Number(feeds));

/** Of each feed: when it was checked last, and when it was to be checked next. */
const planned = new Map<number, { checkedAt: number; dueAt: number }>();
const lateMs: number[] = [];
const gapsMs: number[] = [];
const schedule = db.prepare<[], { id: number; checkedAt: number | null; dueAt: number }>(
  'SELECT feed_id AS id, last_check_at AS checkedAt, next_check_at AS dueAt FROM feed_schedule WHERE claimed_until = 0',
);
function watchChecks(): void {
  for (const { id, checkedAt, dueAt } of schedule.all()) {
    const before = planned.get(id);
    if (checkedAt === null || before?.checkedAt === checkedAt) continue;
    if (before !== undefined) {
      lateMs.push(checkedAt - before.dueAt);
      gapsMs.push(checkedAt - before.checkedAt);
    }
    planned.set(id, { checkedAt, dueAt });
  }
}

const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

function figuresOf(hour: number): HourFigures {
  // What is let go in one may free what the next finds.
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const handles = process
    .getActiveResourcesInfo()
    .filter((name) => name !== 'Timeout' && name !== 'Immediate');
  const articles = Number(db.prepare('SELECT count(*) FROM articles').pluck().get());
  return {
    hour,
    heapMb: heapUsed / 1e6,
    rssMb: rss / 1e6,
    handles: handles.length,
    checks: gapsMs.length,
    articles,
  };
}

const beganAt = fast.now();
core.start();
for (let hour = 1; hour <= Number(hours); hour += 1) {
  await fetch(`http://127.0.0.1:${port}/publish?feeds=${publishing}`);
  while (fast.now() < beganAt + hour * hourMs) {
    watchChecks();
    await pause(20);
  }
  say(figuresOf(hour));
}
const sorted = (times: number[]): number[] => times.sort((first, second) => first - second);
const at = (times: readonly number[], share: number): number =>
  times[Math.floor((times.length - 1) * share)] ?? 0;
sorted(lateMs);
sorted(gapsMs);
say({
  checks: gapsMs.length,
  lateP50Min: at(lateMs, 0.5) / 60_000,
  lateP99Min: at(lateMs, 0.99) / 60_000,
  gapP1Min: at(gapsMs, 0.01) / 60_000,
  gapP50Min: at(gapsMs, 0.5) / 60_000,
  longestGapMin: at(gapsMs, 1) / 60_000,
} satisfies CheckFigures);
await core.stop();
process.exit(0);
