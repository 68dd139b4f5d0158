/**
 * What the worker threads can do: each a pure function of its input, named here once. Each is loaded when it is first asked
 * for: the thread that reads feeds has no use for the grammars of forty languages, nor core for any of it.
 */
import type { ExportProfile } from '../../../shared/export-profile.ts';
import type { AddressForm } from '../../../shared/model/articles.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { ReadingContent } from '../content/reading/prepare.ts';
import type { ArticleFile } from '../export/article/render-article.ts';
import type { RenderedChapter } from '../export/article/render-book.ts';
import type { ExportDiscussion } from '../export/facts/discussion.ts';
import type { ExportArticle } from '../export/profiles/article-values.ts';
import type { MadeFile, MakeFilesRequest } from '../export/vault/make-files.ts';
import type { ChapterMarkup } from '../export/xhtml/chapter-markup.ts';
import type { IngestRequest, IngestStep } from '../feeds/check/ingest.ts';
import type { ExamineRequest, ExamineStep } from '../feeds/doctor/examine.ts';
import type { FetchForemRequest, ForemStep } from '../forem/api/fetch-forem.ts';
import type { FetchPageRequest, FetchRobotsRequest, PageStep, RobotsStep } from '../full-text/fetch-page.ts';
import type { IconLinksStep } from '../images/fetch-icon-links.ts';
import type { FetchImageRequest, ImageStep } from '../images/fetch-image.ts';
import type { FetchPieceRequest, PieceStep } from '../recordings/fetch-piece.ts';

export type PrepareRequest = {
  html: string;
  title: string;
  baseUrl: string | null;
  foremHosts: readonly string[];
  addresses: AddressForm;
  /** Original image address → address the page may load; what is missing here is shown as a placeholder. */
  images: Record<string, string>;
};

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
  /** Name of a stored picture's file → what to write for it; the others are not shown. */
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

/**
 * What a job is about: `waiting` for a server, which costs its thread nothing, or `working`, when it holds the thread up. One
 * that says neither works from its beginning. Who says so hears of a cancellation then.
 */
export type JobStage = 'waiting' | 'working';
type OnStage = (stage: JobStage) => void;

/** A job whose module is loaded with its first call, once: what it keeps between calls stays. */
const later = <I, O>(load: () => Promise<(input: I, signal: AbortSignal, onStage?: OnStage) => O>) => {
  let loading: ReturnType<typeof load> | null = null;
  return async (input: I, signal: AbortSignal, onStage?: OnStage): Promise<Awaited<O>> => {
    loading ??= load().catch((error: unknown) => {
      // The next call tries again.
      loading = null;
      throw error;
    });
    const job = await loading;
    return await job(input, signal, onStage);
  };
};

