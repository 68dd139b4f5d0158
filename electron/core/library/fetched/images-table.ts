/**
 * Which pictures are stored, by the address that the feed names. The bytes are files under `assets/`. This sub-room has tables
 * for everything fetched after an article itself: pictures, full texts, records, discussions, recordings. Called by `images`,
 * `offline-pack` and `export`.
 */
import type { WireError } from '../../../../shared/errors.ts';
import type { Library } from '../connection/open.ts';
import { getSettings } from '../connection/settings-table.ts';
import { prepared } from '../connection/statements.ts';
import { isKept } from '../marks/retention-table.ts';

export type StoredImage = { sha256: string; mediaType: string; bytes: number };

/** `retryAt` in epoch ms; null: not again by itself. */
export type ImageFailure = { error: WireError; attempts: number; retryAt: number | null };

export type ArticleImage = { url: string; isStored: boolean };

export function findImage(library: Library, url: string): StoredImage | null {
  const row = prepared<{ sha256: string | null; media_type: string | null; bytes: number | null }>(
    library.db,
    'SELECT sha256, media_type, bytes FROM images WHERE url = ?',
  ).get(url);
  if (row?.sha256 == null || row.media_type === null) return null;
  return { sha256: row.sha256, mediaType: row.media_type, bytes: row.bytes ?? 0 };
}

/** null: it is stored, or was never asked for. */
export function imageFailure(library: Library, url: string): ImageFailure | null {
  const row = prepared<{ failure: string; attempts: number; retry_at: number | null }>(
    library.db,
    'SELECT failure, attempts, retry_at FROM images WHERE url = ? AND sha256 IS NULL AND failure IS NOT NULL',
  ).get(url);
  if (row === undefined) return null;
  return { error: JSON.parse(row.failure) as WireError, attempts: row.attempts, retryAt: row.retry_at };
}

export function recordImage(library: Library, url: string, image: StoredImage, now: number): void {
  prepared(
    library.db,
    `INSERT INTO images (url, sha256, media_type, bytes, fetched_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (url) DO UPDATE SET sha256 = excluded.sha256, media_type = excluded.media_type,
       bytes = excluded.bytes, fetched_at = excluded.fetched_at, failure = NULL, retry_at = NULL, attempts = 0`,
  ).run(url, image.sha256, image.mediaType, image.bytes, now);
}

type FailedImage = {
  error: WireError;
  at: number;
  next: { nextAt: number | null; isCounted: boolean };
};

export function recordImageFailure(library: Library, url: string, { error, at, next }: FailedImage): void {
  prepared(
    library.db,
    `INSERT INTO images (url, fetched_at, failure, retry_at, attempts) VALUES (@url, @at, @failure, @nextAt, @counted)
     ON CONFLICT (url) DO UPDATE SET fetched_at = excluded.fetched_at, failure = excluded.failure,
       retry_at = excluded.retry_at, attempts = attempts + excluded.attempts WHERE sha256 IS NULL`,
  ).run({
    url,
    at,
    failure: JSON.stringify(error),
    nextAt: next.nextAt,
    counted: next.isCounted ? 1 : 0,
  });
}

/** Whether the article shows that image: core fetches nothing an article does not name. */
export function articleShowsImage(library: Library, articleId: number, url: string): boolean {
  const row = prepared(
    library.db,
    `SELECT 1 FROM article_images WHERE article_id = ? AND url = ?
     UNION ALL SELECT 1 FROM articles WHERE id = ? AND image_url = ? LIMIT 1`,
  ).get(articleId, url, articleId, url);
  return row !== undefined;
}

const isStored = 'EXISTS (SELECT 1 FROM images WHERE images.url = shown.url AND images.sha256 IS NOT NULL)';

/** Of its text, in order. */
export function imagesOfArticle(library: Library, articleId: number): ArticleImage[] {
  return prepared<{ url: string; is_stored: number }>(
    library.db,
    `SELECT shown.url, ${isStored} AS is_stored FROM article_images shown WHERE shown.article_id = ? ORDER BY shown.position`,
  )
    .all(articleId)
    .map((row) => ({ url: row.url, isStored: row.is_stored === 1 }));
}

