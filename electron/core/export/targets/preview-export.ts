/** One article as a profile would write it, for the eyes of whoever edits the profile. */
import type { ExportProfile, TemplateProblem } from '../../../../shared/export-profile.ts';
import { profileProblems, renderArticleFile, templateProblem } from '../article/render-article.ts';
import { bookPlace, renderBook, renderChapter } from '../article/render-book.ts';
import type { ExportArticle } from '../facts/export-article.ts';

export type ExportPreview = {
  articleId: number | null;
  path: string;
  text: string;
  problems: TemplateProblem[];
};

/** `article` null: there is none to show, and only the templates are looked at. */
export function previewExport(request: {
  article: ExportArticle | null;
  profile: ExportProfile;
}): ExportPreview {
  const { article, profile } = request;
  const articleId = article?.id ?? null;
  const problems = profileProblems(profile);
  if (article === null || problems.length > 0) return { articleId, path: '', text: '', problems };
  try {
    const { path, text } =
      profile.layout === 'book' ? oneChapterBook(article, profile) : renderArticleFile(article, profile);
    return { articleId, path, text, problems };
  } catch (error) {
    return { articleId, path: '', text: '', problems: [templateProblem(error)] };
  }
}

function oneChapterBook(article: ExportArticle, profile: ExportProfile): { path: string; text: string } {
  const book = { title: article.feed, count: 1, exported: article.exported };
  const place = bookPlace(book, profile);
  const { values } = renderChapter(article, profile, place, 1);
  return { path: place.path, text: renderBook([values], profile, book) };
}
