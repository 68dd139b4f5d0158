/** A subscription whose address turns out to be a page: it moves to the page's feed at its first check. */
import { AppError } from '../../../../shared/errors.ts';
import type { Library } from '../../library/connection/open.ts';
import { findFeedId, moveFeed } from '../../library/subscriptions/feeds-table.ts';
import type { ScheduledFeed } from '../../library/subscriptions/schedule-table.ts';
import { feedOfPage, type Look } from '../discover/choose-feed.ts';
import type { IngestResult } from '../read/ingest-result.ts';

/**
 * What to store, and for which address. Only a feed that was never one is moved: where a feed has been, a page is a
 * passing error of its server. Usual paths are guessed at once and not again at each check.
 * `mayMove`: whether the feed may go to that address with all that is kept for it.
 * Throws `cancelled`; where no feed is found the page stays the answer.
 */
export async function followPage(
  library: Library,
  feed: ScheduledFeed,
  result: IngestResult,
  { look, mayMove }: { look: Look; mayMove: (url: string) => boolean },
): Promise<{ feed: ScheduledFeed; result: IngestResult }> {
  if (result.kind !== 'page' || feed.bodyHash !== null) return { feed, result };
  try {
    const how = { mayGuess: feed.errorCount === 0, tried: new Set([feed.url]) };
    const found = await feedOfPage(result, look, how);
    const isTaken = (findFeedId(library, found.url) ?? feed.feedId) !== feed.feedId;
    if (isTaken || !mayMove(found.url) || !moveFeed(library, feed.feedId, found.url)) return { feed, result };
    return { feed: { ...feed, url: found.url }, result: found.result };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    return { feed, result };
  }
}
