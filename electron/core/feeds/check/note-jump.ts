/** Whether a feed has jumped: more came since the last check than its first page holds, so that entries are missing behind it. */

import type { Library } from '../../library/connection/open.ts';
import { addWalk, newestKnown, notePaging, pagingOf } from '../../library/subscriptions/feed-walks-table.ts';
import type { ScheduledFeed } from '../../library/subscriptions/schedule-table.ts';
import type { IngestResult } from '../read/ingest-result.ts';

/** Pages of a gap that are asked for without being told to: with DEV's twelve a page, three hundred entries. */
export const mostGapPages = 25;
/** A feed that shows only its latest entry or two jumps at every check. */
const leastEntries = 3;

/**
 * Notes how the feed pages and, where it has jumped, what is to be followed back. In the caller's transaction, after its
 * entries were stored; answers whether it has. Nothing known on the page is the sign: that the newest known entry alone is missing may be its
 * author's doing. Where what is new does not lie after what is known (pages sorted by popularity), there is no jump.
 */
export function noteJump(
  library: Library,
  feed: ScheduledFeed,
  { page, items }: Extract<IngestResult, { kind: 'feed' }>,
  { newIds, now }: { newIds: readonly number[]; now: number },
): boolean {
  notePaging(library, feed.feedId, page);
  const hasNothingKnown = newIds.length === items.count && items.count > 0;
  // Filled for the first time: all of it is new.
  if (!hasNothingKnown || feed.lastSuccessAt === null) return false;
  const { olderUrl, kind } = pagingOf(library, feed.feedId);
  if (items.count < leastEntries && kind !== 'said') return false;
  const knownId = newestKnown(library, feed.feedId, newIds);
  if (knownId === null || newIds.some((id) => id < knownId)) return false;
  const isPaged = olderUrl !== null && kind !== 'none';
  addWalk(
    library,
    {
      feedId: feed.feedId,
      knownId,
      nextUrl: isPaged ? olderUrl : null,
      page: 2,
      pagesLeft: isPaged ? mostGapPages : 0,
      seen: [page.fingerprint],
      ended: isPaged ? null : 'unpaged',
    },
    now,
  );
  return true;
}
