/** An article of the library with everything an export tells of it: its pictures, marks, links and discussion. */
import type { Language } from '../../../../shared/texts/language.ts';
import { getArticle, type StoredArticle } from '../../library/articles/article-read.ts';
import type { Library } from '../../library/connection/open.ts';
import { annotationsOf } from '../../library/marks/annotations-table.ts';
import { discussionFor } from '../facts/discussion-wanted.ts';
import type { ExportArticle } from '../facts/export-article.ts';
import { identityOf, shortId } from '../facts/identity.ts';
import type { ExportLinks } from './export-links.ts';
import { type StoredPictures, storedPictures } from './stored-pictures.ts';
import { toExportArticle } from './to-export-article.ts';

/**
 * `exported`: when this text was first written; null: not told. `links`: to those in the same export. `withDiscussion`: what
 * readers wrote below it comes along, where it is kept. `language`: of the words the export writes itself.
 */
export function readyForExport(
  library: Library,
  stored: StoredArticle,
  wanted: {
    exported: number | null;
    links?: ExportLinks | undefined;
    withDiscussion: boolean;
    language: Language;
  },
): { article: ExportArticle; pictures: StoredPictures } {
  const { id, key } = stored.summary;
  const pictures = storedPictures(library, id);
  const article = toExportArticle(stored, shortId(identityOf(stored.feedUrl, key)), {
    images: pictures.names,
    exported: wanted.exported,
    annotations: annotationsOf(library, id),
    links: wanted.links,
    discussion: discussionFor(library, id, wanted.withDiscussion),
    wordsLanguage: wanted.language,
  });
  return { article, pictures };
}

/** One by itself, outside of any export folder. Throws `not-found`. */
export function articleToExport(
  { library, now }: { library: Library; now: () => number },
  articleId: number,
  { withDiscussion, language }: { withDiscussion: boolean; language: Language },
): ExportArticle {
  const stored = getArticle(library, articleId);
  return readyForExport(library, stored, { exported: now(), withDiscussion, language }).article;
}
