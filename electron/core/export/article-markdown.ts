/** An article's text as Markdown for the clipboard and the terminal, with no file around it. */
import { articleContent } from './article-content.ts';
import type { ExportArticle } from './article-values.ts';
import { plainDialect } from './dialect.ts';

/** What an export would write as its text, of the author's own where that is known: pictures and articles by their addresses. */
export function articleMarkdown(article: ExportArticle): string {
  const noFiles = { pathOf: () => null, used: () => [] };
  return articleContent(article, plainDialect, noFiles, () => null).content;
}
