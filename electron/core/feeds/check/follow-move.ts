/** Where a server sends a feed for good (301, 308), and when Offprint believes it. */

import type { Library } from '../../library/connection/open.ts';
import { readFeedRequest } from '../../library/subscriptions/feed-requests-table.ts';
import { moveFeed } from '../../library/subscriptions/feeds-table.ts';
import type { ScheduledFeed } from '../../library/subscriptions/schedule-table.ts';

/** A move is followed when two answers in a row agree on it. */
const movesToFollow = 2;

/** What came of the move an answer names: followed, or remembered with how often it was named. */
export function followMove(
  library: Library,
  feed: ScheduledFeed,
  movedTo: string | null,
): { to: string | null; count: number } {
  if (movedTo === null || movedTo === feed.url) return { to: null, count: 0 };
  const count = feed.movedTo === movedTo ? feed.movedCount + 1 : 1;
  if (count < movesToFollow || !mayTakeAlong(library, feed, movedTo)) return { to: movedTo, count };
  moveFeed(library, feed.feedId, movedTo);
  return { to: null, count: 0 };
}

/**
 * What is secret was given to the feed's own host. Where a server sends it elsewhere for good, the reader decides: the feed
 * stays where it is and is redirected each time, without its secrets.
 */
export function mayTakeAlong(library: Library, feed: ScheduledFeed, movedTo: string): boolean {
  const { username, hasPassword, headerNames } = readFeedRequest(library, feed.feedId);
  if (username === null && !hasPassword && headerNames.length === 0) return true;
  const [from, to] = [new URL(feed.url), new URL(movedTo)];
  return to.origin === from.origin || (to.hostname === from.hostname && to.protocol === 'https:');
}
