/**
 * Search, lists, counts and storing on a generated library, each against the same SQLite statement written by hand in the
 * same run. `--articles N` (10 000 by default), `--library DIR` keeps the library for the next run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBenchCore } from './bench-core.ts';
import { fillLibrary, libraryArguments } from './fill-library.ts';
import { measureLists } from './library-lists.ts';
import { measureSearch } from './library-search.ts';
import { measureStoring } from './library-storing.ts';
import { printTable } from './table.ts';

export async function run(args: readonly string[]): Promise<void> {
  const { articles, library, isJson } = libraryArguments(args);
  const folder = library ?? mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  try {
    const size = fillLibrary(folder, articles);
    const core = createBenchCore(folder);
    try {
      const search = await measureSearch(core);
      const lists = await measureLists(core);
      const storing = await measureStoring();
      if (isJson) {
        process.stdout.write(`${JSON.stringify({ size, search, lists, storing })}\n`);
        return;
      }
      printTable(`A library of ${articles} articles`, [size]);
      printTable('Search, ms, beside the statement by hand', search);
      printTable('Lists and counts, ms', lists);
      printTable('Storing', storing);
    } finally {
      await core.stop();
    }
  } finally {
    if (library === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
