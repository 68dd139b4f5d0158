/** An article's text as Markdown for the clipboard and the terminal, with no file around it. */

import type { ExportArticle } from '../facts/export-article.ts';
import { plainDialect } from '../markdown/dialect.ts';
import { articleContent } from './article-content.ts';

/** What an export would write as its text, of the author's own where that is known: pictures and articles by their addresses. */
export function articleMarkdown(article: ExportArticle): string {
  const noFiles = { pathOf: () => null, used: () => [] };
  return articleContent(article, plainDialect, { images: noFiles, articleLink: () => null }).content;
}
