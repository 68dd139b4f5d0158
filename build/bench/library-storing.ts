/** Ten thousand new articles through the product's way of storing, against raw inserts with the same index. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packItems } from '../../electron/core/entries/item-batches.ts';
import type { IngestItem } from '../../electron/core/entries/parsed-feed.ts';
import { storeBatches } from '../../electron/core/library/articles/article-store.ts';
import { sqliteDriver } from '../../electron/core/library/connection/driver.ts';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { makeArticle, randomFrom } from './library-generator.ts';
import { type Row, rounded } from './table.ts';

const feeds = 100;
const itemsEach = 100;

export async function measureStoring(): Promise<Row[]> {
  const random = randomFrom(7);
  const now = Date.now();
  const batches = Array.from({ length: feeds }, (_unused, feed) =>
    Array.from(
      { length: itemsEach },
      (_none, index) =>
        makeArticle(random, feed * itemsEach + index, now - (feed * itemsEach + index) * 60_000).item,
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  try {
    const raw = rawInserts(join(folder, 'raw.db'), batches);
    const ours = await throughLibrary(join(folder, 'library'), batches, now);
    return [
      { way: 'raw inserts with the same index', 'CPU s': rounded(raw, 2) },
      { way: 'stored by the library', 'CPU s': rounded(ours, 2), ratio: rounded(ours / raw, 2) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function rawInserts(file: string, batches: readonly IngestItem[][]): number {
  const Driver = sqliteDriver();
  const db = new Driver(file);
  db.pragma('journal_mode = WAL');
  db.pragma('cache_size = -16000');
  db.exec(`
    CREATE TABLE articles (id INTEGER PRIMARY KEY, url TEXT, title TEXT, author TEXT, published_at INTEGER, html BLOB);
    CREATE VIRTUAL TABLE fts USING fts5 (title, author, body, code, tags, content = '', contentless_delete = 1,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
  `);
  const article = db.prepare(
    'INSERT INTO articles (url, title, author, published_at, html) VALUES (?, ?, ?, ?, ?)',
  );
  const index = db.prepare(
    'INSERT INTO fts (rowid, title, author, body, code, tags) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const startedAt = process.cpuUsage();
  for (const batch of batches) {
    db.transaction(() => {
      for (const { url, title, author, publishedAt, packedHtml, indexText, categories } of batch) {
        const { lastInsertRowid } = article.run(url, title, author, publishedAt, packedHtml);
        index.run(
          lastInsertRowid,
          indexText.title,
          indexText.author,
          indexText.body,
          indexText.code,
          categories.join(' '),
        );
      }
    })();
  }
  const seconds = cpuSeconds(startedAt);
  db.close();
  return seconds;
}

async function throughLibrary(
  folder: string,
  batches: readonly IngestItem[][],
  now: number,
): Promise<number> {
  const library = openLibrary(folder);
  const packed = batches.map((batch) => packItems(batch));
  const startedAt = process.cpuUsage();
  for (const [index, batch] of packed.entries()) {
    const url = `https://feed-${index}.example/feed`;
    const feed = insertFeed(library, { url, folderId: null, isTyped: true }, now);
    await storeBatches(library, feed.id, batch, { now, autoTags: [] });
  }
  const seconds = cpuSeconds(startedAt);
  library.close();
  return seconds;
}
