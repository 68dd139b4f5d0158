/** Writes what comes bit by bit beside the target and renames: a crash, a full disk or a cancelled job leaves the old file. */
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../../shared/errors.ts';
import { notWritable } from '../vault/files.ts';
import { putFileWhole } from '../vault/write-file.ts';

/** Answers with the size in bytes. Throws `folder-not-writable` or `folder-full`, and what the stream throws. */
export async function writeStreamWhole(
  path: string,
  content: Readable,
  signal: AbortSignal,
): Promise<number> {
  try {
    return await putFileWhole(path, async (temporary) => {
      await pipeline(content, createWriteStream(temporary), { signal });
      return (await stat(temporary)).size;
    });
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', { done: 0, total: 0 }, error);
    throw isOfFiles(error) ? notWritable(dirname(path), error) : error;
  }
}

function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
