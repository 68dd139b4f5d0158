/** Writes what comes bit by bit beside the target and renames: a crash, a full disk or a cancelled job leaves the old file. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../../shared/errors.ts';
import { notWritable } from '../vault/files.ts';

/** Answers with the size in bytes. Throws `folder-not-writable` or `folder-full`, and what the stream throws. */
export async function writeStreamWhole(
  path: string,
  content: Readable,
  signal: AbortSignal,
): Promise<number> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 40)}.${randomUUID()}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await pipeline(content, createWriteStream(temporary), { signal });
    const { size } = await stat(temporary);
    await rename(temporary, path);
    return size;
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', { done: 0, total: 0 }, error);
    throw isOfFiles(error) ? notWritable(folder, error) : error;
  } finally {
    await rm(temporary, { force: true });
  }
}

function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
