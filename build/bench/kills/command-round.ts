/** One round: the command line program works in a library, command after command, until one of them is killed. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../../../electron/core/library/connection/open.ts';
import { type Change, seeded } from './changes.ts';
import { inspectPlace, type Place, type RoundResult } from './place.ts';
import { createChoice, fileIn, fromFeeds, savedElsewhere } from './workload.ts';

const programFile = fileURLToPath(new URL('../../../electron/cli/offprint.mjs', import.meta.url));

/** In the middle of each of its commands about as often. */
const kinds: readonly Change['kind'][] = [
  'refresh',
  'refresh',
  'tag',
  'untag',
  'mark',
  'export',
  'export',
  'export-file',
  'compact',
  'backup',
  'import',
  'import',
  'check',
];
const mostArticles = 200;

/** How long a command of each kind takes here, ms. The first of a kind is left in peace to tell. */
export type Durations = Map<Change['kind'], number>;
/** Before that share of its time a command is still being loaded. */
const loadedAfter = 0.35;

/** Throws when a command fails by itself. */
export async function commandRound(
  place: Place,
  { seed, durations }: { seed: number; durations: Durations },
): Promise<RoundResult> {
  const random = seeded(seed ^ 0x5eed);
  const choose = createChoice(seed, { kinds, most: mostArticles });
  const done: Change[] = [];
  for (let at = 0; ; at += 1) {
    const change = choose(at, articlesOfFeeds(place.library));
    const expectedMs = durations.get(change.kind) ?? Number.POSITIVE_INFINITY;
    const startedAt = performance.now();
    const wasKilled = await runKilled(
      argumentsOf(change, place.outside, `${seed}-${at}`),
      place.library,
      expectedMs * (loadedAfter + random() * (1.05 - loadedAfter)),
    );
    if (wasKilled) {
      const problems = inspectPlace(place, { done, begun: change });
      return { done: done.length, interrupted: change.kind, problems };
    }
    durations.set(change.kind, performance.now() - startedAt);
    done.push(change);
  }
}

/** Whether the command was still at work when its time had come. `afterMs`: infinite where it is left in peace. */
async function runKilled(args: readonly string[], library: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [programFile, ...args, '--library', library], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const isOver = new AbortController();
  if (Number.isFinite(afterMs)) {
    void wait(afterMs, undefined, { signal: isOver.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
  }
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.on('close', (...ended) => resolve(ended));
  });
  isOver.abort();
  if (signal === 'SIGKILL') return true;
  if (code !== 0) throw new Error(`offprint ${args[0]} ended with ${code}: ${complaint}`);
  return false;
}

/** Those of the feeds, newest first: what was imported is marked as it was elsewhere. */
function articlesOfFeeds(folder: string): number[] {
  const library = openLibrary(folder, { create: false });
  try {
    return library.db
      .prepare<[], number>(
        `SELECT s.id FROM article_state s JOIN feeds f ON f.id = s.feed_id
         WHERE f.url LIKE 'http%' AND s.deleted_at IS NULL ORDER BY s.id DESC LIMIT ${3 * mostArticles}`,
      )
      .pluck()
      .all();
  } finally {
    library.close();
  }
}

function argumentsOf(change: Change, outside: string, name: string): string[] {
  const ids = change.articleIds.map(String);
  switch (change.kind) {
    case 'tag':
      return ['tag', ...ids, `+${change.word}`];
    case 'untag':
      return ['tag', ...ids, `-${change.word}`];
    case 'mark':
      return [
        'mark',
        ...ids,
        change.isSaved ? '--saved' : '--unsaved',
        change.isRead ? '--read' : '--unread',
      ];
    case 'export':
      return ['export', fromFeeds, '--to', join(outside, 'exported')];
    case 'export-file':
      return ['export', fromFeeds, '--format', 'html', '--to', fileIn(outside, 'files', 'all.html')];
    case 'backup':
      return ['backup', fileIn(outside, 'backups', `${name}.db`)];
    case 'import': {
      const file = fileIn(outside, 'lists', `${change.name}.csv`);
      writeFileSync(file, savedElsewhere(change.name));
      return ['import', file];
    }
    case 'refresh':
      return ['refresh', '--force'];
    case 'compact':
    case 'check':
      return [change.kind];
    case 'note':
      throw new Error('The command line writes no notes.');
  }
}
