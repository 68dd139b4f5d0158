/** Where a library's bytes are. Reads whole tables, so it runs in the pool, on a connection of its own that cannot write. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sqliteDriver } from '../connection/driver.ts';
import { pictureBytes } from '../texts/picture-bytes.ts';

export type SpaceRequest = { file: string };

export type FeedSpace = { feedId: number; title: string; articles: number; markupBytes: number };
export type LibrarySpace = {
  databaseBytes: number;
  /** Pages that are free: used for what comes next, or given back by compacting. */
  freeBytes: number;
  markupBytes: number;
  /** Texts of articles' pages, beside the feeds' own. */
  fullTextBytes: number;
  revisionBytes: number;
  /** The words to search by. */
  indexBytes: number;
  images: number;
  imageBytes: number;
  /** Whole ones; the bytes are also those of downloads that were cut off. */
  recordings: number;
  recordingBytes: number;
  /** Largest first. */
  feeds: FeedSpace[];
};

export type UnusedImages = { urls: string[]; sha256s: string[]; bytes: number };

const mostFeeds = 500;

function open(file: string) {
  const Driver = sqliteDriver();
  return new Driver(file, { readonly: true, fileMustExist: true });
}

export function measureSpace({ file }: SpaceRequest): LibrarySpace {
  const db = open(file);
  try {
    const one = (sql: string): number => db.prepare<[], { value: number | null }>(sql).get()?.value ?? 0;
    const pageSize = Number(db.pragma('page_size', { simple: true }));
    const feeds = db
      .prepare<[number], { feedId: number; title: string; articles: number; markupBytes: number }>(
        `SELECT s.feed_id AS feedId, coalesce(f.custom_title, f.feed_title, f.url) AS title, count(*) AS articles,
           sum(length(c.html) + coalesce((SELECT length(t.html) FROM full_texts t WHERE t.article_id = c.id), 0)) AS markupBytes
         FROM article_content c JOIN article_state s ON s.id = c.id JOIN feeds f ON f.id = s.feed_id
         GROUP BY s.feed_id ORDER BY markupBytes DESC, s.feed_id LIMIT ?`,
      )
      .all(mostFeeds);
    return {
      databaseBytes: sizeOf(file) + sizeOf(`${file}-wal`),
      freeBytes: Number(db.pragma('freelist_count', { simple: true })) * pageSize,
      markupBytes: one('SELECT sum(length(html)) AS value FROM article_content'),
      fullTextBytes: one('SELECT sum(length(html)) AS value FROM full_texts'),
      revisionBytes: one('SELECT sum(length(html)) AS value FROM revisions'),
      indexBytes: one(
        `SELECT (SELECT sum(length(block)) FROM articles_fts_data) + (SELECT sum(length(block)) FROM article_links_data) AS value`,
      ),
      images: one('SELECT count(DISTINCT sha256) AS value FROM images'),
      imageBytes: one(`SELECT ${pictureBytes} AS value`),
      recordings: one('SELECT count(*) AS value FROM recordings WHERE media_type IS NOT NULL'),
      recordingBytes: sizeOfFolder(join(dirname(file), 'recordings')),
      feeds,
    };
  } finally {
    db.close();
  }
}

/** Pictures no article shows any more. Lately fetched ones are left: their article may be on its way. */
export function findUnusedImages({ file, before }: { file: string; before: number }): UnusedImages {
  const db = open(file);
  try {
    db.exec('BEGIN');
    const rows = db
      .prepare<[number], { url: string; sha256: string | null; bytes: number | null }>(
        `SELECT url, sha256, bytes + coalesce((SELECT t.bytes FROM thumbnails t WHERE t.sha256 = images.sha256), 0) AS bytes
         FROM images WHERE fetched_at < ?
           AND NOT EXISTS (SELECT 1 FROM article_images i WHERE i.url = images.url)
           AND url NOT IN (SELECT image_url FROM articles WHERE image_url IS NOT NULL)`,
      )
      .all(before);
    const unused = new Set(rows.map((row) => row.url));
    const used = new Set<string>();
    const all = db.prepare<[], { url: string; sha256: string }>(
      'SELECT url, sha256 FROM images WHERE sha256 IS NOT NULL',
    );
    for (const row of all.iterate()) if (!unused.has(row.url)) used.add(row.sha256);
    const gone = new Map<string, number>();
    for (const row of rows) {
      if (row.sha256 !== null && !used.has(row.sha256)) gone.set(row.sha256, row.bytes ?? 0);
    }
    const bytes = [...gone.values()].reduce((sum, size) => sum + size, 0);
    return { urls: [...unused], sha256s: [...gone.keys()], bytes };
  } finally {
    db.close();
  }
}

function sizeOfFolder(path: string): number {
  if (!existsSync(path)) return 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
