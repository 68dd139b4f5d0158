/** Writes what comes bit by bit beside the target and renames: a crash, a full disk or a cancelled job leaves the old file. */
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../../shared/errors.ts';
import { notWritable, realFile } from '../files/files.ts';
import { putFileWhole } from '../files/write-file.ts';

/** Answers with the size in bytes. Throws `path-not-a-file`, `folder-not-writable` or `folder-full`, and what the stream throws. */
export async function writeStreamWhole(
  path: string,
  content: Readable,
  signal: AbortSignal,
): Promise<number> {
  const file = realFile(path);
  try {
    return await putFileWhole(file, async (temporary) => {
      await writeStream(temporary, content, signal);
      return (await stat(temporary)).size;
    });
  } catch (error) {
    throw writingError(path, error, signal);
  }
}

/** On the disk when it answers: what is renamed after a power cut is whole. */
export async function writeStream(path: string, content: Readable, signal: AbortSignal): Promise<void> {
  await pipeline(content, createWriteStream(path, { flush: true }), { signal });
}

/** `path`: of the file that was to be written. */
export function writingError(path: string, error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return new AppError('cancelled', { done: 0, total: 0 }, error);
  return isOfFiles(error) ? notWritable(dirname(path), error) : error;
}

function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
