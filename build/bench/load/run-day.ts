/** Starts a day of polling in a process of its own, and gathers what it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CheckFigures, DayFigures, HourFigures } from './figures.ts';

const dayFile = fileURLToPath(new URL('./day.ts', import.meta.url));

/** `factor`: how many times faster than the clock. Throws when it ends badly. */
export async function runDay(
  folder: string,
  wanted: { port: number; feeds: number; hours: number; factor: number },
): Promise<DayFigures> {
  const args = [folder, wanted.port, wanted.feeds, wanted.hours, wanted.factor].map(String);
  const child = spawn(process.execPath, ['--expose-gc', dayFile, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const hours: HourFigures[] = [];
  let checks: CheckFigures | null = null;
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as HourFigures | CheckFigures;
    if ('hour' in line) hours.push(line);
    else checks = line;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0 || checks === null) throw new Error(`the day of polling ended with ${code}`);
  return { hours, checks };
}