export const poolJobs = {
  ingest: later<IngestRequest, Promise<IngestStep>>(
    async () => (await import('../feeds/check/ingest.ts')).ingest,
  ),
  fetchImage: later<FetchImageRequest, Promise<ImageStep>>(
    async () => (await import('../images/fetch-image.ts')).fetchImage,
  ),
  fetchIconLinks: later<FetchImageRequest, Promise<IconLinksStep>>(
    async () => (await import('../images/fetch-icon-links.ts')).fetchIconLinks,
  ),
  fetchPiece: later<FetchPieceRequest, Promise<PieceStep>>(
    async () => (await import('../recordings/fetch-piece.ts')).fetchPiece,
  ),
  fetchPage: later<FetchPageRequest, Promise<PageStep>>(
    async () => (await import('../full-text/fetch-page.ts')).fetchPage,
  ),
  fetchRobots: later<FetchRobotsRequest, Promise<RobotsStep>>(
    async () => (await import('../full-text/fetch-page.ts')).fetchRobots,
  ),
  fetchForem: later<FetchForemRequest, Promise<ForemStep>>(
    async () => (await import('../forem/api/fetch-forem.ts')).fetchForem,
  ),
  readBundledFeed: later(async () => (await import('../sample/read-bundled-feed.ts')).readBundledFeed),
  examine: later<ExamineRequest, Promise<ExamineStep>>(
    async () => (await import('../feeds/doctor/examine.ts')).examine,
  ),
  examineFile: later(async () => (await import('../feeds/doctor/examine.ts')).examineFile),
  readOpmlInBatches: later(async () => (await import('../feeds/opml/opml-batches.ts')).readOpmlInBatches),
  prepare: later<PrepareRequest, ReadingContent>(async () => {
    const { prepareForReading } = await import('../content/reading/prepare.ts');
    return ({ images, html, ...options }) =>
      prepareForReading(html, { ...options, imageUrl: (url) => images[url] ?? null });
  }),
  prepareComments: later(
    async () => (await import('../content/reading/prepare-comments.ts')).prepareComments,
  ),
  readyKept: later(async () => (await import('../import/read-export.ts')).readyKept),
  readExport: later(async () => (await import('../import/read-export.ts')).readExport),
  codeBlocks: later(async () => (await import('../content/reading/code-blocks.ts')).codeBlocks),
  codeLanguages: later(async () => (await import('../library/articles/code-languages.ts')).codeLanguages),
  snippetsMarkdown: later(
    async () => (await import('../export/article/snippets-markdown.ts')).snippetsMarkdown,
  ),
  linkContexts: later(async () => (await import('../content/compare/link-context.ts')).linkContexts),
  compareTexts: later(async () => (await import('../content/compare/compare-texts.ts')).compareTexts),
  measureSpace: later(async () => (await import('../library/upkeep/space.ts')).measureSpace),
  inspectBackup: later(async () => (await import('../library/upkeep/backups.ts')).tryInspectBackup),
  quickCheck: later(async () => (await import('../library/damage/mark.ts')).quickCheck),
  checkLibrary: later(async () => (await import('../background/check-library.ts')).checkLibrary),
  sanitiseSvg: later<Uint8Array, string | null>(async () => {
    const { sanitiseSvg } = await import('../content/sanitise/sanitise-svg.ts');
    return (bytes) => sanitiseSvg(new TextDecoder().decode(bytes));
  }),
  damagedAssets: later(async () => (await import('../images/inspect-assets.ts')).damagedAssets),
  assetFiles: later(async () => (await import('../images/inspect-assets.ts')).assetFiles),
  measurePictures: later(async () => (await import('../library/fetched/picture-room.ts')).measurePictures),
  picturesToLetGo: later(async () => (await import('../library/fetched/picture-room.ts')).picturesToLetGo),
  findUnusedImages: later(async () => (await import('../library/upkeep/space.ts')).findUnusedImages),
  renderArticle: later<RenderArticleRequest, ArticleFile>(async () => {
    const { compileProfile, renderArticleFile } = await import('../export/article/render-article.ts');
    const compiled = keepLatest(compileProfile);
    return ({ article, profile, path }) => renderArticleFile(article, compiled(profile), path ?? undefined);
  }),
  makeFiles: later<MakeFilesRequest, Promise<MadeFile[]>>(async () => {
    const { makeFiles } = await import('../export/vault/make-files.ts');
    const { compileProfile } = await import('../export/article/render-article.ts');
    const compiled = keepLatest(compileProfile);
    return (request, signal, onStage) => makeFiles(request, compiled(request.profile), signal, onStage);
  }),
  mergeTexts: later(async () => (await import('../content/compare/merge-texts.ts')).mergeTexts),
  unifiedDiff: later(async () => (await import('../content/compare/unified-diff.ts')).unifiedDiff),
  renderChapter: later<RenderChapterRequest, RenderedChapter>(async () => {
    const { renderChapter } = await import('../export/article/render-book.ts');
    return ({ article, profile, place, number }) => renderChapter(article, profile, place, number);
  }),
  chapterMarkup: later<ChapterMarkupRequest, ChapterMarkup>(async () => {
    const { chapterMarkup } = await import('../export/xhtml/chapter-markup.ts');
    return ({ article, idPrefix, addresses }) =>
      chapterMarkup(article, { idPrefix, pictureAddress: (name) => addresses[name] ?? null });
  }),
  discussionMarkdown: later<DiscussionMarkdownRequest, string>(async () => {
    const { renderDiscussion } = await import('../export/facts/discussion.ts');
    const { plainDialect } = await import('../export/markdown/dialect.ts');
    return ({ discussion, ...options }) =>
      renderDiscussion(discussion, { ...options, level: 1, dialect: plainDialect }).text;
  }),
  articleHtml: later(async () => (await import('../export/article/article-html.ts')).articleHtml),
  articleRecord: later<ArticleRecordRequest, string>(async () => {
    const { articleRecord } = await import('../export/forms/article-record.ts');
    return ({ article, profile }) => articleRecord(article, profile);
  }),
  previewExport: later(async () => (await import('../export/targets/preview-export.ts')).previewExport),
  markdown: later<ExportArticle, string>(
    async () => (await import('../export/article/article-markdown.ts')).articleMarkdown,
  ),
} as const;

export type PoolJobs = typeof poolJobs;
export type PoolJobName = keyof PoolJobs;
export type PoolInput<N extends PoolJobName> = Parameters<PoolJobs[N]>[0];
export type PoolOutput<N extends PoolJobName> = Awaited<ReturnType<PoolJobs[N]>>;

/** Works once for what comes again and again, each time as another copy: a run has one profile for all its articles. */
function keepLatest<A, B>(work: (input: A) => B): (input: A) => B {
  let latest: { text: string; answer: B } | null = null;
  return (input) => {
    const text = JSON.stringify(input);
    if (latest?.text !== text) latest = { text, answer: work(input) };
    return latest.answer;
  };
}
