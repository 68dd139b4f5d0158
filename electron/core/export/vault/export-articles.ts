/**
 * Exports a selection to a folder of Markdown files, and never overwrites what the user edited there. Called by the handler of
 * `export.run` and by `export/targets`.
 */
import { AppError } from '../../../../shared/errors.ts';
import type { ExportedFile, ExportSummary } from '../../../../shared/model/exports.ts';
import type { JobContext } from '../../base/jobs.ts';
import { makeFolder } from '../../base/make-folder.ts';
import { type ExportFacts, exportFacts } from '../../library/exports/export-facts.ts';
import { keepExportedTexts } from '../../library/exports/export-texts-table.ts';
import { markExported } from '../../library/marks/article-state-table.ts';
import { type ExportLinks, noLinks } from '../article/export-links.ts';
import type { ExportPorts } from '../article/export-ports.ts';
import { compileProfile } from '../article/render-article.ts';
import { identityOf } from '../facts/identity.ts';
import { isFull, notWritable, prepareFolder } from '../files/files.ts';
import { isUnfinished, readManifest, writeManifest } from '../files/manifest.ts';
import { profileStamps } from '../files/stamp.ts';
import { summarise } from '../files/summarise.ts';
import { removeParts } from '../files/write-file.ts';
import { selectedIds } from '../forms/selection.ts';
import { settleDeselected } from './deselected.ts';
import { exportBook } from './export-book.ts';
import { fileBatches } from './file-batches.ts';
import { folderLinks } from './folder-links.ts';
import { withFolderLock } from './folder-lock.ts';
import { type ExportRun, startRun, type WantedExport } from './run.ts';
import { type Looked, leaveOrWant } from './write-article.ts';

/** Files looked at side by side: a disk may be far away. */
const atOnce = 8;
const factsAtOnce = 200;
/** Texts kept in one transaction. */
const textsAtOnce = 200;

/**
 * Throws `template-invalid`, `folder-not-writable` and `folder-busy` before anything is written, `folder-full` when there is no
 * room for more; one article that fails costs only itself.
 */
export async function exportArticles(
  context: ExportPorts,
  wanted: WantedExport,
  job: JobContext,
): Promise<ExportSummary> {
  compileProfile(wanted.profile);
  if (wanted.dryRun) return await exportIn(context, wanted, job);
  await prepareFolder(wanted.folder);
  return await withFolderLock(wanted.folder, async () => {
    if (isUnfinished(wanted.folder)) await removeParts(wanted.folder);
    return await exportIn(context, wanted, job);
  });
}

async function exportIn(context: ExportPorts, wanted: WantedExport, job: JobContext): Promise<ExportSummary> {
  const { library } = context;
  const { folder, dryRun } = wanted;
  const run = startRun(context, wanted, await readManifest(folder));
  // Oldest first, so that the plain name stays with the article that had it.
  const selection = await selectedIds(context, wanted.query);
  const ids = [...new Set([...selection, ...(wanted.givenIds ?? [])])];
  const files: ExportedFile[] = [];
  const selected = new Set<string>();
  try {
    if (wanted.profile.layout === 'book') {
      const { file, articleIds } = await exportBook(run, ids, job);
      if (!dryRun) markExported(library, articleIds, context.now());
      return summarise(wanted, [file]);
    }
    const links = await folderLinks(run, ids, job.signal);
    files.push(...(await writeFiles(run, { ids, links, selected }, job)));
    files.push(...(await settleDeselected(run, selected)));
    job.progress(ids.length, ids.length, '');
  } catch (error) {
    throw isFull(error) ? notWritable(folder, error) : error;
  } finally {
    if (!dryRun) {
      keepTexts(run, 1);
      await finish(run);
    }
  }
  if (!dryRun) markExported(library, idsWritten(files), context.now());
  return summarise(wanted, files);
}

type WantedFiles = {
  ids: readonly number[];
  links: ReadonlyMap<number, ExportLinks>;
  /** Receives the identities of the articles. */
  selected: Set<string>;
};

/** In the order of the ids. Throws `cancelled`, when what was under way is through. */
async function writeFiles(
  run: ExportRun,
  { ids, links, selected }: WantedFiles,
  job: JobContext,
): Promise<ExportedFile[]> {
  const files = new Map<number, ExportedFile | null>();
  const batches = fileBatches(run, job.signal, ({ facts: { summary } }, file) => {
    files.set(summary.id, file);
    job.progress(files.size, ids.length, summary.title);
  });
  const stampOf = profileStamps(run.profile, run.language, run.context.version);
  const look = (facts: ExportFacts): Promise<Looked> => {
    if (job.signal.aborted) throw new AppError('cancelled');
    job.progress(files.size, ids.length, facts.summary.title);
    const own = links.get(facts.summary.id) ?? noLinks;
    return leaveOrWant(run, facts, stampOf(facts, own), own);
  };
  try {
    for (let from = 0; from < ids.length; from += factsAtOnce) {
      const facts = exportFacts(run.context.library, ids.slice(from, from + factsAtOnce));
      for (const { feedUrl, summary } of facts) selected.add(identityOf(feedUrl, summary.key));
      for (const looked of await inParallel(facts, look)) {
        if ('file' in looked) files.set(looked.articleId, looked.file);
        else await batches.add(looked.wanted);
      }
      keepTexts(run, textsAtOnce);
    }
    await batches.end();
  } catch (error) {
    await batches.end().catch(() => undefined);
    throw job.signal.aborted ? new AppError('cancelled', { done: files.size, total: ids.length }) : error;
  }
  return ids.flatMap((id) => files.get(id) ?? []);
}

/** In order of the facts; no more than `atOnce` under way. The first failure ends it when those under way are through. */
async function inParallel<T>(
  facts: readonly ExportFacts[],
  work: (one: ExportFacts) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < facts.length; index = next++) {
      const one = facts[index];
      if (one !== undefined) answers[index] = await work(one);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  const failed = ended.find((lane) => lane.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return answers;
}

function keepTexts({ context, folder, texts }: ExportRun, atLeast: number): void {
  if (texts.length < atLeast) return;
  keepExportedTexts(context.library, folder, texts);
  texts.length = 0;
}

async function finish({ folder, manifest }: ExportRun): Promise<void> {
  makeFolder(folder);
  await writeManifest(folder, manifest);
}

function idsWritten(files: readonly ExportedFile[]): number[] {
  return files.flatMap((file) =>
    file.articleId !== null && ['created', 'updated', 'unchanged'].includes(file.action)
      ? [file.articleId]
      : [],
  );
}
