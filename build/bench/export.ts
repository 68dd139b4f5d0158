/**
 * A first export of a generated library to an empty folder, and one with nothing changed, beside writing the same files by
 * hand. `--articles N` (10 000 by default), `--library DIR` keeps the library for the next run.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defaultProfileName } from '../../shared/export-presets.ts';
import { createBenchCore } from './bench-core.ts';
import { fillLibrary, libraryArguments } from './fill-library.ts';
import { printTable, type Row, rounded } from './table.ts';

export async function run(args: readonly string[]): Promise<void> {
  const { articles, library, isJson } = libraryArguments(args);
  const work = mkdtempSync(join(tmpdir(), 'offprint-bench-export-'));
  try {
    const source = library ?? join(work, 'library');
    const size = fillLibrary(source, articles);
    const folder = join(work, 'export');
    const rows = [await measure('first', source, folder), await measure('nothing changed', source, folder)];
    rows.push(byHand(folder, join(work, 'by-hand')));
    if (isJson) process.stdout.write(`${JSON.stringify({ size, rows })}\n`);
    else {
      printTable(`A library of ${articles} articles`, [size]);
      printTable('Exporting all of it', rows);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** `folder`: where the files go. CPU time is that of all threads of this program. */
async function measure(name: string, library: string, folder: string): Promise<Row> {
  const core = createBenchCore(library);
  try {
    const before = process.cpuUsage();
    const start = performance.now();
    const { jobId } = await core.client.call('export.run', {
      query: '',
      folder,
      profile: defaultProfileName,
    });
    const result = await core.client.call('jobs.wait', { jobId });
    const seconds = (performance.now() - start) / 1000;
    if (result.kind !== 'export') throw new Error(`not an export: ${result.kind}`);
    const files = result.summary.files.length;
    return { run: name, files, ...speed(files, seconds, process.cpuUsage(before)) };
  } finally {
    await core.stop();
  }
}

/** The same texts to the same names, one after the other. */
function byHand(from: string, to: string): Row {
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  const texts = names.map((name) => [join(to, name), readFileSync(join(from, name))] as const);
  for (const [path] of texts) mkdirSync(dirname(path), { recursive: true });
  const before = process.cpuUsage();
  const start = performance.now();
  for (const [path, text] of texts) writeFileSync(path, text);
  const seconds = (performance.now() - start) / 1000;
  return {
    run: 'files by hand',
    files: texts.length,
    ...speed(texts.length, seconds, process.cpuUsage(before)),
  };
}

function speed(files: number, seconds: number, cpu: NodeJS.CpuUsage): Row {
  return {
    seconds: rounded(seconds, 2),
    'files/s': Math.round(files / seconds),
    'CPU ms a file': rounded((cpu.user + cpu.system) / 1000 / Math.max(1, files), 2),
  };
}
