/** A library of made articles to measure on, kept between runs where one asks for it. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { mergeWhenIdle } from '../../electron/core/library/connection/segment-merging.ts';
import { generateLibrary, wordOfRank } from './library-generator.ts';
import { type Row, rounded } from './table.ts';

/** Of `--articles`; throws where it is no number to measure with. */
function articleCount(value: string): number {
  const articles = Number(value);
  if (!Number.isInteger(articles) || articles < 1000) throw new Error('--articles takes 1000 or more');
  return articles;
}

/**
 * `--articles N` (10 000 by default), `--library DIR` keeps the library for the next run, `--json`, and where a bench has `parts`,
 * `--only PART`.
 */
export function libraryArguments<Part extends string = never>(
  args: readonly string[],
  parts: readonly Part[] = [],
): {
  articles: number;
  library: string | undefined;
  isJson: boolean;
  /** What is to be measured: all of them, unless one is named. */
  wanted: readonly Part[];
} {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '10000' },
      library: { type: 'string' },
      json: { type: 'boolean' },
      only: { type: 'string' },
    },
  });
  const { only } = values;
  const wanted = parts.filter((part) => only === undefined || part === only);
  if (only !== undefined && wanted.length === 0) throw new Error(`--only takes one of: ${parts.join(', ')}`);
  return {
    articles: articleCount(values.articles),
    library: values.library,
    isJson: values.json === true,
    wanted,
  };
}

/** Generates what is missing; a library of that size is taken as it is. */
export function fillLibrary(folder: string, articles: number): Row {
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
      // As the app leaves it when nobody wants anything for a while.
      while (mergeWhenIdle(library));
      db.pragma('wal_checkpoint(TRUNCATE)');
    }
    const markup = db.prepare('SELECT sum(length(html)) FROM article_content').pluck().get() as number;
    const file = statSync(join(folder, 'library.db')).size;
    return { articles, 'file MB': rounded(file / 1e6), 'packed markup MB': rounded(markup / 1e6) };
  } finally {
    library.close();
  }
}
