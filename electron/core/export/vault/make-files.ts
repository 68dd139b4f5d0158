/**
 * Articles become files, in a thread of the pool: several in one job, since asking for each by itself would take as long as
 * making it. First all texts are made, then the folder is looked at and written to.
 */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ErrorReason } from '../../../../shared/error-reasons.ts';
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { packMarkup } from '../../content/scan/packed-markup.ts';
import { type ArticleFile, type CompiledProfile, renderArticleFile } from '../article/render-article.ts';
import { type PackedArticle, unpackedArticle } from '../article/to-export-article.ts';
import { copyPicture, factsOf, isFree, isFullCode, readIfThere } from '../files/files.ts';
import { leadsOutside } from '../files/leads-outside.ts';
import { hashText, type ManifestEntry, noteAllInJournal } from '../files/manifest.ts';
import { syncFolder, writeFileWholeSync } from '../files/write-file.ts';

/** Paths are below the export folder. */
export type FileToMake = {
  packed: PackedArticle;
  identity: string;
  /** Where it goes. */
  path: string;
  /** Where it is now; null: it has never been anywhere. */
  from: string | null;
  /** Hash of the text it was last given, and when; null: it has never been written. */
  last: { sha256: string; exportedAt: number | undefined } | null;
  /** What else the manifest will have of it. */
  noted: { queries: string[]; stamp: string };
  /** Name of a stored picture's file → where the library keeps it. */
  pictures: ReadonlyMap<string, string>;
};

export type MakeFilesRequest = {
  folder: string;
  profile: ExportProfile;
  isDryRun: boolean;
  /** Epoch ms: what texts that are new or other than before give as the time of their export. */
  now: number;
  /**
   * Whether they were asked for before, and the thread ended: a file that holds the text already was written then, and counts as
   * written now.
   */
  isAgain: boolean;
  files: readonly FileToMake[];
};

export type MadeFile =
  /** `entry` for the manifest; `packed`: the text where it was written. */
  | {
      kind: 'made';
      action: 'created' | 'updated' | 'unchanged';
      entry: ManifestEntry;
      packed: Uint8Array | null;
    }
  /** Something stands there that is the reader's: nothing was written. */
  | { kind: 'theirs'; text: string; sha256: string }
  /** `code`: of the system's error; empty for any other. */
  | { kind: 'failed'; reason: string; code: string };

type Rendered = { file: FileToMake; exportedAt: number; sha256: string } & Pick<
  ArticleFile,
  'text' | 'images'
>;
type ToWrite = Rendered & { isThere: boolean; entry: ManifestEntry };

/**
 * One for each file, in their order; fewer where it is cancelled or the disk is full, of which the last one tells. Each that
 * fails costs only itself.
 */
export async function makeFiles(
  request: MakeFilesRequest,
  compiled: CompiledProfile,
  signal: AbortSignal,
  onStage: (stage: 'waiting' | 'working') => void = () => undefined,
): Promise<MadeFile[]> {
  const rendered: (Rendered | MadeFile)[] = [];
  for (const file of request.files) {
    // Without a turn of the event loop in between: at each V8 takes the chance to clean all memory up.
    onStage('working');
    if (signal.aborted) break;
    rendered.push(attempt(() => renderAsBefore(file, compiled, request.now)));
  }
  // However long a disk takes, the thread does not hang.
  onStage('waiting');
  return await putInPlace(request, rendered);
}

async function putInPlace(
  request: MakeFilesRequest,
  rendered: readonly (Rendered | MadeFile)[],
): Promise<MadeFile[]> {
  const decided: (ToWrite | MadeFile)[] = [];
  for (const one of rendered) {
    decided.push('kind' in one ? one : await decide(request, one).catch(failure));
  }
  const { folder, isDryRun } = request;
  const noted = isDryRun ? null : attempt(() => noteAll(folder, decided));
  const made: MadeFile[] = [];
  for (const one of decided) {
    if ('kind' in one) made.push(one);
    else made.push(noted ?? (await put(request, one).catch(failure)));
    if (isOutOfRoom(made.at(-1))) break;
  }
  if (!isDryRun) foldersOf(folder, made).forEach(syncFolder);
  return made;
}

/** Each once: their names are on the disk before anything says that the files are there. */
function foldersOf(folder: string, made: readonly MadeFile[]): Set<string> {
  return new Set(
    made.flatMap((one) =>
      one.kind === 'made' && one.action !== 'unchanged' ? [dirname(join(folder, one.entry.path))] : [],
    ),
  );
}

/** With the time of the last export first: when nothing else is different, nothing is. */
function renderAsBefore(file: FileToMake, compiled: CompiledProfile, now: number): Rendered {
  const article = unpackedArticle(file.packed);
  const rendered = (exportedAt: number): Rendered => {
    const { text, images } = renderArticleFile({ ...article, exported: exportedAt }, compiled, file.path);
    return { file, exportedAt, text, images, sha256: hashText(text) };
  };
  const first = rendered(file.last?.exportedAt ?? now);
  const isSame = file.last?.exportedAt === undefined || first.sha256 === file.last.sha256;
  return isSame ? first : rendered(now);
}

/** What becomes of the text, by what stands where it goes. */
async function decide(
  { folder, isDryRun, isAgain }: MakeFilesRequest,
  one: Rendered,
): Promise<ToWrite | MadeFile> {
  const { path, from, last, noted } = one.file;
  if (leadsOutside(folder, path) || leadsOutside(folder, from ?? path)) {
    return { kind: 'failed', reason: 'leads-outside' satisfies ErrorReason, code: '' };
  }
  const place = join(folder, from ?? path);
  const present = isFree(place) ? null : await readIfThere(place);
  const entry: ManifestEntry = {
    path,
    sha256: one.sha256,
    queries: noted.queries,
    exportedAt: one.exportedAt,
    stamp: noted.stamp,
    images: one.images.map((image) => image.path),
  };
  const isOurs = last !== null && present !== null && hashText(present) === last.sha256;
  if (present === one.text && !isAgain && from === path) {
    const facts = isDryRun ? {} : factsOf(place);
    return { kind: 'made', action: 'unchanged', entry: { ...entry, ...facts }, packed: null };
  }
  if (present !== null && !isOurs && !(isAgain && present === one.text)) {
    return { kind: 'theirs', text: one.text, sha256: one.sha256 };
  }
  return { ...one, isThere: present !== null && last !== null, entry };
}

function noteAll(folder: string, decided: readonly (ToWrite | MadeFile)[]): null {
  const notes = decided.flatMap((one) =>
    'kind' in one ? [] : [{ identity: one.file.identity, entry: one.entry }],
  );
  noteAllInJournal(folder, notes);
  return null;
}

async function put({ folder, isDryRun }: MakeFilesRequest, one: ToWrite): Promise<MadeFile> {
  const { text, images, isThere, entry, file } = one;
  const action = isThere ? 'updated' : 'created';
  if (isDryRun) return { kind: 'made', action, entry, packed: null };
  for (const image of images) await copyPicture(folder, image, file.pictures);
  const place = join(folder, file.path);
  writeFileWholeSync(place, text);
  if (isThere && file.from !== null && file.from !== file.path) await rm(join(folder, file.from));
  return { kind: 'made', action, entry: { ...entry, ...factsOf(place) }, packed: packMarkup(text) };
}

function attempt<T>(work: () => T): T | MadeFile {
  try {
    return work();
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): MadeFile {
  const reason = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { kind: 'failed', reason, code };
}

const isOutOfRoom = (made: MadeFile | undefined): boolean => made?.kind === 'failed' && isFullCode(made.code);
