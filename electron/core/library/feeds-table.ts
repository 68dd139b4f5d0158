/** Subscriptions: the rows of `feeds` with what the schedule and the counts say of them. */
import { AppError } from '../../../shared/errors.ts';
import type { Feed, RefreshOutcome } from '../../../shared/model.ts';
import { getFolder } from './folders-table.ts';
import type { Library } from './open.ts';

type FeedRow = {
  id: number;
  url: string;
  site_url: string | null;
  feed_title: string | null;
  custom_title: string | null;
  description: string | null;
  language: string | null;
  image_url: string | null;
  folder_id: number | null;
  position: number;
  added_at: number;
  is_paused: number;
  interval_minutes: number | null;
  auto_tags: string;
  notify: number;
  last_check_at: number | null;
  last_success_at: number | null;
  next_check_at: number | null;
  last_outcome: string | null;
  error_count: number | null;
  article_count: number;
  unread_count: number;
};

const selectFeeds = `
  SELECT f.id, f.url, f.site_url, f.feed_title, f.custom_title, f.description, f.language, f.image_url, f.folder_id,
    f.position, f.added_at, f.is_paused, f.interval_minutes, f.auto_tags, f.notify,
    c.last_check_at, c.last_success_at, c.next_check_at, c.last_outcome, c.error_count,
    coalesce(n.total, 0) AS article_count, coalesce(n.unread, 0) AS unread_count
  FROM feeds f LEFT JOIN feed_schedule c ON c.feed_id = f.id LEFT JOIN feed_counts n ON n.feed_id = f.id
  WHERE f.removed_at IS NULL`;

function toFeed(row: FeedRow): Feed {
  return {
    id: row.id,
    url: row.url,
    siteUrl: row.site_url,
    title: row.custom_title ?? row.feed_title ?? row.url,
    feedTitle: row.feed_title,
    customTitle: row.custom_title,
    description: row.description,
    language: row.language,
    imageUrl: row.image_url,
    folderId: row.folder_id,
    position: row.position,
    addedAt: row.added_at,
    isPaused: row.is_paused === 1,
    intervalMinutes: row.interval_minutes,
    autoTags: JSON.parse(row.auto_tags) as string[],
    notify: row.notify === 1,
    lastCheckAt: row.last_check_at,
    lastSuccessAt: row.last_success_at,
    nextCheckAt: row.next_check_at,
    lastOutcome: row.last_outcome === null ? null : (JSON.parse(row.last_outcome) as RefreshOutcome),
    errorCount: row.error_count ?? 0,
    articleCount: row.article_count,
    unreadCount: row.unread_count,
  };
}

export function listFeeds(library: Library): Feed[] {
  return library.db.prepare<[], FeedRow>(`${selectFeeds} ORDER BY f.position, f.id`).all().map(toFeed);
}

/** Throws `not-found`. */
export function getFeed(library: Library, feedId: number): Feed {
  const row = library.db.prepare<[number], FeedRow>(`${selectFeeds} AND f.id = ?`).get(feedId);
  if (row === undefined) throw new AppError('not-found', { what: 'feed', id: feedId });
  return toFeed(row);
}

/** The subscription that has that exact address now, or had it before it moved; null when there is none. */
export function findFeedByUrl(library: Library, url: string): Feed | null {
  const row =
    library.db.prepare<[string], FeedRow>(`${selectFeeds} AND f.url = ?`).get(url) ??
    library.db
      .prepare<[string], FeedRow>(
        `${selectFeeds} AND f.id = (SELECT feed_id FROM feed_former_addresses WHERE url = ?)`,
      )
      .get(url);
  return row === undefined ? null : toFeed(row);
}

export type NewFeed = {
  url: string;
  siteUrl?: string | null;
  feedTitle?: string | null;
  folderId: number | null;
  autoTags?: readonly string[];
};

