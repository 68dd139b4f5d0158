/**
 * Unsubscribing that can be taken back: the feed and what goes with it are hidden at once and deleted when purged. Until
 * then the feed keeps its schedule and request settings, by which it is known as one that can still come back.
 */
import { AppError } from '../../../../shared/errors.ts';
import type { Library } from '../connection/open.ts';
import { inChunks, inSlices, type SliceOptions } from '../connection/slices.ts';
import { prepared } from '../connection/statements.ts';
import { forgetReading } from '../fetched/feed-readings-table.ts';
import { settleGroupsOf } from '../marks/article-groups.ts';
import { countedTogether } from '../marks/counted-together.ts';
import { dropUnusedTags } from '../marks/tag-names.ts';
import { unindexArticle } from '../texts/search-index.ts';

/** Saved, later, tagged and annotated articles. */
const isKept = `(is_saved = 1 OR is_later = 1 OR snoozed_until IS NOT NULL OR id IN (SELECT article_id FROM article_tags)
  OR id IN (SELECT article_id FROM annotations))`;
const chunkSize = 200;

/**
 * What goes is marked with `now`, which tells it from what the reader deleted before. Kept articles stay in the lists.
 * Deleted ones go with the feed, without tombstones: subscribing again starts fresh.
 */
export async function hideFeed(
  library: Library,
  feedId: number,
  keepSaved: boolean,
  now: number,
): Promise<{ removedArticles: number; keptArticles: number }> {
  const { changes } = prepared(
    library.db,
    'UPDATE feeds SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
  ).run(now, feedId);
  if (changes === 0) throw new AppError('not-found', { what: 'feed', id: feedId });
  const ids = library.db
    .prepare<[number], { id: number }>(
      `SELECT id FROM article_state WHERE feed_id = ? AND deleted_at IS NULL ${keepSaved ? `AND NOT ${isKept}` : ''}`,
    )
    .all(feedId)
    .map((row) => row.id);
  const hide = prepared(
    library.db,
    'UPDATE article_state SET deleted_at = ? WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))',
  );
  await inChunks(library, { items: ids, size: chunkSize }, (some) => {
    countedTogether(library, some, () => hide.run(now, JSON.stringify(some)));
    settleGroupsOf(library, some);
  });
  const left = prepared<{ total: number }>(
    library.db,
    'SELECT count(*) AS total FROM article_state WHERE feed_id = ? AND deleted_at IS NULL',
  ).get(feedId);
  return { removedArticles: ids.length, keptArticles: left?.total ?? 0 };
}

/** Throws `not-found` when the feed has been purged, or is subscribed to anew. `hiddenAt`: as given to `hideFeed`. */
export async function restoreFeed(library: Library, feedId: number, hiddenAt: number): Promise<number> {
  const { changes } = prepared(
    library.db,
    `UPDATE feeds SET removed_at = NULL WHERE id = ? AND removed_at = ?
       AND EXISTS (SELECT 1 FROM feed_schedule WHERE feed_id = feeds.id)`,
  ).run(feedId, hiddenAt);
  if (changes === 0) throw new AppError('not-found', { what: 'feed', id: feedId });
  // The content of some may have gone meanwhile.
  forgetReading(library, feedId);
  const ids = prepared<{ id: number }>(
    library.db,
    'SELECT id FROM article_state WHERE feed_id = ? AND deleted_at = ?',
  )
    .all(feedId, hiddenAt)
    .map((row) => row.id);
  const show = prepared(
    library.db,
    'UPDATE article_state SET deleted_at = NULL WHERE id IN (SELECT value FROM json_each(?))',
  );
  await inChunks(library, { items: ids, size: chunkSize }, (some) => {
    countedTogether(library, some, () => show.run(JSON.stringify(some)));
    settleGroupsOf(library, some);
  });
  return ids.length;
}

/** What was unsubscribed up to a time (epoch ms), or beyond one that is to come, and can still come back. */
export function removedFeedsUpTo(library: Library, past: { upTo: number; beyond: number }): number[] {
  return prepared<{ id: number }>(
    library.db,
    'SELECT f.id FROM feeds f JOIN feed_schedule c ON c.feed_id = f.id WHERE f.removed_at <= @upTo OR f.removed_at > @beyond',
  )
    .all(past)
    .map((row) => row.id);
}

/** Takes unsubscribed feeds away for good; one that has come back meanwhile stays. */
export async function purgeFeeds(
  library: Library,
  ids: readonly number[],
  options: SliceOptions = {},
): Promise<void> {
  const isRemoved = prepared(library.db, 'SELECT 1 FROM feeds WHERE id = ? AND removed_at IS NOT NULL');
  for (const id of ids.filter((one) => isRemoved.get(one) !== undefined)) {
    const doomed = doomedOf(library, id);
    const done = await inSlices(library, doomed, (articleId) => forget(library, articleId), options);
    if (done < doomed.length) return;
    library.db.transaction(() => finishPurge(library, id)).immediate();
  }
}

/** At once, in the caller's transaction: for an address that is subscribed to again before its purge. */
export function purgeRemovedFeed(library: Library, url: string): void {
  const row = prepared<{ id: number }>(
    library.db,
    `SELECT f.id FROM feeds f JOIN feed_schedule c ON c.feed_id = f.id
     WHERE f.url = ? AND f.removed_at IS NOT NULL`,
  ).get(url);
  if (row === undefined) return;
  for (const articleId of doomedOf(library, row.id)) forget(library, articleId);
  finishPurge(library, row.id);
}

const doomedOf = (library: Library, feedId: number): number[] =>
  prepared<{ id: number }>(
    library.db,
    'SELECT id FROM article_state WHERE feed_id = ? AND deleted_at IS NOT NULL',
  )
    .all(feedId)
    .map((row) => row.id);

function forget(library: Library, articleId: number): void {
  unindexArticle(library, articleId);
  prepared(library.db, 'DELETE FROM article_state WHERE id = ?').run(articleId);
}

function finishPurge(library: Library, feedId: number): void {
  // Its password goes with it, even where saved articles keep the feed's row.
  for (const table of [
    'feed_schedule',
    'fetch_log',
    'feed_answers',
    'feed_requests',
    'feed_walks',
    'feed_readings',
  ]) {
    prepared(library.db, `DELETE FROM ${table} WHERE feed_id = ?`).run(feedId);
  }
  prepared(
    library.db,
    'DELETE FROM feeds WHERE id = ? AND NOT EXISTS (SELECT 1 FROM article_state WHERE feed_id = feeds.id)',
  ).run(feedId);
  dropUnusedTags(library);
}
