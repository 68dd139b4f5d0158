/** What lists show of stored pictures: small ones made of them, known by the hash of the picture they were made of. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** made: a file of its own; original: the picture itself is small enough; none: lists show nothing of it. */
export type Thumbnail =
  | { outcome: 'made'; fileSha256: string; bytes: number }
  | { outcome: 'original' }
  | { outcome: 'none' };

/** null: nobody has tried yet. */
export function findThumbnail(library: Library, sha256: string): Thumbnail | null {
  const row = prepared<{ outcome: string; file_sha256: string | null; bytes: number | null }>(
    library.db,
    'SELECT outcome, file_sha256, bytes FROM thumbnails WHERE sha256 = ?',
  ).get(sha256);
  if (row === undefined) return null;
  if (row.outcome === 'made' && row.file_sha256 !== null) {
    return { outcome: 'made', fileSha256: row.file_sha256, bytes: row.bytes ?? 0 };
  }
  return { outcome: row.outcome === 'original' ? 'original' : 'none' };
}

/** Of a picture that has gone meanwhile, nothing is written down: answers false. */
export function recordThumbnail(library: Library, sha256: string, thumbnail: Thumbnail): boolean {
  const isMade = thumbnail.outcome === 'made';
  const { changes } = prepared(
    library.db,
    `INSERT OR REPLACE INTO thumbnails (sha256, outcome, file_sha256, bytes)
     SELECT @sha256, @outcome, @fileSha256, @bytes WHERE EXISTS (SELECT 1 FROM images WHERE sha256 = @sha256)`,
  ).run({
    sha256,
    outcome: thumbnail.outcome,
    fileSha256: isMade ? thumbnail.fileSha256 : null,
    bytes: isMade ? thumbnail.bytes : null,
  });
  return changes > 0;
}

/** Hashes of the files that were made of those pictures. */
export function thumbnailFilesOf(library: Library, sha256s: readonly string[]): string[] {
  return prepared<{ file_sha256: string }>(
    library.db,
    `SELECT file_sha256 FROM thumbnails
     WHERE sha256 IN (SELECT value FROM json_each(?)) AND file_sha256 IS NOT NULL`,
  )
    .all(JSON.stringify(sha256s))
    .map((row) => row.file_sha256);
}

/** Whose files are gone or damaged: they are made again when a list shows them. */
export function forgetThumbnails(library: Library, fileSha256s: readonly string[]): void {
  prepared(library.db, `DELETE FROM thumbnails WHERE file_sha256 IN (SELECT value FROM json_each(?))`).run(
    JSON.stringify(fileSha256s),
  );
}
