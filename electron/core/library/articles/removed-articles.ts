/**
 * Deleting that can be taken back: a deleted article is hidden at once, and its content goes when it is purged. What is
 * left then is a tombstone, so that the next poll does not bring it back.
 */

import type { Library } from '../connection/open.ts';
import { inSlices, type SliceOptions } from '../connection/slices.ts';
import { prepared } from '../connection/statements.ts';
import { forgetReading, forgetReadingWith } from '../fetched/feed-readings-table.ts';
import { leaveGroup } from '../marks/article-groups.ts';
import { dropUnusedTags } from '../marks/tag-names.ts';
import { unindexArticle } from '../texts/search-index.ts';

/** In the caller's transaction; false when the article is not there (any more). */
export function hideArticle(library: Library, id: number, now: number): boolean {
  const { changes } = prepared(
    library.db,
    'UPDATE article_state SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
  ).run(now, id);
  if (changes === 0) return false;
  prepared(library.db, 'INSERT OR REPLACE INTO removed_articles (article_id, at) VALUES (?, ?)').run(id, now);
  return true;
}

/** In the caller's transaction; false when its content has gone already. */
export function restoreArticle(library: Library, id: number): boolean {
  const { changes } = prepared(library.db, 'DELETE FROM removed_articles WHERE article_id = ?').run(id);
  if (changes === 0) return false;
  prepared(library.db, 'UPDATE article_state SET deleted_at = NULL WHERE id = ?').run(id);
  // While it was hidden the feed's edits of it were passed over.
  forgetReadingWith(library, id);
  return true;
}

/** One that was deleted is asked for again: nothing remembers that it was there. In the caller's transaction. */
export function forgetTombstone(library: Library, feedId: number, key: string): void {
  const row = prepared<{ id: number }>(
    library.db,
    'SELECT id FROM article_state WHERE feed_id = ? AND key = ? AND deleted_at IS NOT NULL',
  ).get(feedId, key);
  if (row === undefined) return;
  if (prepared(library.db, 'SELECT 1 FROM removed_articles WHERE article_id = ?').get(row.id) !== undefined) {
    purgeArticle(library, row.id);
  }
  forgetReading(library, feedId);
  prepared(library.db, 'DELETE FROM article_state WHERE id = ?').run(row.id);
}

/** What was deleted up to a time (epoch ms), or beyond one that is to come, and has its content still. */
export function removedUpTo(library: Library, past: { upTo: number; beyond: number }): number[] {
  return prepared<{ article_id: number }>(
    library.db,
    'SELECT article_id FROM removed_articles WHERE at <= @upTo OR at > @beyond',
  )
    .all(past)
    .map((row) => row.article_id);
}

/** Takes deleted articles away for good. */
export async function purgeArticles(
  library: Library,
  ids: readonly number[],
  options: SliceOptions = {},
): Promise<void> {
  if (ids.length === 0) return;
  await inSlices(library, ids, (id) => purgeArticle(library, id), options);
  dropUnusedTags(library);
}

function purgeArticle(library: Library, id: number): void {
  // Another program may have taken it back meanwhile.
  const { changes } = prepared(library.db, 'DELETE FROM removed_articles WHERE article_id = ?').run(id);
  if (changes === 0) return;
  leaveGroup(library, id);
  unindexArticle(library, id);
  prepared(library.db, 'DELETE FROM articles WHERE id = ?').run(id);
  prepared(library.db, 'DELETE FROM article_tags WHERE article_id = ?').run(id);
  prepared(library.db, 'DELETE FROM rule_actions WHERE article_id = ?').run(id);
}
