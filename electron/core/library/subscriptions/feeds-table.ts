/**
 * Subscriptions: the rows of `feeds`, with what schedule and counts say about them. This sub-room also has folders, the schedule
 * and the fetch log. Called by `feeds`, `import` and the handlers of `feeds.*`.
 */
import { AppError } from '../../../../shared/errors.ts';
import type { Feed, FeedCounts, FullTextMode, RefreshOutcome } from '../../../../shared/model/feeds.ts';
import { iconAddress } from '../../content/constructs/image-address.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { addressTwins } from '../texts/address-twins.ts';
import { getFolder } from './folders-table.ts';
import { purgeRemovedFeed } from './removed-feeds.ts';

type FeedRow = {
  id: number;
  url: string;
  site_url: string | null;
  feed_title: string | null;
  custom_title: string | null;
  description: string | null;
  language: string | null;
  image_url: string | null;
  icon_sha256: string | null;
  folder_id: number | null;
  position: number;
  added_at: number;
  is_paused: number;
  interval_minutes: number | null;
  auto_tags: string;
  notify: number;
  full_text: FullTextMode;
  full_text_found: string | null;
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
    f.position, f.added_at, f.is_paused, f.interval_minutes, f.auto_tags, f.notify, f.full_text, f.full_text_found,
    i.sha256 AS icon_sha256,
    c.last_check_at, c.last_success_at, c.next_check_at, c.last_outcome, c.error_count,
    coalesce(n.total, 0) AS article_count, coalesce(n.unread, 0) AS unread_count
  FROM feeds f LEFT JOIN feed_schedule c ON c.feed_id = f.id LEFT JOIN feed_counts n ON n.feed_id = f.id
    LEFT JOIN feed_icons i ON i.feed_id = f.id
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
    iconUrl: row.icon_sha256 === null ? null : iconAddress(row.id, row.icon_sha256),
    folderId: row.folder_id,
    position: row.position,
    addedAt: row.added_at,
    isPaused: row.is_paused === 1,
    intervalMinutes: row.interval_minutes,
    autoTags: JSON.parse(row.auto_tags) as string[],
    notify: row.notify === 1,
    fullText: row.full_text,
    sendsExcerpts: sendsExcerpts(row.full_text_found),
    lastCheckAt: row.last_check_at,
    lastSuccessAt: row.last_success_at,
    nextCheckAt: row.next_check_at,
    lastOutcome: row.last_outcome === null ? null : (JSON.parse(row.last_outcome) as RefreshOutcome),
    errorCount: row.error_count ?? 0,
    articleCount: row.article_count,
    unreadCount: row.unread_count,
  };
}

const sendsExcerpts = (found: string | null): boolean | null =>
  found === 'excerpts' ? true : found === 'whole' ? false : null;

export function listFeeds(library: Library): Feed[] {
  return library.db.prepare<[], FeedRow>(`${selectFeeds} ORDER BY f.position, f.id`).all().map(toFeed);
}

/** In no order. */
export function feedCounts(library: Library): FeedCounts[] {
  return prepared<FeedCounts>(
    library.db,
    `SELECT f.id AS feedId, coalesce(n.total, 0) AS articleCount, coalesce(n.unread, 0) AS unreadCount
     FROM feeds f LEFT JOIN feed_counts n ON n.feed_id = f.id WHERE f.removed_at IS NULL`,
  ).all();
}

/** Throws `not-found`. */
export function getFeed(library: Library, feedId: number): Feed {
  const row = library.db.prepare<[number], FeedRow>(`${selectFeeds} AND f.id = ?`).get(feedId);
  if (row === undefined) throw new AppError('not-found', { what: 'feed', id: feedId });
  return toFeed(row);
}

/**
 * The subscription that has that address or a twin of it (`addressTwins`), or had it before it moved; null when there is
 * none. The exact address goes first: a library of old may hold both.
 */
export function findFeedId(library: Library, url: string): number | null {
  const twins = JSON.stringify(addressTwins(url));
  const row = prepared<{ id: number }>(
    library.db,
    `SELECT id FROM (
         SELECT f.id, f.url, 0 AS is_former FROM json_each(?) t JOIN feeds f ON f.url = t.value WHERE f.removed_at IS NULL
         UNION ALL
         SELECT f.id, a.url, 1 FROM json_each(?) t JOIN feed_former_addresses a ON a.url = t.value
           JOIN feeds f ON f.id = a.feed_id WHERE f.removed_at IS NULL)
       ORDER BY url = ? DESC, is_former, id LIMIT 1`,
  ).get(twins, twins, url);
  return row?.id ?? null;
}

