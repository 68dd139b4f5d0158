/** A feed in a file of the reader's own machine: read only where the reader typed its address, and only if it is a file. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../../../shared/errors.ts';

export type FeedFile = {
  /** Changes when the file does. */
  version: string;
  /** null: it has not changed since `knownVersion`. */
  body: Uint8Array | null;
  bodyHash: string;
};

/** Throws `file-unreadable` {url, file, reason} or `too-large` {url, maxBytes}. */
export async function readFeedFile(
  url: string,
  wanted: { isTyped: boolean; knownVersion: string | null; maxBytes: number },
): Promise<FeedFile> {
  const file = pathOf(url);
  const refuse = (reason: string, cause?: unknown): AppError =>
    new AppError('file-unreadable', { url, file, reason }, cause);
  if (!wanted.isTyped) throw refuse('not-added-by-reader');
  try {
    // Looked at before it is opened: opening a pipe waits for a writer, opening a device may do anything.
    if (!(await stat(file)).isFile()) throw refuse('not-a-file');
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await handle.stat();
      if (!status.isFile()) throw refuse('not-a-file');
      const version = `${status.mtimeMs}-${status.size}`;
      if (version === wanted.knownVersion) return { version, body: null, bodyHash: '' };
      const body = await readUpTo(handle, wanted.maxBytes);
      if (body === null) throw new AppError('too-large', { url, file, maxBytes: wanted.maxBytes });
      return { version, body, bodyHash: createHash('sha256').update(body).digest('hex') };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuse(
      error instanceof Error ? error.message.replace(/, (open|stat|read).*$/, '') : String(error),
      error,
    );
  }
}

/** null: there is more. A file may grow while it is read, so its size beforehand decides nothing. */
async function readUpTo(
  handle: { read: (buffer: Buffer, offset: number, length: number) => Promise<{ bytesRead: number }> },
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(256 * 1024);
    const { bytesRead } = await handle.read(chunk, 0, chunk.length);
    if (bytesRead === 0) return Buffer.concat(chunks);
    size += bytesRead;
    if (size > maxBytes) return null;
    chunks.push(chunk.subarray(0, bytesRead));
  }
}

/** A share of another machine (file://server/…) is no file of this one: Windows would log in there. */
function pathOf(url: string): string {
  if (URL.canParse(url) && new URL(url).hostname !== '') {
    throw new AppError('file-unreadable', { url, file: url, reason: 'other-machine' });
  }
  try {
    return fileURLToPath(url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('file-unreadable', { url, file: url, reason }, error);
  }
}
