/**
 * Search, lists, counts and storing on a generated library, each against the same SQLite statement written by hand in the
 * same run. `--articles N` (10 000 by default), `--library DIR` keeps the library for the next run.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../electron/core/library/open.ts';
import { createBenchCore } from './bench-core.ts';
import { generateLibrary, wordOfRank } from './library-generator.ts';
import { measureLists } from './library-lists.ts';
import { measureSearch } from './library-search.ts';
import { measureStoring } from './library-storing.ts';
import { printTable, type Row, rounded } from './table.ts';

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '10000' },
      library: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const articles = Number(values.articles);
  if (!Number.isInteger(articles) || articles < 1000) throw new Error('--articles takes 1000 or more');
  const folder = values.library ?? mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  try {
    const size = fill(folder, articles);
    const core = createBenchCore(folder);
    try {
      const search = await measureSearch(core);
      const lists = await measureLists(core);
      const storing = await measureStoring();
      if (values.json === true) {
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
    if (values.library === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Generates what is missing; a library of that size is taken as it is. */
function fill(folder: string, articles: number): Row {
  mkdirSync(folder, { recursive: true });
  const library = openLibrary(folder);
  try {
    const { db } = library;
    const known = db.prepare('SELECT count(*) FROM article_state').pluck().get() as number;
    if (known < articles) {
      // A bench that dies is begun anew.
      db.pragma('synchronous = OFF');
      const feeds = Math.min(1000, Math.max(20, Math.round(articles / 100)));
      const every = Math.max(1000, Math.round(articles / 10));
      generateLibrary(
        library,
        { articles: articles - known, first: known, feeds, now: Date.now() },
        (done) => {
          if (done % every === 0) process.stderr.write(`${known + done} of ${articles} articles\n`);
        },
      );
      // What a reader has done with it: most read, some saved and tagged.
      db.exec(`
        UPDATE article_state SET is_read = 1 WHERE id % 10 > 2;
        UPDATE article_state SET is_saved = 1 WHERE id % 50 = 0;
        INSERT OR IGNORE INTO tags (name, folded) VALUES ('${wordOfRank(3)}', '${wordOfRank(3)}'), ('work/later', 'work/later');
        INSERT OR IGNORE INTO article_tags (article_id, tag_id, added_at)
          SELECT s.id, (SELECT min(id) FROM tags) + s.id % 2, 1 FROM article_state s WHERE s.id % 40 = 0;
        ANALYZE;
      `);
      db.pragma('wal_checkpoint(TRUNCATE)');
    }
    const markup = db.prepare('SELECT sum(length(html)) FROM article_content').pluck().get() as number;
    const file = statSync(join(folder, 'library.db')).size;
    return { articles, 'file MB': rounded(file / 1e6), 'packed markup MB': rounded(markup / 1e6) };
  } finally {
    library.close();
  }
}
