/** One article as the text of a Markdown file: front matter, title, body. */
import type { StoredArticle } from '../library/article-read.ts';
import { frontMatter } from './front-matter.ts';

/** `body`: the article's HTML as Markdown, without its title. */
export function articleFile(article: StoredArticle, body: string): string {
  const { summary } = article;
  const head = frontMatter({
    title: summary.title,
    author: summary.author,
    feed: summary.feedTitle,
    url: summary.url,
    published: summary.publishedAt,
    updated: summary.updatedAt,
    saved: article.savedAt,
    tags: summary.tags,
    sourceTags: summary.sourceTags,
    readingMinutes: summary.readingMinutes,
    language: summary.language,
  });
  const title = summary.title.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<]/g, '\\$&');
  return `${head}\n# ${title}\n\n${body.trim()}\n`;
}
