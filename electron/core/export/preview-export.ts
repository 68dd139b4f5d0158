/** One article as a profile would write it, for the eyes of whoever edits the profile. */
import type { ExportProfile, TemplateProblem } from '../../../shared/export-profile.ts';
import type { ExportArticle } from './article-values.ts';
import { profileProblems, renderArticleFile, templateProblem } from './render-article.ts';

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
    const { path, text } = renderArticleFile(article, profile);
    return { articleId, path, text, problems };
  } catch (error) {
    return { articleId, path: '', text: '', problems: [templateProblem(error)] };
  }
}