/** Of its text, and the picture lists show of it. */
export function allImagesOfArticle(library: Library, articleId: number): ArticleImage[] {
  return prepared<{ url: string; is_stored: number }>(
    library.db,
    `SELECT shown.url, ${isStored} AS is_stored FROM (
       SELECT url FROM article_images WHERE article_id = @articleId
       UNION SELECT image_url FROM articles WHERE id = @articleId AND image_url IS NOT NULL) shown`,
  )
    .all({ articleId })
    .map((row) => ({ url: row.url, isStored: row.is_stored === 1 }));
}

/** Of pictures with these hashes those that an article which the reader keeps shows, in its text or in a list. */
export function keptPictures(library: Library, sha256s: readonly string[]): Set<string> {
  const rows = prepared<{ sha256: string }>(
    library.db,
    `WITH asked AS MATERIALIZED (SELECT url, sha256 FROM images WHERE sha256 IN (SELECT value FROM json_each(@sha256s)))
     SELECT asked.sha256 FROM asked JOIN article_images i ON i.url = asked.url
       JOIN article_state s ON s.id = i.article_id WHERE ${isKept('s')}
     UNION SELECT asked.sha256 FROM articles a JOIN asked ON asked.url = a.image_url
       JOIN article_state s ON s.id = a.id WHERE ${isKept('s')}`,
  ).all({ sha256s: JSON.stringify(sha256s) });
  return new Set(rows.map((row) => row.sha256));
}

/** Those of the given articles that the reader keeps: no rule lets go of them or of their pictures. */
export function keptIds(library: Library, articleIds: readonly number[]): Set<number> {
  const rows = prepared<{ id: number }>(
    library.db,
    `SELECT s.id FROM json_each(?) given JOIN article_state s ON s.id = given.value WHERE ${isKept('s')}`,
  ).all(JSON.stringify(articleIds));
  return new Set(rows.map((row) => row.id));
}

/** Addresses of pictures that were stored as they came, while those of their kind are cleaned by now. */
export function uncleanImages(library: Library): string[] {
  return prepared<{ url: string }>(
    library.db,
    `SELECT url FROM images WHERE media_type = 'image/svg+xml'
       AND EXISTS (SELECT 1 FROM catching_up WHERE name = 'svg')`,
  )
    .all()
    .map((row) => row.url);
}

export function noteClean(library: Library): void {
  prepared(library.db, "DELETE FROM catching_up WHERE name = 'svg'").run();
}

export function forgetImage(library: Library, url: string): void {
  prepared(library.db, 'DELETE FROM images WHERE url = ?').run(url);
}

/** By an article's picture, as what lists show of one, or as the icon of a feed. */
export function isAssetUsed(library: Library, sha256: string): boolean {
  const row = prepared(
    library.db,
    `SELECT 1 FROM images WHERE sha256 = @sha256 UNION ALL SELECT 1 FROM feed_icons WHERE sha256 = @sha256
     UNION ALL SELECT 1 FROM thumbnails WHERE file_sha256 = @sha256 LIMIT 1`,
  ).get({ sha256 });
  return row !== undefined;
}

/** Whether the reader's settings let core fetch pictures of that article by itself. */
export function mayFetchPictures(library: Library, articleId: number): boolean {
  const { remotePictures } = getSettings(library);
  if (remotePictures !== 'saved') return remotePictures === 'always';
  const row = prepared(
    library.db,
    'SELECT 1 FROM article_state WHERE id = ? AND (is_saved = 1 OR is_later = 1)',
  ).get(articleId);
  return row !== undefined;
}

/** Hashes of all files that are in use, each once. */
export function usedAssets(library: Library): string[] {
  return prepared<{ sha256: string }>(
    library.db,
    `SELECT sha256 FROM images WHERE sha256 IS NOT NULL
     UNION SELECT sha256 FROM feed_icons WHERE sha256 IS NOT NULL
     UNION SELECT file_sha256 FROM thumbnails WHERE file_sha256 IS NOT NULL`,
  )
    .all()
    .map((row) => row.sha256);
}
