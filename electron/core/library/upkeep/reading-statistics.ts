/** What was read, and what came and was not: counted when somebody asks, from indexes and the rows of the time asked for. */
import type { ReadingStatistics } from '../../../../shared/model/statistics.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { idOfTime, idSlack } from '../texts/article-ids.ts';

const dayMs = 86_400_000;
/** Fine enough for every time zone there is but two. */
const bucketMs = 1_800_000;
/** So many marked at the same moment were put away together, not read. */
const mostAtOnce = 10;
const mostFeeds = 1000;
const mostTags = 30;

/** The last `days` days, today included. Days are the reader's own (local time). */
export function readingStatistics(library: Library, days: number, now: number): ReadingStatistics {
  const { db } = library;
  const since = new Date(now).setHours(0, 0, 0, 0) - (days - 1) * dayMs;
  const together = prepared<{ at: number; total: number }>(
    db,
    `SELECT read_at AS at, count(*) AS total FROM article_state
     WHERE read_at >= ? GROUP BY read_at HAVING count(*) > ?`,
  ).all(since, mostAtOnce);
  const skipped = JSON.stringify(together.map((one) => one.at));
  const isRead = 'read_at >= ? AND read_at NOT IN (SELECT value FROM json_each(?))';

  const buckets = prepared<{ bucket: number; total: number }>(
    db,
    `SELECT read_at / ${bucketMs} AS bucket, count(*) AS total FROM article_state WHERE ${isRead} GROUP BY bucket`,
  ).all(since, skipped);
  const read = prepared<{ feed_id: number; total: number }>(
    db,
    `SELECT feed_id, count(*) AS total FROM article_state WHERE ${isRead} GROUP BY feed_id`,
  ).all(since, skipped);
  // Ids follow publication, which is at the latest when an article is first seen.
  const arrived = prepared<{ feed_id: number; total: number }>(
    db,
    `SELECT feed_id, count(*) AS total FROM article_state WHERE id >= ? AND sort_at >= ? GROUP BY feed_id`,
  ).all(idOfTime(since) - idSlack, since);
  const tags = prepared<{ name: string; total: number }>(
    db,
    `SELECT tags.name, count(*) AS total FROM article_tags t JOIN article_state s ON s.id = t.article_id
       JOIN tags ON tags.id = t.tag_id
     WHERE s.${isRead.replace('AND read_at', 'AND s.read_at')} GROUP BY t.tag_id ORDER BY total DESC, tags.folded LIMIT ?`,
  ).all(since, skipped, mostTags);
  const feeds = prepared<{ id: number; title: string; added_at: number; saved: number }>(
    db,
    `SELECT f.id, coalesce(f.custom_title, f.feed_title, f.url) AS title, f.added_at, coalesce(n.saved, 0) AS saved
     FROM feeds f LEFT JOIN feed_counts n ON n.feed_id = f.id WHERE f.removed_at IS NULL`,
  ).all();

  const readOf = new Map(read.map((row) => [row.feed_id, row.total]));
  const arrivedOf = new Map(arrived.map((row) => [row.feed_id, row.total]));
  return {
    since,
    days: byDay(buckets, since, days),
    markedTogether: together.reduce((sum, one) => sum + one.total, 0),
    feeds: feeds
      .map((feed) => ({
        feedId: feed.id,
        title: feed.title,
        addedAt: feed.added_at,
        arrived: arrivedOf.get(feed.id) ?? 0,
        read: readOf.get(feed.id) ?? 0,
        saved: feed.saved,
      }))
      .filter((feed) => feed.arrived + feed.read > 0)
      .sort((one, other) => other.arrived - one.arrived || one.feedId - other.feedId)
      .slice(0, mostFeeds),
    tags: tags.map((row) => ({ name: row.name, read: row.total })),
  };
}

function byDay(
  buckets: readonly { bucket: number; total: number }[],
  since: number,
  days: number,
): { day: string; read: number }[] {
  const counts = new Map<string, number>();
  for (let index = 0; index < days; index += 1) {
    // At noon: a day may have 23 or 25 hours.
    counts.set(dayOf(since + index * dayMs + dayMs / 2), 0);
  }
  for (const { bucket, total } of buckets) {
    const day = dayOf(bucket * bucketMs);
    if (counts.has(day)) counts.set(day, (counts.get(day) ?? 0) + total);
  }
  return [...counts].map(([day, read]) => ({ day, read }));
}

function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
