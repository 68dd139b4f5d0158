/** Which recordings are on this disk, whole or in part, and how far each was heard. */
import type { Enclosure } from '../../../../shared/model/articles.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type StoredRecording = {
  /** null: only a part of it is here. */
  mediaType: string | null;
  bytes: number | null;
  etag: string | null;
};

export function findRecording(library: Library, url: string): StoredRecording | null {
  return (
    prepared<StoredRecording>(
      library.db,
      'SELECT media_type AS mediaType, bytes, etag FROM recordings WHERE url = ?',
    ).get(url) ?? null
  );
}

export function writeRecording(library: Library, url: string, stored: StoredRecording, now: number): void {
  prepared(
    library.db,
    'INSERT OR REPLACE INTO recordings (url, media_type, bytes, etag, fetched_at) VALUES (?, ?, ?, ?, ?)',
  ).run(url, stored.mediaType, stored.bytes, stored.etag, now);
}

export function forgetRecording(library: Library, url: string): void {
  prepared(library.db, 'DELETE FROM recordings WHERE url = ?').run(url);
}

/** Addresses of those that no article has any more, of what was begun before that time, in epoch ms. */
export function unusedRecordings(library: Library, before: number): string[] {
  return prepared<{ url: string }>(
    library.db,
    `SELECT url FROM recordings WHERE fetched_at < ?
       AND NOT EXISTS (SELECT 1 FROM enclosures e WHERE e.url = recordings.url)`,
  )
    .all(before)
    .map((row) => row.url);
}

/** Articles whose recordings a rule asked for since then, the newest first. */
export function wantedByRules(library: Library, since: number): number[] {
  return prepared<{ id: number }>(
    library.db,
    `SELECT DISTINCT article_id AS id FROM rule_actions JOIN article_state s ON s.id = article_id
     WHERE action = 'download' AND at >= ? AND s.deleted_at IS NULL ORDER BY article_id DESC`,
  )
    .all(since)
    .map((row) => row.id);
}

/** The reader took one away: no rule is to bring it back. */
export function forgetWish(library: Library, articleId: number): void {
  prepared(library.db, "DELETE FROM rule_actions WHERE article_id = ? AND action = 'download'").run(
    articleId,
  );
}

/** Files attached to an article, in order. */
export function enclosuresOf(library: Library, articleId: number): Enclosure[] {
  return prepared<Enclosure>(
    library.db,
    `SELECT url, type, length, duration_seconds AS durationSeconds FROM enclosures WHERE article_id = ?
     ORDER BY position`,
  ).all(articleId);
}

export type Playback = { seconds: number; duration: number | null };

export function playbackOf(library: Library, articleId: number, url: string): Playback | null {
  return (
    prepared<Playback>(
      library.db,
      'SELECT seconds, duration FROM playback WHERE article_id = ? AND url = ?',
    ).get(articleId, url) ?? null
  );
}

export function keepPlayback(
  library: Library,
  { articleId, url }: { articleId: number; url: string },
  { seconds, duration }: Playback,
  now: number,
): void {
  prepared(
    library.db,
    `INSERT INTO playback (article_id, url, seconds, duration, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article_id, url) DO UPDATE SET seconds = excluded.seconds,
       duration = coalesce(excluded.duration, duration), at = excluded.at`,
  ).run(articleId, url, seconds, duration, now);
}
