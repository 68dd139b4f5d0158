/**
 * Reads and checks files of an export folder, and distinguishes missing files from unreadable ones. This sub-room also has safe
 * writing (`write-file.ts`) and the manifest of a folder (`manifest.ts`). Called by `vault/` and `forms/`; the app and the
 * command line use it for other files too.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { copyFile, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { makeFolder } from '../../base/make-folder.ts';
import type { PlacedImage } from '../article/image-links.ts';
import { checkInside } from './leads-outside.ts';
import { putFileWhole, writeFileWhole } from './write-file.ts';

/**
 * Throws `path-not-a-file` where a folder, a device or a pipe is: reading one of them may never end, and a file renamed to its
 * name takes its place. At once, for the reason `isFree` has.
 */
export function checkIsFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    throw new AppError('path-not-a-file', { file: path });
  }
}

/**
 * Where a file of that name is really written: a link goes on leading where it leads, and none of the system's own, as
 * /dev/stdout is, is ever replaced. Throws `path-not-a-file`.
 */
export function realFile(path: string): string {
  checkIsFile(path);
  return existsSync(path) ? realpathSync(path) : path;
}

export type FileFacts = { size: number; mtimeMs: number };

/** null: there is no such file. Any other failure is thrown: a file that cannot be read is not one that may be written. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    checkIsFile(path);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Whether nothing is there. At once, which takes a hundredth of a millisecond where waiting for a thread takes ten times as
 * long: it is asked twice for each of thousands of new files. A path that cannot be looked at throws.
 */
export function isFree(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) === undefined;
}

/** At once; of a file that is there. */
export function factsOf(path: string): FileFacts {
  const { size, mtimeMs } = statSync(path);
  return { size, mtimeMs };
}

export async function factsIfThere(path: string): Promise<FileFacts | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, mtimeMs };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Throws `folder-not-writable`. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    makeFolder(folder);
    const probe = join(folder, '.offprint-write-test');
    await writeFileWhole(probe, '');
    await rm(probe);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

export function notWritable(folder: string, error: unknown): AppError {
  if (isFull(error)) return new AppError('folder-full', { folder }, error);
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError('folder-not-writable', { folder, reason }, error);
}

/** A disk without room fails every file that follows: the run ends, instead of trying ten thousand. */
export function isFull(error: unknown): boolean {
  return isFullCode(error instanceof Error && 'code' in error ? String(error.code) : '');
}

export const isFullCode = (code: string): boolean => code === 'ENOSPC' || code === 'EDQUOT';

/** Names come from the content: one that is there is the same picture. */
export async function copyPicture(
  folder: string,
  { name, path }: PlacedImage,
  sources: ReadonlyMap<string, string>,
): Promise<void> {
  const source = sources.get(name);
  const target = join(folder, path);
  if (source === undefined || (await factsIfThere(target)) !== null) return;
  checkInside(folder, path);
  await putFileWhole(target, (temporary) => copyFile(source, temporary));
}
