/** One round: somebody works in a library, is killed without warning, and what is left is looked at. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ArticleMarks, applyChange, type Change, readSayings, sortSayings } from './changes.ts';
import { checkMarks, cutOffFiles, problemsOf } from './inspect.ts';

export type Place = {
  library: string;
  /** Where exports and backups go. */
  outside: string;
  /** What the reader's marks must be; kept from round to round. */
  marks: Map<number, ArticleMarks>;
};

export type RoundResult = {
  /** Changes that were said to be done. */
  done: number;
  /** What was under way when it ended. */
  interrupted: Change['kind'] | 'starting' | 'nothing';
  problems: string[];
};

const victimFile = fileURLToPath(new URL('./victim.ts', import.meta.url));

/** `afterMs`: from the first thing it says. Throws when the process ends by itself: then there was nothing to kill. */
export async function killRound(
  place: Place,
  { seed, afterMs }: { seed: number; afterMs: number },
): Promise<RoundResult> {
  const child = spawn(process.execPath, [victimFile, place.library, place.outside, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') void wait(afterMs).then(() => child.kill('SIGKILL'));
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const signal = await new Promise<string | null>((resolve) => {
    child.on('close', (_code, by) => resolve(by));
  });
  if (signal !== 'SIGKILL') throw new Error(`seed ${seed} ended by itself: ${complaint}`);
  const { done, begun } = sortSayings(readSayings(said));
  for (const change of done) applyChange(place.marks, change);
  const problems = [
    ...problemsOf(place.library),
    ...checkMarks(place.library, place.marks, begun),
    ...cutOffFiles(place.outside),
  ];
  // Looked at: a round adds one, and hundreds of them would only fill the disk.
  rmSync(join(place.outside, 'backups'), { recursive: true, force: true });
  return { done: done.length, interrupted: begun?.kind ?? (said === '' ? 'starting' : 'nothing'), problems };
}
