/**
 * A selection as one file that is kept up to date: written anew only where it would say something else, and never over what
 * somebody else has made of it.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../../shared/errors.ts';
import type { editedChoices } from '../../../../shared/export-choices.ts';
import type { ExportForm } from '../../../../shared/export-forms.ts';
import type { ExportedFile, ExportSummary } from '../../../../shared/model/exports.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import type { JobContext } from '../../base/jobs.ts';
import { makeFolder } from '../../base/make-folder.ts';
import type { WrittenFile } from '../../library/exports/export-targets-table.ts';
import { markExported } from '../../library/marks/article-state-table.ts';
import { chapterLinks } from '../article/chapter-links.ts';
import type { ExportPorts } from '../article/export-ports.ts';
import { checkIsFile, factsIfThere, notWritable, realFile } from '../files/files.ts';
import { stampMaker } from '../files/stamp.ts';
import { summarise } from '../files/summarise.ts';
import { syncFolder, temporaryFor } from '../files/write-file.ts';
import { contentOf } from './export-form.ts';
import type { FormRun } from './form-run.ts';
import { selectedIds } from './selection.ts';
import { selectionStamp } from './selection-stamp.ts';
import { writeStream, writingError } from './write-stream.ts';

export type WantedKeptFile = {
  query: string;
  /** Articles beside those the query finds. */
  givenIds: readonly number[];
  file: string;
  form: ExportForm;
  title: string;
  withDiscussion: boolean;
  onEdited: (typeof editedChoices)[number];
  /** Of the words a book or page has of its own. */
  language: Language;
};

export type FileMemory = {
  /** What was known of it before. */
  readonly written: WrittenFile | null;
  /** Keeps what is known now, before anything that is done by it. */
  keep(written: WrittenFile): void;
};

const neverWritten: WrittenFile = { stamp: '', articles: 0, sha256: '', size: 0, mtimeMs: 0 };

/** Not ours: somebody else made it, or has changed it. */
type Present = { size: number; mtimeMs: number; sha256: string; isOurs: boolean };

/** Words of the file's fate; nothing where there is nothing to say of it. */
type Done = Pick<ExportedFile, 'action' | 'reason' | 'besidePath'>;
const done = (
  action: ExportedFile['action'],
  reason: string | null = null,
  besidePath: string | null = null,
) => ({ action, reason, besidePath }) satisfies Done;

/**
 * Throws `file-not-ours` where something stands that Offprint never wrote, `path-not-a-file`, `cancelled`,
 * `folder-not-writable` and `folder-full`; then the file is as it was.
 */
export async function keepFile(
  context: ExportPorts,
  wanted: WantedKeptFile,
  memory: FileMemory,
  job: JobContext,
): Promise<ExportSummary> {
  const { file, title } = wanted;
  try {
    const fate = await bringUpToDate(context, { ...wanted, file: realFile(file) }, memory, job);
    const files = fate === null ? [] : [{ articleId: null, title, path: basename(file), ...fate }];
    return summarise({ folder: dirname(file), dryRun: false }, files);
  } catch (error) {
    throw writingError(file, error, job.signal);
  }
}

/** null: nothing is selected, and there is no file. */
async function bringUpToDate(
  context: ExportPorts,
  wanted: WantedKeptFile,
  memory: FileMemory,
  job: JobContext,
): Promise<Done | null> {
  const { library } = context;
  const { file, form, title, withDiscussion, language } = wanted;
  await removePart(file, memory);
  const ids = [...new Set([...(await selectedIds(context, wanted.query)), ...wanted.givenIds])];
  const isDocument = form === 'epub' || form === 'html';
  const links = isDocument ? await chapterLinks(library, ids, { placeOf: String }, job.signal) : new Map();
  const options = { form, withDiscussion, ...(isDocument ? { title, language } : {}) };
  const stampOf = stampMaker(options, context.version);
  const { stamp, articleIds } = await selectionStamp(library, ids, { links, stampOf }, job.signal);
  const present = await lookAt(file, memory.written);
  // What was kept last is worth more than a file with nothing in it.
  if (articleIds.length === 0) return present === null ? null : done('left', 'nothing-selected');
  const before = memory.written;
  const isNew = before === null || before.sha256 === '';
  if (present !== null && before?.stamp === stamp) {
    if (!present.isOurs) return done('kept', 'edited-since-export');
    if (present.mtimeMs !== before.mtimeMs) memory.keep({ ...before, ...factsOf(present) });
    markExported(library, articleIds, context.now());
    return done('unchanged');
  }
  const left = leaveTheirs(present, wanted, isNew);
  if (left !== null) return left;
  const run: FormRun = {
    context,
    ids: articleIds,
    job,
    title,
    withDiscussion,
    language,
    keptAs: basename(file),
    written: [],
  };
  // A folder that was there when it was written last is away, with its disk: it is waited for.
  if (isNew) makeFolder(dirname(file));
  const fate = await writeAnew(wanted, { content: await contentOf(run, form), stamp }, run, memory);
  job.progress(articleIds.length, articleIds.length, '');
  if (fate.action !== 'kept') markExported(library, run.written, context.now());
  return fate;
}

