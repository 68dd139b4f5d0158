/** Texts of articles' pages, beside what the feed sent: neither replaces the other, one of them is shown. */
import type { WireError } from '../../../../shared/errors.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { FullTextMode } from '../../../../shared/model/feeds.ts';
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import { scanContent } from '../../content/scan/scan.ts';
import type { Library } from '../connection/open.ts';
import { getSettings } from '../connection/settings-table.ts';
import { prepared } from '../connection/statements.ts';
import { measureAnew } from '../texts/article-measures.ts';
import { indexArticle } from '../texts/search-index.ts';

export type FullText = {
  url: string;
  packedHtml: Uint8Array;
  textHash: string;
  /** Characters. */
  textLength: number;
  imageUrl: string | null;
  isPartial: boolean;
};

/** What an article's page and the state of fetching it are, for the reading pane. */
export type FullTextRow = {
  url: string | null;
  mode: FullTextMode;
  found: 'excerpts' | 'whole' | 'unsure' | null;
  feedId: number;
  /** null: it is not there. */
  text: { isShown: boolean; isPartial: boolean; fetchedAt: number } | null;
  /** null: nobody wants it. */
  request: {
    isByReader: boolean;
    nextAt: number | null;
    claimedUntil: number;
    failure: WireError | null;
  } | null;
};

/** Throws `not-found`, also for an article that was deleted. */
export function readFullTextState(library: Library, articleId: number): FullTextRow {
  const row = prepared<{
    url: string | null;
    mode: FullTextMode;
    found: FullTextRow['found'];
    feed_id: number;
    is_shown: number | null;
    is_partial: number;
    fetched_at: number;
    is_by_reader: number | null;
    next_at: number | null;
    claimed_until: number;
    failure: string | null;
  }>(
    library.db,
    `SELECT a.url, f.full_text AS mode, f.full_text_found AS found, f.id AS feed_id, t.is_shown, t.is_partial, t.fetched_at,
       r.is_by_reader, r.next_at, r.claimed_until, r.failure
     FROM article_state s JOIN articles a ON a.id = s.id JOIN feeds f ON f.id = s.feed_id
       LEFT JOIN full_texts t ON t.article_id = s.id LEFT JOIN full_text_requests r ON r.article_id = s.id
     WHERE s.id = ? AND s.deleted_at IS NULL`,
  ).get(articleId);
  if (row === undefined) throw new AppError('not-found', { what: 'article', id: articleId });
  return {
    url: row.url,
    mode: row.mode,
    found: row.found,
    feedId: row.feed_id,
    text:
      row.is_shown === null
        ? null
        : { isShown: row.is_shown === 1, isPartial: row.is_partial === 1, fetchedAt: row.fetched_at },
    request:
      row.is_by_reader === null
        ? null
        : {
            isByReader: row.is_by_reader === 1,
            nextAt: row.next_at,
            claimedUntil: row.claimed_until,
            failure: row.failure === null ? null : (JSON.parse(row.failure) as WireError),
          },
  };
}

/** The feed's own text of it as plain text, with the title it is listed by; null: it has no content here. */
export function readFeedText(library: Library, articleId: number): { title: string; text: string } | null {
  const row = prepared<{ title: string; html: Uint8Array }>(
    library.db,
    'SELECT a.title, c.html FROM articles a JOIN article_content c ON c.id = a.id WHERE a.id = ?',
  ).get(articleId);
  if (row === undefined) return null;
  const { text, code } = scanContent(unpackMarkup(row.html));
  return { title: row.title, text: code === '' ? text : `${text}\n${code}` };
}

/**
 * Keeps the text and shows it, in one transaction, with the request for it gone. One that the reader has put aside for the
 * feed's text stays put aside. false: the article has gone meanwhile.
 */
export function storeFullText(library: Library, articleId: number, text: FullText, now: number): boolean {
  const { db } = library;
  return db
    .transaction(() => {
      if (prepared(db, 'SELECT 1 FROM article_content WHERE id = ?').get(articleId) === undefined)
        return false;
      prepared(
        db,
        `INSERT INTO full_texts (article_id, fetched_at, url, html, text_hash, text_length, image_url, is_partial, is_shown)
         VALUES (@articleId, @now, @url, @packedHtml, @textHash, @textLength, @imageUrl, @isPartial, 1)
         ON CONFLICT (article_id) DO UPDATE SET fetched_at = excluded.fetched_at, url = excluded.url, html = excluded.html,
           text_hash = excluded.text_hash, text_length = excluded.text_length, image_url = excluded.image_url,
           is_partial = excluded.is_partial`,
      ).run({ ...text, isPartial: text.isPartial ? 1 : 0, articleId, now });
      prepared(db, 'DELETE FROM full_text_requests WHERE article_id = ?').run(articleId);
      settleShown(library, articleId);
      return true;
    })
    .immediate();
}

/** Shows the page's text, or the feed's. Throws `not-found` where the page's is not there. */
export function showFullText(library: Library, articleId: number, isShown: boolean): void {
  const { db } = library;
  db.transaction(() => {
    const { changes } = prepared(db, 'UPDATE full_texts SET is_shown = ? WHERE article_id = ?').run(
      isShown ? 1 : 0,
      articleId,
    );
    if (changes === 0) throw new AppError('not-found', { what: 'full text', id: articleId });
    settleShown(library, articleId);
  }).immediate();
}

/** Brings what is known of the text and the index in line with which one is shown; in the caller's transaction. */
function settleShown(library: Library, articleId: number): void {
  measureAnew(library, articleId, getSettings(library).foremHosts);
  prepared(
    library.db,
    `UPDATE articles SET image_url = coalesce(image_url, (SELECT original_image(image_url) FROM full_texts WHERE article_id = @id AND is_shown = 1))
     WHERE id = @id`,
  ).run({ id: articleId });
  indexArticle(library, articleId);
}

/**
 * After the feed's text was edited: the page's stays what is shown, and is asked for anew. In the caller's transaction; the
 * index is written by the caller. false: there is none.
 */
export function keepFullText(library: Library, articleId: number, now: number): boolean {
  const { db } = library;
  const row = prepared<{ is_shown: number }>(db, 'SELECT is_shown FROM full_texts WHERE article_id = ?').get(
    articleId,
  );
  if (row === undefined) return false;
  if (row.is_shown === 1) measureAnew(library, articleId, getSettings(library).foremHosts);
  prepared(
    db,
    `INSERT INTO full_text_requests (article_id, asked_at, is_by_reader, next_at) VALUES (?, ?, 0, ?)
     ON CONFLICT (article_id) DO UPDATE SET attempts = 0, next_at = excluded.next_at`,
  ).run(articleId, now, now);
  return true;
}
