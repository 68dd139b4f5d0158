/** Sizes and counts of the whole library. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { MethodOutput } from '../../../../shared/contract.ts';
import type { Library } from '../connection/open.ts';
import { pictureBytes } from '../texts/picture-bytes.ts';

/** The two counts every start asks for; the whole of the statistics would read the image tables as well. */
export function countFeedsAndArticles(library: Library): { feeds: number; articles: number } {
  return {
    feeds: oneNumber(library, 'SELECT count(*) AS value FROM feeds WHERE removed_at IS NULL'),
    articles: oneNumber(library, 'SELECT sum(total) AS value FROM feed_counts'),
  };
}

function oneNumber(library: Library, sql: string): number {
  return library.db.prepare<[], { value: number | null }>(sql).get()?.value ?? 0;
}

export function databaseBytes(folder: string): number {
  return ['library.db', 'library.db-wal']
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

export function libraryStatistics(library: Library): MethodOutput<'library.stats'> {
  const { feeds, articles } = countFeedsAndArticles(library);
  const one = (sql: string): number => oneNumber(library, sql);
  const published = library.db
    .prepare<[], { oldest: number | null; newest: number | null }>(
      'SELECT min(published_at) AS oldest, max(published_at) AS newest FROM articles',
    )
    .get();
  return {
    feeds,
    failingFeeds: one(
      `SELECT count(*) AS value FROM feed_schedule c JOIN feeds f ON f.id = c.feed_id
       WHERE f.removed_at IS NULL AND c.error_count > 0`,
    ),
    articles,
    unread: one('SELECT sum(unread) AS value FROM feed_counts'),
    saved: one('SELECT sum(saved) AS value FROM feed_counts'),
    tags: one('SELECT count(*) AS value FROM tag_counts WHERE total > 0'),
    images: one('SELECT count(DISTINCT sha256) AS value FROM images'),
    imageBytes: one(`SELECT ${pictureBytes} AS value`),
    databaseBytes: databaseBytes(library.folder),
    schemaVersion: Number(library.db.pragma('user_version', { simple: true })),
    oldestPublishedAt: published?.oldest ?? null,
    newestPublishedAt: published?.newest ?? null,
  };
}
