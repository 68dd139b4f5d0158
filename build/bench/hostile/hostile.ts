/**
 * Tries attacks in the reading pane of the real app, with the page's content policy taken away: our own list, those of
 * folders of `cases.ndjson` (a line an attack: `{ "id", "html" }`), and mutations of all of them. `--payloads FOLDER`,
 * `--mutations N` (10 000 by default), `--seed N`, `--batch N` (mutations an article). Status 1 where anything ran, was asked
 * for or led away.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDisplay } from '../../launch/display.ts';
import { makeReady } from '../../launch/ready.ts';
import { appFolder } from '../../root.ts';
import { launchWith } from '../launch-app.ts';
import { printTable, type Row, rounded } from '../table.ts';
import { mutations } from './mutate.ts';
import { startTrapServer } from './trap.ts';
import { prepareTrials, type TrialsResult, type Violation } from './trials.ts';
import type { Vector } from './vector.ts';
import { vectors } from './vectors.ts';

/** Mutations are many, and what stands beside each is chance anyway. */
const defaultBatch = 25;
/** How many are tried before progress is said and the next feed is made. */
const stride = 2_000;

/** All `cases.ndjson` below a folder. A line without HTML is none of ours. */
function readPayloads(folder: string): Vector[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'cases.ndjson')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        if (line === '') return [];
        const { id, html } = JSON.parse(line) as { id?: unknown; html?: unknown };
        return typeof id === 'string' && typeof html === 'string' ? [{ name: id, html }] : [];
      }),
  );
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      payloads: { type: 'string' },
      mutations: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      batch: { type: 'string', default: String(defaultBatch) },
      json: { type: 'boolean' },
    },
  });
  const given = values.payloads === undefined ? [] : readPayloads(values.payloads);
  const mutated = mutations([...vectors, ...given], Number(values.mutations), Number(values.seed));
  const runtime = await makeReady({ xvfb: true });
  const display = await openDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'offprint-hostile-'));
  const trap = await startTrapServer();
  const launch = launchWith(runtime.executable, display.name, { bypassCSP: true });
  const { electron, page } = await launch(appFolder, 'main', ['--library', join(folder, 'library')]);
  const rows: Row[] = [];
  const violations: Violation[] = [];
  try {
    const trials = await prepareTrials({ electron, page }, trap);
    for (const [what, list, batch] of [
      ['our own', vectors, 1],
      ['given', given, 1],
      ['mutations', mutated, Number(values.batch)],
    ] as const) {
      if (list.length === 0) continue;
      const startedAt = performance.now();
      const total: TrialsResult = { tried: 0, articles: 0, violations: [] };
      for (let at = 0; at < list.length; at += stride) {
        const result = await trials.run(list.slice(at, at + stride), batch);
        total.tried += result.tried;
        total.articles += result.articles;
        total.violations.push(...result.violations);
        if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${total.tried} of ${list.length}`);
      }
      violations.push(...total.violations);
      rows.push({
        attacks: what,
        tried: total.tried,
        articles: total.articles,
        violations: total.violations.length,
        s: rounded((performance.now() - startedAt) / 1000),
      });
    }
  } finally {
    await electron.close();
    await trap.close();
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.json === true)
    process.stdout.write(`${JSON.stringify({ seed: values.seed, rows, violations })}\n`);
  else {
    printTable(`Attacks in the reading pane, Electron ${runtime.version}`, rows);
    for (const { vector, what } of violations)
      process.stdout.write(
        `${vector?.name ?? 'somewhere'}: ${what}\n  ${JSON.stringify(vector?.html ?? '')}\n`,
      );
  }
  if (violations.length > 0) process.exitCode = 1;
}