/** null: it is there to be written, or the new one goes beside it. Throws `file-not-ours`. */
function leaveTheirs(
  present: Present | null,
  { file, onEdited }: WantedKeptFile,
  isNew: boolean,
): Done | null {
  if (present === null || present.isOurs) return null;
  if (isNew) throw new AppError('file-not-ours', { file });
  return onEdited === 'keep' ? done('kept', 'edited-since-export') : null;
}

async function writeAnew(
  wanted: WantedKeptFile,
  { content, stamp }: { content: Readable; stamp: string },
  { job, written }: FormRun,
  memory: FileMemory,
): Promise<Done> {
  const { file } = wanted;
  const before = memory.written ?? neverWritten;
  const part = temporaryFor(file);
  memory.keep({ ...before, part: basename(part) });
  try {
    await writeStream(part, content, job.signal);
    const sha256 = await hashOf(part);
    // A book takes its time: somebody may have changed the old one meanwhile.
    const present = await lookAt(file, before);
    const { besideSha256 } = before;
    const beside = besideSha256 === undefined ? {} : { besideSha256 };
    const next = { stamp, articles: written.length, sha256, ...beside };
    if (present?.sha256 === sha256) {
      memory.keep({ ...next, ...factsOf(present) });
      return done('unchanged');
    }
    const left = leaveTheirs(present, wanted, before.sha256 === '');
    if (left !== null) return left;
    if (present !== null && !present.isOurs) {
      return await putPartBeside(file, { path: part, sha256 }, { ...before, stamp }, memory);
    }
    // Killed after the next step, it is known as its own.
    memory.keep({ ...before, part: basename(part), nextSha256: sha256 });
    await rename(part, file);
    syncFolder(dirname(file));
    const facts = await factsIfThere(file);
    memory.keep({ ...next, size: facts?.size ?? 0, mtimeMs: facts?.mtimeMs ?? 0 });
    return done(present === null ? 'created' : 'updated');
  } finally {
    await rm(part, { force: true });
  }
}

/** `articles.new.epub`, unless that is somebody else's by now too. */
async function putPartBeside(
  file: string,
  part: { path: string; sha256: string },
  known: WrittenFile,
  memory: FileMemory,
): Promise<Done> {
  const extension = extname(file);
  const name = `${basename(file, extension)}.new${extension}`;
  const place = join(dirname(file), name);
  if ((await factsIfThere(place)) !== null && (await hashOf(place)) !== known.besideSha256) {
    return done('kept', 'edited-since-export');
  }
  // The stamp is that of what lies beside: the same is not put there twice.
  memory.keep({ ...known, besideSha256: part.sha256 });
  await rename(part.path, place);
  syncFolder(dirname(file));
  return done('kept', 'edited-and-beside', name);
}

/** What a run that was killed left beside the file. */
async function removePart(file: string, memory: FileMemory): Promise<void> {
  const part = memory.written?.part;
  if (part !== undefined) await rm(join(dirname(file), part), { force: true });
}

async function lookAt(file: string, written: WrittenFile | null): Promise<Present | null> {
  const facts = await factsIfThere(file);
  if (facts === null) return null;
  if (written !== null && facts.size === written.size && facts.mtimeMs === written.mtimeMs) {
    return { ...facts, sha256: written.sha256, isOurs: true };
  }
  const sha256 = await hashOf(file);
  // What was put beside it may have been taken in its place.
  const own = written === null ? [] : [written.sha256, written.nextSha256, written.besideSha256];
  return { ...facts, sha256, isOurs: own.includes(sha256) };
}

const factsOf = ({ size, mtimeMs, sha256 }: Present) => ({ size, mtimeMs, sha256 });

/**
 * What is known of a file that may be replaced, whoever wrote it. null: there is none. Throws `path-not-a-file`, and
 * `folder-not-writable` where it cannot be read.
 */
export async function replaceableFile(file: string): Promise<WrittenFile | null> {
  try {
    const facts = await factsIfThere(file);
    return facts === null ? null : { ...neverWritten, ...facts, sha256: await hashOf(file) };
  } catch (error) {
    throw error instanceof AppError ? error : notWritable(dirname(file), error);
  }
}

async function hashOf(path: string): Promise<string> {
  checkIsFile(path);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
