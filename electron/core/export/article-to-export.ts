/** One article of the library as plain data for export, outside of any export folder. */
import type { CoreContext } from '../context.ts';
import { annotationsOf } from '../library/annotations-table.ts';
import { getArticle } from '../library/article-read.ts';
import type { ExportArticle } from './article-values.ts';
import { discussionFor } from './discussion-wanted.ts';
import { storedPictures } from './stored-pictures.ts';
import { toExportArticle } from './to-export-article.ts';
import { identityOf, shortId } from './vault/identity.ts';

/** Throws `not-found`. `withDiscussion`: what readers wrote below it comes along, where it is kept. */
export function articleToExport(
  { library, now }: Pick<CoreContext, 'library' | 'now'>,
  articleId: number,
  { withDiscussion }: { withDiscussion: boolean },
): ExportArticle {
  const article = getArticle(library, articleId);
  return toExportArticle(
    article,
    shortId(identityOf(article.feedUrl, article.summary.key)),
    storedPictures(library, articleId).names,
    now(),
    annotationsOf(library, articleId),
    {},
    discussionFor(library, articleId, withDiscussion),
  );
}
