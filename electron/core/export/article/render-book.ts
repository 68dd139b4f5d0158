/** Many articles and a profile of layout `book` → one file. Chapter by chapter, so that no thread holds all texts as HTML. */
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { backlinkTexts } from '../facts/backlinks.ts';
import type { ExportArticle } from '../facts/export-article.ts';
import type { RecordValue } from '../facts/values.ts';
import { linkedArticles } from '../markdown/article-links.ts';
import { type Book, bookValues, chapterValues } from '../profiles/article-values.ts';
import { writeFrontMatter } from '../profiles/front-matter.ts';
import { renderTemplate } from '../profiles/templates/render.ts';
import { articleContent } from './article-content.ts';
import { withEndings } from './endings.ts';
import { linkedImages, type PlacedImage } from './image-links.ts';
import {
  type CompiledProfile,
  compileProfile,
  fileText,
  inPart,
  renderAssetsFolder,
  renderPath,
} from './render-article.ts';

export type RenderedChapter = { values: RecordValue; images: PlacedImage[] };

/** Where a profile puts a book, whatever else is there, and where its pictures go. */
export function bookPlace(
  book: Book,
  profile: ExportProfile,
  path?: string,
): { path: string; assets: string } {
  const compiled = compileProfile(profile);
  const values = bookValues(book, []);
  const place = path ?? renderPath(compiled, values);
  return { path: place, assets: renderAssetsFolder(compiled, values, place) };
}

/** `number`: of the chapter, from 1. `place`: as `bookPlace` gives it. */
export function renderChapter(
  article: ExportArticle,
  profile: ExportProfile,
  place: { path: string; assets: string },
  number: number,
): RenderedChapter {
  const images = linkedImages(article.images, place.assets, place.path, profile.imageLinks);
  const articleLink = linkedArticles(article.links, place.path, profile.articleLinks);
  const chapter = { level: 2, notePrefix: `${number}-` };
  const content = articleContent(article, profile, { images, articleLink, chapter });
  // Each chapter has its own: the whole has no one source.
  const backlinks = backlinkTexts(article.backlinks, place.path, profile);
  const text = withEndings(content.content, { article, content, backlinks }, profile, 3);
  const rendered = { ...content, content: text };
  const where = { backlinks, path: place.path, number };
  const values = chapterValues({ ...article, ...content.facts }, rendered, where);
  return { values, images: images.used() };
}

/** The whole text of the book. Throws `template-invalid`. */
export function renderBook(
  chapters: readonly RecordValue[],
  profile: ExportProfile | CompiledProfile,
  book: Book,
): string {
  const compiled = 'profile' in profile ? profile : compileProfile(profile);
  const values = bookValues(book, chapters);
  const head = inPart('frontMatter', () => writeFrontMatter(compiled.frontMatter, values));
  return fileText(
    head,
    inPart('body', () => renderTemplate(compiled.body, values)),
  );
}
