/**
 * What Offprint bears: very many feeds filled at once (`--feeds N`, 5,000 by default, of `--items N`, 20), and a day of
 * polling in minutes (`--polled N`, 200 feeds; `--hours N`, 24; `--factor N`, how many times faster than the clock, 240).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFeedServer } from '../feed-host.ts';
import { printTable, type Row, rounded } from '../table.ts';
import { fill } from './fill.ts';
import { runDay } from './run-day.ts';

const paragraphs = 6;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      feeds: { type: 'string', default: '5000' },
      items: { type: 'string', default: '20' },
      polled: { type: 'string', default: '200' },
      hours: { type: 'string', default: '24' },
      factor: { type: 'string', default: '240' },
      json: { type: 'boolean' },
    },
  });
  const [feeds, items, polled, hours, factor] = [
    values.feeds,
    values.items,
    values.polled,
    values.hours,
    values.factor,
  ].map(Number) as [number, number, number, number, number];
  const folder = mkdtempSync(join(tmpdir(), 'offprint-load-'));
  try {
    const large = await startFeedServer(feeds, items, paragraphs);
    const filled = await fill(join(folder, 'large'), { port: large.port, feeds }).finally(large.stop);
    const small = await startFeedServer(polled, items, paragraphs);
    const day = await runDay(join(folder, 'day'), { port: small.port, feeds: polled, hours, factor }).finally(
      small.stop,
    );
    if (values.json === true) {
      process.stdout.write(`${JSON.stringify({ filled, day })}\n`);
    } else {
      const { calls, ...figures } = filled;
      printTable(`${feeds} feeds of ${items} entries, ${rounded(large.bytes / 1e6)} MB`, [figures]);
      printTable('Calls meanwhile, ms', [calls]);
      const inShort = (row: object): Row =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rounded(Number(value))]));
      printTable(`${hours} hours of polling ${polled} feeds, after each`, day.hours.map(inShort));
      printTable('Checks, minutes', [inShort(day.checks)]);
    }
    if (filled.stored !== feeds * items || filled.failed > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
