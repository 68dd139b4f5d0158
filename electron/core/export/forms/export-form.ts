/**
 * Exports a selection as one file: EPUB, HTML page or JSON. Called by the handler of `export.file`; `kept-file.ts` uses it for
 * files that stay up to date.
 */

import { Readable } from 'node:stream';
import { AppError } from '../../../../shared/errors.ts';
import type { ExportForm } from '../../../../shared/export-forms.ts';
import { exportPresets } from '../../../../shared/export-presets.ts';
import type { FileExportSummary } from '../../../../shared/model/exports.ts';
import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import type { JobContext } from '../../base/jobs.ts';
import { markExported } from '../../library/marks/article-state-table.ts';
import { titleOf } from '../article/book-title.ts';
import type { ExportPorts } from '../article/export-ports.ts';
import { chapterMarkupJob } from '../xhtml/jobs.ts';
import type { FormRun } from './form-run.ts';
import { pageArticle, pageContents, pageEnd, pageStart, picturePlace, withPictures } from './html-page.ts';
import { articleRecordJob } from './jobs.ts';
import { selectedArticles, selectedIds } from './selection.ts';
import { writeStreamWhole } from './write-stream.ts';

export type WantedFile = {
  query: string;
  file: string;
  form: ExportForm;
  title?: string | undefined;
  /** With what readers wrote below each article, where it is kept. */
  withDiscussion: boolean;
  /** Of the words a book or page has of its own. */
  language: Language;
};

/** Throws `not-found` where nothing is selected, `cancelled`, `folder-not-writable` and `folder-full`; then no file is changed. */
export async function exportForm(
  context: ExportPorts,
  { query, file, form, title, withDiscussion, language }: WantedFile,
  job: JobContext,
): Promise<FileExportSummary> {
  const ids = await selectedIds(context, query);
  if (ids.length === 0) throw new AppError('not-found', { what: 'article', query });
  const run: FormRun = {
    context,
    ids,
    job,
    title: title?.trim() || (await ownTitle(context, ids, query, language)),
    withDiscussion,
    language,
    keptAs: null,
    written: [],
  };
  const bytes = await writeStreamWhole(file, await contentOf(run, form), job.signal);
  job.progress(ids.length, ids.length, '');
  markExported(context.library, run.written, context.now());
  return { file, form, articles: run.written.length, bytes };
}

/** Its bytes, made as they are asked for; `run.written` grows by each article that is in them. */
export async function contentOf(run: FormRun, form: ExportForm): Promise<Readable> {
  switch (form) {
    case 'epub': {
      const { epubStream } = await import('./epub/epub-stream.ts');
      return epubStream(run);
    }
    case 'html':
      return Readable.from(page(run));
    case 'json':
      return Readable.from(records(run, { first: '[\n', between: ',\n', last: '\n]\n' }));
    case 'ndjson':
      return Readable.from(records(run, { first: '', between: '\n', last: '\n' }));
  }
}

/** One article is called what it is called. */
async function ownTitle(
  context: ExportPorts,
  ids: readonly number[],
  query: string,
  language: Language,
): Promise<string> {
  const [only] = ids;
  if (ids.length !== 1 || only === undefined) return titleOf(query, language);
  const { articleIfThere } = await import('../../library/articles/article-if-there.ts');
  return articleIfThere(context.library, only)?.summary.title ?? titleOf(query, language);
}

async function* records(
  { context, ids, job, withDiscussion, written }: FormRun,
  signs: { first: string; between: string; last: string },
): AsyncGenerator<string> {
  const [profile] = exportPresets;
  if (profile === undefined) return;
  yield signs.first;
  // Data is the same in every language.
  const wanted = { context, ids, job, withDiscussion, language: 'en' } as const;
  for await (const { article } of selectedArticles(wanted, null)) {
    const record = await context.pool.run(articleRecordJob, { article, profile });
    yield written.length === 0 ? record : `${signs.between}${record}`;
    written.push(article.id);
  }
  yield signs.last;
}

/** Contents are known at the end and stand at the beginning: titles are read first, texts one after the other. */
async function* page(run: FormRun): AsyncGenerator<string> {
  const { context, ids, title, language, written } = run;
  const { summaries } = await import('../../library/articles/article-summaries.ts');
  const idOf = (articleId: number): string => `article-${articleId}`;
  const entries = summaries(context.library, ids).map((one) => ({ id: idOf(one.id), title: one.title }));
  yield pageStart(title, null);
  if (entries.length > 1) yield pageContents(title, entries, wordsIn(language).contents);
  const placeOf = (id: number): string => `#${idOf(id)}`;
  for await (const one of selectedArticles(run, placeOf)) {
    const { article, pictures } = one;
    const chapter = await context.pool.run(chapterMarkupJob, {
      article,
      idPrefix: `${idOf(article.id)}-`,
      addresses: Object.fromEntries([...pictures.sources.keys()].map((name) => [name, picturePlace(name)])),
    });
    yield* withPictures(pageArticle(idOf(article.id), chapter.markup, chapter.language), pictures.sources);
    written.push(article.id);
  }
  yield pageEnd;
}
