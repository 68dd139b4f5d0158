/** One round: somebody works in a library, is killed without warning, and what is left is looked at. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readSayings, sortSayings } from './changes.ts';
import { inspectPlace, type Place, type RoundResult } from './place.ts';

const victimFile = fileURLToPath(new URL('./victim.ts', import.meta.url));

/** `afterMs`: from the first thing it says after `afterDone` changes are done. Throws when the process ends by itself: then there was nothing to kill. */
export async function killRound(
  place: Place,
  { seed, afterMs, afterDone = 0 }: { seed: number; afterMs: number; afterDone?: number },
): Promise<RoundResult> {
  const child = spawn(process.execPath, [victimFile, place.library, place.outside, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let isTimed = false;
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (isTimed || (afterDone > 0 && sortSayings(readSayings(said)).done.length < afterDone)) return;
    isTimed = true;
    void wait(afterMs).then(() => child.kill('SIGKILL'));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const signal = await new Promise<string | null>((resolve) => {
    child.on('close', (_code, by) => resolve(by));
  });
  if (signal !== 'SIGKILL') throw new Error(`seed ${seed} ended by itself: ${complaint}`);
  const sayings = sortSayings(readSayings(said));
  const problems = inspectPlace(place, sayings);
  const interrupted = sayings.begun?.kind ?? (said === '' ? 'starting' : 'nothing');
  return { done: sayings.done.length, interrupted, problems };
}
