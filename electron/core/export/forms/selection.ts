/** The articles of a selection, one after the other, as everything that becomes one file needs them. */

import { AppError } from '../../../../shared/errors.ts';
import { parseQuery } from '../../../../shared/query/parse.ts';
import { articleIfThere } from '../../library/articles/article-if-there.ts';
import { selectAllIds } from '../../library/lists/article-list.ts';
import { readyForExport } from '../article/article-to-export.ts';
import { chapterLinks } from '../article/chapter-links.ts';
import type { ExportPorts } from '../article/export-ports.ts';
import type { StoredPictures } from '../article/stored-pictures.ts';
import type { ExportArticle } from '../facts/export-article.ts';
import type { FormRun } from './form-run.ts';

/** `index`: its place among the ids, from 0. */
export type SelectedArticle = { index: number; article: ExportArticle; pictures: StoredPictures };

/** Oldest first, as a series is read; with what is snoozed. */
export async function selectedIds(
  { library, now }: Pick<ExportPorts, 'library' | 'now'>,
  query: string,
): Promise<number[]> {
  const selection = await selectAllIds(library, parseQuery(query), {}, { now: now(), withSnoozed: true });
  return [...selection].reverse();
}

/**
 * Those that were deleted meanwhile are left out. `placeOf`: where each stands in the document, by its id and its position
 * from 0; null: each is by itself. Throws `cancelled`.
 */
export async function* selectedArticles(
  run: Pick<FormRun, 'context' | 'ids' | 'job' | 'withDiscussion' | 'language'>,
  placeOf: ((articleId: number, index: number) => string) | null,
): AsyncGenerator<SelectedArticle> {
  const { context, ids, job, withDiscussion, language } = run;
  const { library } = context;
  const links = placeOf === null ? new Map() : await chapterLinks(library, ids, { placeOf }, job.signal);
  for (const [index, id] of ids.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled', { done: index, total: ids.length });
    const stored = articleIfThere(library, id);
    if (stored === null) continue;
    job.progress(index, ids.length, stored.summary.title);
    // Without the time: the same articles give the same bytes.
    const ready = readyForExport(library, stored, {
      exported: null,
      links: links.get(id),
      withDiscussion,
      language,
    });
    yield { index, ...ready };
  }
}
