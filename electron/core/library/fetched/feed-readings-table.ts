/**
 * What each feed held when it was last read (feeds/read/known-entries.ts): every entry of it is stored, and as it was sent.
 * Whoever changes that behind the feed's back forgets the reading, and the feed is then read whole again.
 */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** null: nothing is known of what it held. */
export function readingOf(library: Library, feedId: number): Uint8Array | null {
  const row = prepared<{ entries: Uint8Array }>(
    library.db,
    'SELECT entries FROM feed_readings WHERE feed_id = ?',
  ).get(feedId);
  return row?.entries ?? null;
}

export function keepReading(library: Library, feedId: number, entries: Uint8Array): void {
  prepared(library.db, 'INSERT OR REPLACE INTO feed_readings (feed_id, entries) VALUES (?, ?)').run(
    feedId,
    entries,
  );
}

export function forgetReading(library: Library, feedId: number): void {
  prepared(library.db, 'DELETE FROM feed_readings WHERE feed_id = ?').run(feedId);
}

/** Of the feed an article is of. */
export function forgetReadingWith(library: Library, articleId: number): void {
  prepared(
    library.db,
    'DELETE FROM feed_readings WHERE feed_id = (SELECT feed_id FROM article_state WHERE id = ?)',
  ).run(articleId);
}