/** As `findFeedId`, with the whole subscription. */
export function findFeedByUrl(library: Library, url: string): Feed | null {
  const id = findFeedId(library, url);
  return id === null ? null : getFeed(library, id);
}

export type NewFeed = {
  url: string;
  /** Whether the reader gave this address by hand, as against one that came in a list or from a page. */
  isTyped: boolean;
  siteUrl?: string | null;
  feedTitle?: string | null;
  customTitle?: string | null;
  folderId: number | null;
  autoTags?: readonly string[];
  isPaused?: boolean;
  intervalMinutes?: number | null;
  fullText?: FullTextMode;
  /** Place among all feeds; behind all others when left out, which costs a look at each of them. */
  position?: number;
  /** What OPML says of it that Offprint has no field for; goes out with it again. */
  opml?: { attributes: Record<string, string>; categories: readonly string[] };
};

/** As `addFeed`, with the whole subscription. */
export function insertFeed(library: Library, feed: NewFeed, now: number): Feed {
  return library.db.transaction(() => getFeed(library, addFeed(library, feed, now))).immediate();
}

/**
 * Subscribes, in the caller's transaction; answers the id. An address that was unsubscribed before comes back with the
 * articles that were kept.
 */
export function addFeed(library: Library, feed: NewFeed, now: number): number {
  purgeRemovedFeed(library, feed.url);
  const { id } = prepared<{ id: number }>(
    library.db,
    `INSERT INTO feeds (url, site_url, feed_title, custom_title, folder_id, auto_tags, is_paused, interval_minutes, full_text,
         is_typed, opml_attributes, opml_categories, added_at, position)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, 'auto'), ?, ?, ?, ?, coalesce(?, (SELECT coalesce(max(position), 0) + 1 FROM feeds)))
       ON CONFLICT (url) DO UPDATE SET removed_at = NULL, folder_id = excluded.folder_id,
         custom_title = coalesce(excluded.custom_title, custom_title), auto_tags = excluded.auto_tags,
         is_paused = excluded.is_paused, interval_minutes = coalesce(excluded.interval_minutes, interval_minutes), full_text = iif(excluded.full_text = 'auto', full_text, excluded.full_text),
         is_typed = excluded.is_typed, opml_attributes = excluded.opml_attributes,
         opml_categories = excluded.opml_categories, added_at = excluded.added_at
       RETURNING id`,
  ).get(
    feed.url,
    feed.siteUrl ?? null,
    feed.feedTitle ?? null,
    feed.customTitle ?? null,
    feed.folderId,
    JSON.stringify(feed.autoTags ?? []),
    feed.isPaused === true ? 1 : 0,
    feed.intervalMinutes ?? null,
    feed.fullText ?? null,
    feed.isTyped ? 1 : 0,
    JSON.stringify(feed.opml?.attributes ?? {}),
    JSON.stringify(feed.opml?.categories ?? []),
    now,
    feed.position ?? null,
  ) ?? { id: 0 };
  prepared(
    library.db,
    `INSERT INTO feed_schedule (feed_id, next_check_at) VALUES (?, ?)
       ON CONFLICT (feed_id) DO UPDATE SET next_check_at = excluded.next_check_at, error_count = 0, is_gone = 0`,
  ).run(id, now);
  return id;
}

/** The place behind all feeds there are. */
export function nextPosition(library: Library): number {
  const row = library.db
    .prepare<[], { next: number }>('SELECT coalesce(max(position), 0) + 1 AS next FROM feeds')
    .get();
  return row?.next ?? 1;
}

/** The reader has given the address of a known feed by hand. Answers whether that was known already. */
export function markTyped(library: Library, feedId: number): boolean {
  const { changes } = library.db
    .prepare('UPDATE feeds SET is_typed = 1 WHERE id = ? AND is_typed = 0')
    .run(feedId);
  return changes === 0;
}

