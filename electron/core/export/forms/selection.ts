/** The articles of a selection, one after the other, as everything that becomes one file needs them. */
import { AppError } from '../../../../shared/errors.ts';
import { parseQuery } from '../../../../shared/query/parse.ts';
import type { CoreContext } from '../../context.ts';
import type { JobContext } from '../../jobs.ts';
import { annotationsOf } from '../../library/annotations-table.ts';
import { selectAllIds } from '../../library/article-list.ts';
import type { ExportArticle } from '../article-values.ts';
import { type StoredPictures, storedPictures } from '../stored-pictures.ts';
import { toExportArticle } from '../to-export-article.ts';
import { articleIfThere } from '../vault/article-if-there.ts';
import { identityOf, shortId } from '../vault/identity.ts';

export type SelectedArticle = { article: ExportArticle; pictures: StoredPictures };

/** Oldest first, as a series is read. */
export async function selectedIds({ library, now }: CoreContext, query: string): Promise<number[]> {
  const selection = await selectAllIds(library, parseQuery(query), {}, { now: now() });
  return [...selection].reverse();
}

/** Those that were deleted meanwhile are left out. Throws `cancelled`. */
export async function* selectedArticles(
  { library }: CoreContext,
  ids: readonly number[],
  job: JobContext,
): AsyncGenerator<SelectedArticle> {
  for (const [index, id] of ids.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled', { done: index, total: ids.length });
    const stored = articleIfThere(library, id);
    if (stored === null) continue;
    job.progress(index, ids.length, stored.summary.title);
    const pictures = storedPictures(library, id);
    const ownId = shortId(identityOf(stored.feedUrl, stored.summary.key));
    // Without the time: the same articles give the same bytes.
    const article = toExportArticle(stored, ownId, pictures.names, null, annotationsOf(library, id));
    yield { article, pictures };
  }
}