/** Subscribes; an address that was unsubscribed before comes back with the articles that were kept. */
export function insertFeed(library: Library, feed: NewFeed, now: number): Feed {
  return library.db
    .transaction(() => {
      const { id } = library.db
        .prepare<unknown[], { id: number }>(
          `INSERT INTO feeds (url, site_url, feed_title, folder_id, auto_tags, added_at, position)
           VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM feeds))
           ON CONFLICT (url) DO UPDATE SET removed_at = NULL, folder_id = excluded.folder_id,
             auto_tags = excluded.auto_tags, added_at = excluded.added_at, is_paused = 0
           RETURNING id`,
        )
        .get(
          feed.url,
          feed.siteUrl ?? null,
          feed.feedTitle ?? null,
          feed.folderId,
          JSON.stringify(feed.autoTags ?? []),
          now,
        ) ?? { id: 0 };
      library.db
        .prepare(
          `INSERT INTO feed_schedule (feed_id, next_check_at) VALUES (?, ?)
           ON CONFLICT (feed_id) DO UPDATE SET next_check_at = excluded.next_check_at, error_count = 0, is_gone = 0`,
        )
        .run(id, now);
      return getFeed(library, id);
    })
    .immediate();
}

export type FeedChange = {
  customTitle?: string | null | undefined;
  folderId?: number | null | undefined;
  isPaused?: boolean | undefined;
  intervalMinutes?: number | null | undefined;
  autoTags?: readonly string[] | undefined;
  notify?: boolean | undefined;
};

/** Throws `not-found` for the feed and for the folder it should go to. */
export function updateFeed(library: Library, feedId: number, change: FeedChange): Feed {
  const feed = getFeed(library, feedId);
  if (change.folderId != null) getFolder(library, change.folderId);
  const customTitle = change.customTitle === undefined ? feed.customTitle : change.customTitle || null;
  library.db
    .prepare(
      `UPDATE feeds SET custom_title = ?, folder_id = ?, is_paused = ?, interval_minutes = ?, auto_tags = ?, notify = ? WHERE id = ?`,
    )
    .run(
      customTitle,
      change.folderId === undefined ? feed.folderId : change.folderId,
      (change.isPaused ?? feed.isPaused) ? 1 : 0,
      change.intervalMinutes === undefined ? feed.intervalMinutes : change.intervalMinutes,
      JSON.stringify(change.autoTags ?? feed.autoTags),
      (change.notify ?? feed.notify) ? 1 : 0,
      feedId,
    );
  return getFeed(library, feedId);
}

/** What the feed says of itself, updated at each successful parse. A missing value keeps the earlier one. */
export function updateFeedFacts(
  library: Library,
  feedId: number,
  facts: {
    title: string | null;
    siteUrl: string | null;
    description: string | null;
    language: string | null;
    imageUrl: string | null;
  },
): void {
  library.db
    .prepare(
      `UPDATE feeds SET feed_title = coalesce(?, feed_title), site_url = coalesce(?, site_url),
         description = coalesce(?, description), language = coalesce(?, language), image_url = coalesce(?, image_url)
       WHERE id = ?`,
    )
    .run(facts.title, facts.siteUrl, facts.description, facts.language, facts.imageUrl, feedId);
}

/**
 * A permanent redirect: the subscription moves, unless another one already has the new address. The old address is
 * remembered, so that a list which still has it finds the feed.
 */
export function moveFeed(library: Library, feedId: number, url: string): boolean {
  const { db } = library;
  const taken = db.prepare('SELECT 1 FROM feeds WHERE url = ? AND id <> ?').get(url, feedId);
  if (taken !== undefined) return false;
  db.prepare(
    'INSERT OR REPLACE INTO feed_former_addresses (url, feed_id) SELECT url, id FROM feeds WHERE id = ?',
  ).run(feedId);
  db.prepare('UPDATE feeds SET url = ? WHERE id = ?').run(url, feedId);
  return true;
}