/** What OPML said of each feed beyond Offprint's fields, by feed id. */
export function listOpmlFacts(
  library: Library,
): Map<number, { attributes: Record<string, string>; categories: string[] }> {
  const rows = library.db
    .prepare<[], { id: number; opml_attributes: string; opml_categories: string }>(
      'SELECT id, opml_attributes, opml_categories FROM feeds WHERE removed_at IS NULL',
    )
    .all();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        attributes: JSON.parse(row.opml_attributes) as Record<string, string>,
        categories: JSON.parse(row.opml_categories) as string[],
      },
    ]),
  );
}

export type FeedChange = {
  customTitle?: string | null | undefined;
  folderId?: number | null | undefined;
  isPaused?: boolean | undefined;
  intervalMinutes?: number | null | undefined;
  autoTags?: readonly string[] | undefined;
  notify?: boolean | undefined;
  fullText?: FullTextMode | undefined;
};

/** Throws `not-found` for the feed and for the folder it should go to. */
export function updateFeed(library: Library, feedId: number, change: FeedChange): Feed {
  const feed = getFeed(library, feedId);
  if (change.folderId != null) getFolder(library, change.folderId);
  const customTitle = change.customTitle === undefined ? feed.customTitle : change.customTitle || null;
  library.db
    .prepare(
      `UPDATE feeds SET custom_title = ?, folder_id = ?, is_paused = ?, interval_minutes = ?, auto_tags = ?, notify = ?, full_text = ? WHERE id = ?`,
    )
    .run(
      customTitle,
      change.folderId === undefined ? feed.folderId : change.folderId,
      (change.isPaused ?? feed.isPaused) ? 1 : 0,
      change.intervalMinutes === undefined ? feed.intervalMinutes : change.intervalMinutes,
      JSON.stringify(change.autoTags ?? feed.autoTags),
      (change.notify ?? feed.notify) ? 1 : 0,
      change.fullText ?? feed.fullText,
      feedId,
    );
  return getFeed(library, feedId);
}

/**
 * Puts a feed into a folder, before another feed or behind all. Answers where it was, to put it back. Throws `not-found`
 * for the feed and the folder.
 */
export function placeFeed(
  library: Library,
  feedId: number,
  folderId: number | null,
  beforeFeedId: number | null,
): { folderId: number | null; beforeFeedId: number | null } {
  const { db } = library;
  return db
    .transaction(() => {
      const feed = getFeed(library, feedId);
      if (folderId !== null) getFolder(library, folderId);
      const places = db
        .prepare<[], { id: number; position: number }>('SELECT id, position FROM feeds ORDER BY position, id')
        .all();
      const ids = places.map((place) => place.id);
      const former = { folderId: feed.folderId, beforeFeedId: ids[ids.indexOf(feedId) + 1] ?? null };
      const rest = ids.filter((id) => id !== feedId);
      const at = beforeFeedId === null ? -1 : rest.indexOf(beforeFeedId);
      rest.splice(at < 0 ? rest.length : at, 0, feedId);
      const before = new Map(places.map(({ id, position }) => [id, position]));
      const write = prepared(db, 'UPDATE feeds SET position = ? WHERE id = ?');
      for (const [index, id] of rest.entries()) if (before.get(id) !== index) write.run(index, id);
      prepared(db, 'UPDATE feeds SET folder_id = ? WHERE id = ?').run(folderId, feedId);
      return former;
    })
    .immediate();
}

/**
 * What the feed says of itself, updated at each successful parse. A missing value keeps the earlier one. A name the
 * reader's list gave that turns out to be the feed's own is no name of the reader's: the feed may change it.
 */
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
  prepared(
    library.db,
    `UPDATE feeds SET feed_title = coalesce(?, feed_title), custom_title = nullif(custom_title, ?), site_url = coalesce(?, site_url),
         description = coalesce(?, description), language = coalesce(?, language), image_url = coalesce(?, image_url)
       WHERE id = ?`,
  ).run(facts.title, facts.title, facts.siteUrl, facts.description, facts.language, facts.imageUrl, feedId);
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
  // Only the host the reader typed may lie in a private network: another one is the server's word.
  db.prepare(
    'UPDATE feeds SET is_typed = CASE WHEN host_of(url) IS host_of(@url) THEN is_typed ELSE 0 END, url = @url WHERE id = @feedId',
  ).run({ url, feedId });
  return true;
}
