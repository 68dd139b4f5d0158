/** Feeds one might leave. Pure. */
import type { ReadingStatistics } from '../../../shared/model/statistics.ts';

/** A feed is given so long, and so many articles, before it is called unread. */
const fairDays = 14;
const fairArticles = 5;
const dayMs = 86_400_000;

/** Feeds that bring articles of which none was read or saved; the fullest first. */
export function unreadFeeds(statistics: ReadingStatistics, now: number): ReadingStatistics['feeds'] {
  return statistics.feeds.filter(
    (feed) =>
      feed.read === 0 &&
      feed.saved === 0 &&
      feed.arrived >= fairArticles &&
      feed.addedAt < now - fairDays * dayMs,
  );
}
