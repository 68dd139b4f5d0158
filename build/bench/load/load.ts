/**
 * What Offprint bears: very many feeds filled at once (`--feeds N`, 5,000 by default, of `--items N`, 20), and a day of
 * polling in minutes (`--polled N`, 200 feeds; `--hours N`, 24; `--factor N`, how many times faster than the clock, 240). With no
 * feeds, or no hours, only the other.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFeedServer } from '../feed-host.ts';
import { printTable, type Row, rounded } from '../table.ts';
import type { DayFigures } from './figures.ts';
import { type FillFigures, fill } from './fill.ts';
import { runDay } from './run-day.ts';

const paragraphs = 4;

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
    const filled = feeds === 0 ? null : await fillOnce(join(folder, 'large'), { feeds, items });
    const day =
      hours === 0 ? null : await dayOnce(join(folder, 'day'), { feeds: polled, items, hours, factor });
    if (values.json === true) process.stdout.write(`${JSON.stringify({ filled, day })}\n`);
    else {
      if (filled !== null) printFill(filled, `${feeds} feeds of ${items} entries`);
      if (day !== null) printDay(day, `${hours} hours of polling ${polled} feeds, after each`);
    }
    if (filled !== null && (filled.stored !== feeds * items || filled.failed > 0)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillOnce(
  folder: string,
  { feeds, items }: { feeds: number; items: number },
): Promise<FillFigures> {
  const server = await startFeedServer(feeds, items, paragraphs);
  return fill(folder, { port: server.port, feeds }).finally(server.stop);
}

async function dayOnce(
  folder: string,
  wanted: { feeds: number; items: number; hours: number; factor: number },
): Promise<DayFigures> {
  const server = await startFeedServer(wanted.feeds, wanted.items, paragraphs);
  return runDay(folder, { port: server.port, ...wanted }).finally(server.stop);
}

function printFill({ calls, ...figures }: FillFigures, title: string): void {
  printTable(title, [figures]);
  printTable('Calls meanwhile, ms', [calls]);
}

const inShort = (row: object): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rounded(Number(value))]));

function printDay({ hours, checks }: DayFigures, title: string): void {
  printTable(title, hours.map(inShort));
  printTable('Checks, minutes', [inShort(checks)]);
}
