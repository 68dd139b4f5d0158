/** The texts an article had: what the feed changed, what it sent much shorter, what the reader put aside. */
import { AppError } from '../../../../shared/errors.ts';
import type { Revision } from '../../../../shared/model/revisions.ts';
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import { scanContent } from '../../content/scan/scan.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { noteMeasures } from '../texts/article-measures.ts';
import { indexArticle } from '../texts/search-index.ts';

export type RevisionText = { title: string; html: string };

type RevisionRow = { id: number; at: number; reason: Revision['reason']; title: string; html: Uint8Array };

/** An article is edited a few times; one that a feed writes anew with each poll is not all unpacked for a list. */
const mostListed = 100;

/** Newest first. Throws `not-found`. */
export function listRevisions(
  library: Library,
  articleId: number,
): { revisions: Revision[]; current: { title: string; wordCount: number; since: number } } {
  const current = prepared<{ title: string; word_count: number; since: number; html: Uint8Array | null }>(
    library.db,
    `SELECT a.title, a.word_count, coalesce(a.changed_at, s.first_seen_at) AS since,
       (SELECT c.html FROM full_texts t JOIN article_content c ON c.id = t.article_id
        WHERE t.article_id = a.id AND t.is_shown = 1) AS html
     FROM articles a JOIN article_state s ON s.id = a.id WHERE a.id = ? AND s.deleted_at IS NULL`,
  ).get(articleId);
  if (current === undefined) throw new AppError('not-found', { what: 'article', id: articleId });
  const rows = prepared<RevisionRow>(
    library.db,
    'SELECT id, at, reason, title, html FROM revisions WHERE article_id = ? ORDER BY at DESC, id DESC LIMIT ?',
  ).all(articleId, mostListed);
  return {
    revisions: rows.map(({ html, ...row }) => ({
      ...row,
      wordCount: scanContent(unpackMarkup(html)).wordCount,
    })),
    current: {
      title: current.title,
      // Revisions are of the feed's text, whichever is shown.
      wordCount:
        current.html === null ? current.word_count : scanContent(unpackMarkup(current.html)).wordCount,
      since: current.since,
    },
  };
}

/** `revisionId` null: the feed's text the article has now. Throws `not-found`. */
export function readRevision(library: Library, articleId: number, revisionId: number | null): RevisionText {
  const row =
    revisionId === null
      ? prepared<{ title: string; html: Uint8Array }>(
          library.db,
          'SELECT a.title, c.html FROM articles a JOIN article_content c ON c.id = a.id WHERE a.id = ?',
        ).get(articleId)
      : prepared<{ title: string; html: Uint8Array }>(
          library.db,
          'SELECT title, html FROM revisions WHERE id = ? AND article_id = ?',
        ).get(revisionId, articleId);
  if (row === undefined) throw new AppError('not-found', { what: 'revision', id: revisionId ?? articleId });
  return { title: row.title, html: unpackMarkup(row.html) };
}

/**
 * The article has that text from now on, and the one it had becomes a revision. What the feed sent last is remembered, so
 * that the next poll does not undo the choice. Throws `not-found`.
 */
export function chooseRevision(
  library: Library,
  { articleId, revisionId }: { articleId: number; revisionId: number },
  foremHosts: readonly string[],
  now: number,
): void {
  const { db } = library;
  db.transaction(() => {
    const chosen = prepared<{ title: string; html: Uint8Array; content_hash: string }>(
      db,
      'SELECT title, html, content_hash FROM revisions WHERE id = ? AND article_id = ?',
    ).get(revisionId, articleId);
    if (chosen === undefined) throw new AppError('not-found', { what: 'revision', id: revisionId });
    prepared(
      db,
      `INSERT INTO revisions (article_id, at, reason, title, html, content_hash)
       SELECT a.id, ?, 'replaced', a.title, c.html, a.content_hash
       FROM articles a JOIN article_content c ON c.id = a.id WHERE a.id = ?`,
    ).run(now, articleId);
    const scan = scanContent(unpackMarkup(chosen.html), { foremHosts });
    prepared(
      db,
      `UPDATE articles SET title = ?, feed_hash = coalesce(feed_hash, content_hash), content_hash = ?, changed_at = ?,
         text_length = ? WHERE id = ?`,
    ).run(chosen.title, chosen.content_hash, now, scan.text.length + scan.code.length, articleId);
    prepared(db, 'UPDATE article_content SET html = ? WHERE id = ?').run(chosen.html, articleId);
    // Who chooses a text of the feed wants to read that one.
    prepared(db, 'UPDATE full_texts SET is_shown = 0 WHERE article_id = ?').run(articleId);
    noteMeasures(library, articleId, scan);
    prepared(db, 'DELETE FROM revisions WHERE id = ?').run(revisionId);
    indexArticle(library, articleId);
  }).immediate();
}
