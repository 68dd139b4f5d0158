/** What an article lacks for being read without a network, and why. */
import type { WireError } from '../../../../shared/errors.ts';
import type { MissingPart, OfflineState } from '../../../../shared/model/offline.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { isReady, lacksMarkdown, lacksText, offlineStateColumn } from '../search/offline-conditions.ts';
import { allImagesOfArticle, imageFailure } from './images-table.ts';

/** null: there is no such article. */
export function offlineState(library: Library, articleId: number): OfflineState | null {
  return (
    prepared<{ state: OfflineState }>(
      library.db,
      `SELECT ${offlineStateColumn} AS state FROM article_state s JOIN articles a ON a.id = s.id WHERE s.id = ?`,
    ).get(articleId)?.state ?? null
  );
}

/** Those of the given articles that lack something, in that order. */
export function notReady(library: Library, articleIds: readonly number[]): number[] {
  return prepared<{ id: number }>(
    library.db,
    `SELECT s.id FROM json_each(?) given JOIN article_state s ON s.id = given.value JOIN articles a ON a.id = s.id
     WHERE s.deleted_at IS NULL AND NOT (${isReady}) ORDER BY given.key`,
  )
    .all(JSON.stringify(articleIds))
    .map((row) => row.id);
}

export type ArticleLack = { title: string; url: string | null; parts: MissingPart[] };

/** What it lacks, and why as far as it was tried. null: there is no such article. */
export function missingParts(library: Library, articleId: number): ArticleLack | null {
  const row = prepared<{
    title: string;
    url: string | null;
    lacks_text: number | null;
    lacks_markdown: number;
    text_failure: string | null;
    text_next_at: number | null;
    markdown_failure: string | null;
    markdown_next_at: number | null;
  }>(
    library.db,
    `SELECT a.title, a.url, ${lacksText} AS lacks_text, ${lacksMarkdown} AS lacks_markdown,
       r.failure AS text_failure, r.next_at AS text_next_at, q.failure AS markdown_failure, q.next_at AS markdown_next_at
     FROM article_state s JOIN articles a ON a.id = s.id LEFT JOIN full_text_requests r ON r.article_id = s.id
       LEFT JOIN forem_requests q ON q.article_id = s.id
     WHERE s.id = ? AND s.deleted_at IS NULL`,
  ).get(articleId);
  if (row === undefined) return null;
  const url = row.url ?? '';
  const parts: MissingPart[] = [];
  if (row.lacks_text === 1) parts.push({ what: 'text', url, ...reason(row.text_failure, row.text_next_at) });
  for (const image of allImagesOfArticle(library, articleId)) {
    if (image.isStored) continue;
    const failure = imageFailure(library, image.url);
    parts.push({
      what: 'picture',
      url: image.url,
      error: failure?.error ?? null,
      retryAt: failure?.retryAt ?? null,
    });
  }
  if (row.lacks_markdown === 1) {
    parts.push({ what: 'markdown', url, ...reason(row.markdown_failure, row.markdown_next_at) });
  }
  return { title: row.title, url: row.url, parts };
}

/** A time to try again says something only of what has failed. */
function reason(failure: string | null, nextAt: number | null): Pick<MissingPart, 'error' | 'retryAt'> {
  if (failure === null) return { error: null, retryAt: null };
  return { error: JSON.parse(failure) as WireError, retryAt: nextAt };
}
