/** The newest entries of a feed with what is needed to tell whether it sends whole texts. */
import type { FullTextMode } from '../../../../shared/model/feeds.ts';
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type NewestEntry = {
  articleId: number;
  url: string | null;
  /** Characters of the feed's text. */
  textLength: number;
  /** The feed's markup; null where the text is too long to be an excerpt, so that it need not be read. */
  html: string | null;
  /** What its page turned out to have: characters; null: it was not looked at, or could not be. */
  pageLength: number | null;
};

export type FeedToJudge = {
  mode: FullTextMode;
  found: string | null;
  url: string;
  siteUrl: string | null;
};

export function feedToJudge(library: Library, feedId: number): FeedToJudge | null {
  const row = prepared<{
    full_text: FullTextMode;
    full_text_found: string | null;
    url: string;
    site_url: string | null;
  }>(
    library.db,
    'SELECT full_text, full_text_found, url, site_url FROM feeds WHERE id = ? AND removed_at IS NULL',
  ).get(feedId);
  return row === undefined
    ? null
    : { mode: row.full_text, found: row.full_text_found, url: row.url, siteUrl: row.site_url };
}

export function noteFound(
  library: Library,
  feedId: number,
  found: 'excerpts' | 'whole' | 'unsure' | null,
): void {
  prepared(library.db, 'UPDATE feeds SET full_text_found = ? WHERE id = ?').run(found, feedId);
}

type EntryRow = {
  id: number;
  url: string | null;
  text_length: number;
  html: Uint8Array | null;
  page_length: number | null;
  failure: string | null;
};

const selectEntries = `SELECT s.id, a.url, a.text_length, iif(a.text_length <= ?, c.html, NULL) AS html,
    t.text_length AS page_length, r.failure
  FROM article_state s JOIN articles a ON a.id = s.id JOIN article_content c ON c.id = s.id
    LEFT JOIN full_texts t ON t.article_id = s.id LEFT JOIN full_text_requests r ON r.article_id = s.id
  WHERE s.deleted_at IS NULL`;

const toEntry = (row: EntryRow): NewestEntry => ({
  articleId: row.id,
  url: row.url,
  textLength: row.text_length,
  html: row.html === null ? null : unpackMarkup(row.html),
  // The page was read and had no more than the feed.
  pageLength: row.page_length ?? (row.failure?.includes('"nothing-more"') === true ? row.text_length : null),
});

/** Newest first. `longest`: characters up to which markup is read. */
export function newestEntries(
  library: Library,
  feedId: number,
  limit: number,
  longest: number,
): NewestEntry[] {
  return prepared<EntryRow>(library.db, `${selectEntries} AND s.feed_id = ? ORDER BY s.id DESC LIMIT ?`)
    .all(longest, feedId, limit)
    .map(toEntry);
}

/** Those of the given ones that are there. */
export function entriesOf(library: Library, articleIds: readonly number[], longest: number): NewestEntry[] {
  return prepared<EntryRow>(library.db, `${selectEntries} AND s.id IN (SELECT value FROM json_each(?))`)
    .all(longest, JSON.stringify(articleIds))
    .map(toEntry);
}
