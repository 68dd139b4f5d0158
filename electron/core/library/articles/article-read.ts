/** One article with the text that is read: its page's, where that is there and shown, else the feed's. */
import { AppError } from '../../../../shared/errors.ts';
import type {
  AddressForm,
  ArticleSummary,
  Enclosure,
  StatedDiscussion,
} from '../../../../shared/model/articles.ts';
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { readForemRecordOf, type StoredRecord } from '../fetched/forem-records-table.ts';
import { enclosuresOf } from '../fetched/recordings-table.ts';
import { summaries } from './article-summaries.ts';
import { type DiscussionRow, discussionColumns, toStatedDiscussion } from './stated-discussion.ts';

export type StoredArticle = {
  summary: ArticleSummary;
  /** As received: never show it unsanitised. */
  html: string;
  /** Whether that is the text of its page; else the feed's. */
  isFromPage: boolean;
  enclosures: Enclosure[];
  feedUrl: string;
  siteUrl: string | null;
  readingPosition: number;
  savedAt: number | null;
  isMuted: boolean;
  /** As the feed sent it; the summary's is the one that is shown. */
  originalUrl: string | null;
  /** Of its address and its links. */
  addresses: AddressForm;
  statedDiscussion: StatedDiscussion | null;
  revisions: number;
  /** Address of its title picture. */
  imageUrl: string | null;
  /** What the API of its Forem host says of it; null: not asked, or no such host. */
  record: StoredRecord | null;
};

/** Throws `not-found`, also for an article that was deleted. */
export function getArticle(library: Library, articleId: number): StoredArticle {
  const [summary] = summaries(library, [articleId]);
  const row = prepared<
    DiscussionRow & {
      html: Uint8Array;
      full_text_hash: string | null;
      feed_url: string;
      site_url: string | null;
      reading_position: number;
      saved_at: number | null;
      is_muted: number;
      original_url: string | null;
      shows_original: number;
      revisions: number;
      image_url: string | null;
    }
  >(
    library.db,
    `SELECT c.html, c.full_text_hash, f.url AS feed_url, f.site_url, s.reading_position, s.saved_at, s.is_muted, a.image_url, a.url AS original_url, ${discussionColumns},
         EXISTS(SELECT 1 FROM original_addresses o WHERE o.article_id = s.id) AS shows_original,
         (SELECT count(*) FROM revisions r WHERE r.article_id = s.id) AS revisions
       FROM article_state s JOIN articles a ON a.id = s.id JOIN shown_content c ON c.id = s.id
         JOIN feeds f ON f.id = s.feed_id
       WHERE s.id = ? AND s.deleted_at IS NULL`,
  ).get(articleId);
  if (summary === undefined || row === undefined) {
    throw new AppError('not-found', { what: 'article', id: articleId });
  }
  const addresses = row.shows_original === 1 ? 'original' : 'clean';
  return {
    summary,
    html: unpackMarkup(row.html),
    isFromPage: row.full_text_hash !== null,
    enclosures: enclosuresOf(library, articleId),
    feedUrl: row.feed_url,
    siteUrl: row.site_url,
    readingPosition: row.reading_position,
    savedAt: row.saved_at,
    isMuted: row.is_muted === 1,
    originalUrl: row.original_url,
    addresses,
    statedDiscussion: toStatedDiscussion(row, addresses),
    revisions: row.revisions,
    imageUrl: row.image_url,
    record: readForemRecordOf(library, articleId),
  };
}

/** Address of the feed an article belongs to; null when there is no such article. */
export function typedFeedUrlOfArticle(library: Library, articleId: number): string | null {
  const row = library.db
    .prepare<[number], { url: string }>(
      'SELECT f.url FROM article_state s JOIN feeds f ON f.id = s.feed_id WHERE s.id = ? AND f.is_typed = 1',
    )
    .get(articleId);
  return row?.url ?? null;
}

export function isSaved(library: Library, articleId: number): boolean {
  return (
    prepared(library.db, 'SELECT 1 FROM article_state WHERE id = ? AND is_saved = 1').get(articleId) !==
    undefined
  );
}

/** Id of the article with that identity; null when this library has none. */
export function findArticleId(library: Library, feedUrl: string, key: string): number | null {
  const row = prepared<{ id: number }>(
    library.db,
    `SELECT s.id FROM article_state s JOIN feeds f ON f.id = s.feed_id
     WHERE f.url = ? AND s.key = ? AND s.deleted_at IS NULL`,
  ).get(feedUrl, key);
  return row?.id ?? null;
}

/** What `findArticleId` finds each of them by. */
export function identitiesOf(
  library: Library,
  articleIds: readonly number[],
): { id: number; feedUrl: string; key: string }[] {
  return prepared<{ id: number; feedUrl: string; key: string }>(
    library.db,
    `SELECT s.id, f.url AS feedUrl, s.key FROM article_state s JOIN feeds f ON f.id = s.feed_id
     WHERE s.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(articleIds));
}

/** The article saved last, else the newest; null: the library is empty. */
export function newestSavedId(library: Library): number | null {
  const row = library.db
    .prepare<[], { id: number }>(
      `SELECT id FROM article_state WHERE deleted_at IS NULL ORDER BY is_saved DESC, saved_at DESC, sort_at DESC LIMIT 1`,
    )
    .get();
  return row?.id ?? null;
}
