/** What is known of an article's text without reading it: lengths, snippet, code, pictures. Of the text that is shown. */
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import { scanContent } from '../../content/scan/scan.ts';
import type { ScannedContent } from '../../content/scan/scanned-content.ts';
import { articleFlags } from '../../entries/article-flags.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** In the caller's transaction. The index is the caller's business. */
export function noteMeasures(library: Library, articleId: number, scan: ScannedContent): void {
  const { db } = library;
  prepared(
    db,
    'UPDATE articles SET snippet = ?, word_count = ?, reading_minutes = ?, flags = ? WHERE id = ?',
  ).run(
    scan.snippet,
    scan.wordCount,
    scan.readingMinutes,
    articleFlags({ ...scan, hasCode: scan.code !== '' }),
    articleId,
  );
  prepared(db, 'DELETE FROM article_images WHERE article_id = ?').run(articleId);
  const image = prepared(db, 'INSERT INTO article_images (article_id, position, url) VALUES (?, ?, ?)');
  for (const [position, url] of scan.imageUrls.entries()) image.run(articleId, position, url);
  prepared(db, 'DELETE FROM code_languages WHERE article_id = ?').run(articleId);
  const language = prepared(db, 'INSERT OR IGNORE INTO code_languages (article_id, language) VALUES (?, ?)');
  for (const name of scan.codeLanguages) language.run(articleId, name);
}

/** As `noteMeasures`, reading the text that is shown now. */
export function measureAnew(library: Library, articleId: number, foremHosts: readonly string[]): void {
  const row = prepared<{ html: Uint8Array }>(library.db, 'SELECT html FROM shown_content WHERE id = ?').get(
    articleId,
  );
  if (row === undefined) return;
  noteMeasures(library, articleId, scanContent(unpackMarkup(row.html), { foremHosts }));
}
