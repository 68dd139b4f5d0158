/** What the worker threads can do: each a pure function of its input, named here once. */
import { compareTexts } from './content/compare-texts.ts';
import { prepareForReading, type ReadingContent } from './content/prepare.ts';
import { htmlToMarkdown } from './export/to-markdown.ts';
import { type ExamineRequest, type ExamineStep, examine, examineFile } from './feeds/examine.ts';
import { type IngestRequest, type IngestStep, ingest } from './feeds/ingest.ts';
import { readOpmlInBatches } from './feeds/opml-batches.ts';
import type { RedirectChain } from './http/fetch.ts';
import { readExport } from './import/read-export.ts';
import { findUnusedImages, measureSpace } from './library/space.ts';
import { type FetchImageRequest, fetchImage, type ImageStep } from './offline/fetch-image.ts';
import { readBundledFeed } from './sample/read-bundled-feed.ts';

export type PrepareRequest = {
  html: string;
  title: string;
  baseUrl: string | null;
  foremHosts: readonly string[];
  /** Original image address → address the page may load; what is missing here is shown as a placeholder. */
  images: Record<string, string>;
};

export type MarkdownRequest = {
  html: string;
  title: string;
  url: string | null;
  /** Original image address → path beside the Markdown file. */
  images: Record<string, string>;
};

export const poolJobs = {
  ingest: (input: IngestRequest, signal: AbortSignal): Promise<IngestStep> => ingest(input, signal),
  fetchImage: (input: FetchImageRequest, signal: AbortSignal): Promise<ImageStep> =>
    fetchImage(input, signal),
  readBundledFeed,
  examine: (input: ExamineRequest, signal: AbortSignal): Promise<ExamineStep> => examine(input, signal),
  examineFile,
  readOpmlInBatches,
  prepare: (input: PrepareRequest): ReadingContent =>
    prepareForReading(input.html, {
      title: input.title,
      baseUrl: input.baseUrl,
      foremHosts: input.foremHosts,
      imageUrl: (url) => input.images[url] ?? null,
    }),
  readExport,
  compareTexts,
  measureSpace,
  findUnusedImages,
  markdown: (input: MarkdownRequest): string =>
    htmlToMarkdown(input.html, {
      url: input.url,
      title: input.title,
      imagePath: (url) => input.images[url] ?? null,
    }),
} as const;

export type PoolJobs = typeof poolJobs;
export type PoolJobName = keyof PoolJobs;
export type PoolInput<N extends PoolJobName> = Parameters<PoolJobs[N]>[0];
export type PoolOutput<N extends PoolJobName> = Awaited<ReturnType<PoolJobs[N]>>;

/** The address a job asks for first, null for one that needs no network. */
export function askedUrl(input: object): string | null {
  if ('chain' in input && input.chain != null) return (input.chain as RedirectChain).url;
  return 'url' in input && typeof input.url === 'string' ? input.url : null;
}
