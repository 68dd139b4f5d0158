/** Jobs of books and pages. */
import { defineJob } from '../../base/pool/define-job.ts';
import type { ExportArticle } from '../facts/export-article.ts';
import type { ChapterMarkup } from './chapter-markup.ts';

export type ChapterMarkupRequest = {
  article: ExportArticle;
  /** Before every id of the chapter. */
  idPrefix: string;
  /** Name of a stored picture's file → what to write for it. Other pictures are not shown. */
  addresses: Record<string, string>;
};

export const chapterMarkupJob = defineJob<(request: ChapterMarkupRequest) => ChapterMarkup>('chapterMarkup');
