/** What the worker threads can run. Each module is loaded on the first call of its job. */
import { checkLibraryJob } from '../background/jobs.ts';
import { implement, listImplementations } from '../base/pool/implementations.ts';
import { compareTextsJob, linkContextsJob, mergeTextsJob, unifiedDiffJob } from '../content/compare/jobs.ts';
import { codeBlocksJob, prepareCommentsJob, prepareJob } from '../content/reading/jobs.ts';
import { buffersOf } from '../entries/item-batches.ts';
import {
  articleHtmlJob,
  markdownJob,
  renderArticleJob,
  renderChapterJob,
  snippetsMarkdownJob,
} from '../export/article/jobs.ts';
import { discussionMarkdownJob } from '../export/facts/jobs.ts';
import { articleRecordJob } from '../export/forms/jobs.ts';
import { previewExportJob } from '../export/targets/jobs.ts';
import { makeFilesJob } from '../export/vault/jobs.ts';
import { chapterMarkupJob } from '../export/xhtml/jobs.ts';
import { ingestJob } from '../feeds/check/jobs.ts';
import { examineFileJob, examineJob } from '../feeds/doctor/jobs.ts';
import { readOpmlJob } from '../feeds/opml/jobs.ts';
import { fetchForemJob } from '../forem/api/jobs.ts';
import { fetchPageJob, fetchRobotsJob } from '../full-text/jobs.ts';
import {
  assetFilesJob,
  damagedAssetsJob,
  fetchIconLinksJob,
  fetchImageJob,
  sanitiseSvgJob,
} from '../images/jobs.ts';
import { readExportJob, readyKeptJob } from '../import/jobs.ts';
import {
  codeLanguagesJob,
  findUnusedImagesJob,
  inspectBackupJob,
  measurePicturesJob,
  measureSpaceJob,
  picturesToLetGoJob,
  quickCheckJob,
} from '../library/jobs.ts';
import { fetchPieceJob } from '../recordings/jobs.ts';
import { readBundledFeedJob } from '../sample/jobs.ts';

