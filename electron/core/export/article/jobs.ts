/** Jobs that render articles. */
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { defineJob } from '../../base/pool/define-job.ts';
import type { ExportArticle } from '../facts/export-article.ts';
import type { articleHtml } from './article-html.ts';
import type { articleMarkdown } from './article-markdown.ts';
import type { ArticleFile } from './render-article.ts';
import type { RenderedChapter } from './render-book.ts';
import type { snippetsMarkdown } from './snippets-markdown.ts';

export type RenderArticleRequest = {
  article: ExportArticle;
  profile: ExportProfile;
  /** null: where the profile puts it. */
  path: string | null;
};

export type RenderChapterRequest = {
  article: ExportArticle;
  profile: ExportProfile;
  place: { path: string; assets: string };
  /** From 1. */
  number: number;
};

export const renderArticleJob = defineJob<(request: RenderArticleRequest) => ArticleFile>('renderArticle', {
  lane: 'writing',
});

export const renderChapterJob =
  defineJob<(request: RenderChapterRequest) => RenderedChapter>('renderChapter');

export const articleHtmlJob = defineJob<typeof articleHtml>('articleHtml');

export const markdownJob = defineJob<typeof articleMarkdown>('markdown', { lane: 'reading' });

export const snippetsMarkdownJob = defineJob<typeof snippetsMarkdown>('snippetsMarkdown');
