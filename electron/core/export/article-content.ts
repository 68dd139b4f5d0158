/** The text of an article as Markdown, from what its author wrote where that is known, else from the feed's HTML. */
import type { ExportProfile } from '../../../shared/export-profile.ts';
import type { ExportArticle, Rendered } from './article-values.ts';
import type { ImageLinks } from './image-links.ts';
import { htmlToMarkdown } from './to-markdown.ts';

export type ArticleContent = Rendered & {
  /** What the author's own front matter tells beyond the feed. */
  facts: Partial<Pick<ExportArticle, 'series' | 'canonical' | 'excerpt'>>;
};

export function articleContent(
  article: ExportArticle,
  _profile: ExportProfile,
  images: ImageLinks,
): ArticleContent {
  const content = htmlToMarkdown(article.html, {
    url: article.url ?? article.siteUrl ?? article.feedUrl,
    title: article.title,
    imagePath: images.pathOf,
  });
  const cover = article.cover === null ? null : (images.pathOf(article.cover) ?? article.cover);
  return { content, source: 'feed', cover, facts: {} };
}