export const workerJobs = listImplementations([
  // Entries move to the core thread with their memory. Most feeds have none that are new.
  implement(
    ingestJob,
    async () => (await import('../feeds/check/ingest.ts')).ingest,
    (step) => (step.kind === 'feed' ? buffersOf(step.items) : []),
  ),
  implement(examineJob, async () => (await import('../feeds/doctor/examine.ts')).examine),
  implement(examineFileJob, async () => (await import('../feeds/doctor/examine.ts')).examineFile),
  implement(readOpmlJob, async () => (await import('../feeds/opml/opml-batches.ts')).readOpmlInBatches),
  implement(readBundledFeedJob, async () => (await import('../sample/read-bundled-feed.ts')).readBundledFeed),
  implement(fetchPageJob, async () => (await import('../full-text/fetch-page.ts')).fetchPage),
  implement(fetchRobotsJob, async () => (await import('../full-text/fetch-page.ts')).fetchRobots),
  implement(fetchForemJob, async () => (await import('../forem/api/fetch-forem.ts')).fetchForem),
  implement(fetchPieceJob, async () => (await import('../recordings/fetch-piece.ts')).fetchPiece),

  implement(fetchImageJob, async () => (await import('../images/fetch-image.ts')).fetchImage),
  implement(fetchIconLinksJob, async () => (await import('../images/fetch-icon-links.ts')).fetchIconLinks),
  implement(damagedAssetsJob, async () => (await import('../images/inspect-assets.ts')).damagedAssets),
  implement(assetFilesJob, async () => (await import('../images/inspect-assets.ts')).assetFiles),
  implement(sanitiseSvgJob, async () => {
    const { sanitiseSvg } = await import('../content/sanitise/sanitise-svg.ts');
    return (bytes) => sanitiseSvg(new TextDecoder().decode(bytes));
  }),

  implement(prepareJob, async () => {
    const { prepareForReading } = await import('../content/reading/prepare.ts');
    return ({ images, html, ...options }) =>
      prepareForReading(html, { ...options, imageUrl: (url) => images[url] ?? null });
  }),
  implement(
    prepareCommentsJob,
    async () => (await import('../content/reading/prepare-comments.ts')).prepareComments,
  ),
  implement(codeBlocksJob, async () => (await import('../content/reading/code-blocks.ts')).codeBlocks),
  implement(compareTextsJob, async () => (await import('../content/compare/compare-texts.ts')).compareTexts),
  implement(mergeTextsJob, async () => (await import('../content/compare/merge-texts.ts')).mergeTexts),
  implement(unifiedDiffJob, async () => (await import('../content/compare/unified-diff.ts')).unifiedDiff),
  implement(linkContextsJob, async () => (await import('../content/compare/link-context.ts')).linkContexts),

  implement(readExportJob, async () => (await import('../import/read-export.ts')).readExport),
  implement(readyKeptJob, async () => (await import('../import/read-export.ts')).readyKept),

  implement(
    codeLanguagesJob,
    async () => (await import('../library/articles/code-languages.ts')).codeLanguages,
  ),
  implement(measureSpaceJob, async () => (await import('../library/upkeep/space.ts')).measureSpace),
  implement(findUnusedImagesJob, async () => (await import('../library/upkeep/space.ts')).findUnusedImages),
  implement(
    measurePicturesJob,
    async () => (await import('../library/fetched/picture-room.ts')).measurePictures,
  ),
  implement(
    picturesToLetGoJob,
    async () => (await import('../library/fetched/picture-room.ts')).picturesToLetGo,
  ),
  implement(inspectBackupJob, async () => (await import('../library/upkeep/backups.ts')).tryInspectBackup),
  implement(quickCheckJob, async () => (await import('../library/connection/damage-mark.ts')).quickCheck),
  implement(checkLibraryJob, async () => (await import('../background/check-library.ts')).checkLibrary),

  implement(renderArticleJob, async () => {
    const { compileProfile, renderArticleFile } = await import('../export/article/render-article.ts');
    const compiled = keepLatest(compileProfile);
    return ({ article, profile, path }) => renderArticleFile(article, compiled(profile), path ?? undefined);
  }),
  implement(makeFilesJob, async () => {
    const { makeFiles } = await import('../export/vault/make-files.ts');
    const { compileProfile } = await import('../export/article/render-article.ts');
    const compiled = keepLatest(compileProfile);
    return (request, signal, onStage) => makeFiles(request, compiled(request.profile), signal, onStage);
  }),
  implement(renderChapterJob, async () => {
    const { renderChapter } = await import('../export/article/render-book.ts');
    return ({ article, profile, place, number }) => renderChapter(article, profile, place, number);
  }),
  implement(chapterMarkupJob, async () => {
    const { chapterMarkup } = await import('../export/xhtml/chapter-markup.ts');
    return ({ article, idPrefix, addresses }) =>
      chapterMarkup(article, { idPrefix, pictureAddress: (name) => addresses[name] ?? null });
  }),
  implement(articleRecordJob, async () => {
    const { articleRecord } = await import('../export/forms/article-record.ts');
    return ({ article, profile }) => articleRecord(article, profile);
  }),
  implement(articleHtmlJob, async () => (await import('../export/article/article-html.ts')).articleHtml),
  implement(markdownJob, async () => (await import('../export/article/article-markdown.ts')).articleMarkdown),
  implement(discussionMarkdownJob, async () => {
    const { renderDiscussion } = await import('../export/facts/discussion.ts');
    const { plainDialect } = await import('../export/markdown/dialect.ts');
    return ({ discussion, ...options }) =>
      renderDiscussion(discussion, { ...options, level: 1, dialect: plainDialect }).text;
  }),
  implement(
    snippetsMarkdownJob,
    async () => (await import('../export/article/snippets-markdown.ts')).snippetsMarkdown,
  ),
  implement(
    previewExportJob,
    async () => (await import('../export/targets/preview-export.ts')).previewExport,
  ),
]);

/** Computes once for equal inputs in a row, which arrive as copies: an export has one profile for all its articles. */
function keepLatest<A, B>(work: (input: A) => B): (input: A) => B {
  let latest: { text: string; answer: B } | null = null;
  return (input) => {
    const text = JSON.stringify(input);
    if (latest?.text !== text) latest = { text, answer: work(input) };
    return latest.answer;
  };
}
