/**
 * Writes beside the target, waits until that is on the disk, and renames: a crash, a full disk or a power cut leaves the old
 * file, never half a new one or an empty one.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../../base/make-folder.ts';

const partName = /^\..*\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;

export function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  return putFileWhole(path, (temporary) => writeFile(temporary, content));
}

/**
 * The same at once, for a thread that does nothing else: waiting for one of Node's own threads five times a file takes ten
 * times as long as writing it. The folder is not waited for: see `syncFolder`.
 */
export function writeFileWholeSync(path: string, content: string | Uint8Array): void {
  const temporary = temporaryFor(path);
  makeFolder(dirname(path));
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (problem) {
    rmSync(temporary, { force: true });
    throw problem;
  }
}

/** What a run that was killed left of files that it had not put in place. `folder` may hold a reader's own files. */
export async function removeParts(folder: string): Promise<void> {
  for (const path of await readdir(folder, { recursive: true })) {
    if (partName.test(basename(path))) await rm(join(folder, path), { force: true });
  }
}

/** `write` makes the file under the name it is given; answers what it does. */
export async function putFileWhole<T>(path: string, write: (temporary: string) => Promise<T>): Promise<T> {
  const folder = dirname(path);
  const temporary = temporaryFor(path);
  makeFolder(folder);
  try {
    const answer = await write(temporary);
    await syncFile(temporary);
    await rename(temporary, path);
    syncFolder(folder);
    return answer;
  } catch (problem) {
    await rm(temporary, { force: true });
    throw problem;
  }
}

async function syncFile(path: string): Promise<void> {
  // Windows flushes only what is open for writing; elsewhere a copy may be there for reading alone.
  const file = await open(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the names in a folder are on the disk (fsync(2), "Notes"). Windows knows no such thing, nor do some network disks. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  } finally {
    closeSync(opened);
  }
}

const isUnsupported = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EINVAL', 'ENOTSUP', 'EISDIR'].includes(String(error.code));

/** Hidden, in the same folder, of a name no other has. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}.part`);
}
