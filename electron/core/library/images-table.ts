/** Which images are stored, by the address the feed names; their bytes are content-addressed files under `assets/`. */
import type { Library } from './open.ts';

export type StoredImage = { sha256: string; mediaType: string; bytes: number };

export function findImage(library: Library, url: string): StoredImage | null {
  const row = library.db
    .prepare<[string], { sha256: string | null; media_type: string | null; bytes: number | null }>(
      'SELECT sha256, media_type, bytes FROM images WHERE url = ?',
    )
    .get(url);
  if (row?.sha256 == null || row.media_type === null) return null;
  return { sha256: row.sha256, mediaType: row.media_type, bytes: row.bytes ?? 0 };
}

/** Epoch ms before which a failed image is not asked for again; null: ask now. */
export function imageRetryAt(library: Library, url: string): number | null {
  const row = library.db
    .prepare<[string], { retry_at: number | null }>(
      'SELECT retry_at FROM images WHERE url = ? AND sha256 IS NULL',
    )
    .get(url);
  return row?.retry_at ?? null;
}

export function recordImage(library: Library, url: string, image: StoredImage, now: number): void {
  library.db
    .prepare(
      `INSERT INTO images (url, sha256, media_type, bytes, fetched_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (url) DO UPDATE SET sha256 = excluded.sha256, media_type = excluded.media_type,
         bytes = excluded.bytes, fetched_at = excluded.fetched_at, failure = NULL, retry_at = NULL`,
    )
    .run(url, image.sha256, image.mediaType, image.bytes, now);
}

export function recordImageFailure(
  library: Library,
  url: string,
  code: string,
  now: number,
  retryAt: number,
): void {
  library.db
    .prepare(
      `INSERT INTO images (url, fetched_at, failure, retry_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (url) DO UPDATE SET fetched_at = excluded.fetched_at, failure = excluded.failure,
         retry_at = excluded.retry_at WHERE sha256 IS NULL`,
    )
    .run(url, now, code, retryAt);
}

/** Whether the article shows that image: core fetches nothing an article does not name. */
export function articleShowsImage(library: Library, articleId: number, url: string): boolean {
  const row = library.db
    .prepare(
      `SELECT 1 FROM article_images WHERE article_id = ? AND url = ?
       UNION ALL SELECT 1 FROM articles WHERE id = ? AND image_url = ? LIMIT 1`,
    )
    .get(articleId, url, articleId, url);
  return row !== undefined;
}

export function imagesOfArticle(library: Library, articleId: number): { url: string; isStored: boolean }[] {
  return library.db
    .prepare<[number], { url: string; is_stored: number }>(
      `SELECT i.url, images.sha256 IS NOT NULL AS is_stored FROM article_images i
       LEFT JOIN images ON images.url = i.url WHERE i.article_id = ? ORDER BY i.position`,
    )
    .all(articleId)
    .map((row) => ({ url: row.url, isStored: row.is_stored === 1 }));
}
