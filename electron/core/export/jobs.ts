/** Jobs of exports. */
import type { ExportProfile } from '../../../shared/export-profile.ts';
import type { AddressForm } from '../../../shared/model/articles.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { defineJob, type OnStage } from '../base/pool/define-job.ts';
import type { articleHtml } from './article/article-html.ts';
import type { articleMarkdown } from './article/article-markdown.ts';
import type { ArticleFile } from './article/render-article.ts';
import type { RenderedChapter } from './article/render-book.ts';
import type { snippetsMarkdown } from './article/snippets-markdown.ts';
import type { ExportDiscussion } from './facts/discussion.ts';
import type { ExportArticle } from './profiles/article-values.ts';
import type { previewExport } from './targets/preview-export.ts';
import type { MadeFile, MakeFilesRequest } from './vault/make-files.ts';
import type { ChapterMarkup } from './xhtml/chapter-markup.ts';

export type RenderArticleRequest = {
  article: ExportArticle;
  profile: ExportProfile;
  /** null: where the profile puts it. */
  path: string | null;
};
export type ArticleRecordRequest = { article: ExportArticle; profile: ExportProfile };
export type ChapterMarkupRequest = {
  article: ExportArticle;
  /** Before every id of the chapter. */
  idPrefix: string;
  /** Name of a stored picture's file → what to write for it. Other pictures are not shown. */
  addresses: Record<string, string>;
};
export type DiscussionMarkdownRequest = {
  discussion: ExportDiscussion;
  url: string | null;
  addresses: AddressForm;
  /** Of the words around what was written. */
  language: Language;
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
/** Renders and writes files of an exported folder. */
export const makeFilesJob = defineJob<
  (request: MakeFilesRequest, signal: AbortSignal, onStage: OnStage) => Promise<MadeFile[]>
>('makeFiles', {
  lane: 'writing',
  reportsPartialOutput: true,
  isBatch: ({ files }) => files.length > 1,
});
export const renderChapterJob =
  defineJob<(request: RenderChapterRequest) => RenderedChapter>('renderChapter');
export const chapterMarkupJob = defineJob<(request: ChapterMarkupRequest) => ChapterMarkup>('chapterMarkup');
/** One article as a line of JSON. */
export const articleRecordJob = defineJob<(request: ArticleRecordRequest) => string>('articleRecord');
export const articleHtmlJob = defineJob<typeof articleHtml>('articleHtml');
export const markdownJob = defineJob<typeof articleMarkdown>('markdown', { lane: 'reading' });
export const discussionMarkdownJob =
  defineJob<(request: DiscussionMarkdownRequest) => string>('discussionMarkdown');
export const snippetsMarkdownJob = defineJob<typeof snippetsMarkdown>('snippetsMarkdown');
export const previewExportJob = defineJob<typeof previewExport>('previewExport', { lane: 'reading' });
