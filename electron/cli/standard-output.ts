/** Writing to standard output, at the pace of who reads it. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Standard output cannot be written; `cause` is the system's error. */
export class OutputError extends Error {
  constructor(cause: unknown) {
    super('Standard output cannot be written.', { cause });
  }
}

/** A reader that closed the pipe (head, less) is no failure. */
export const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

/**
 * Resolves when more may be written: a reader slower than us must not make answers pile up in memory.
 * Throws OutputError. After its reader closed the pipe nothing is written any more: what is left to do is done without it.
 */
export async function send(stdout: Writable, chunk: string | Uint8Array): Promise<void> {
  if (isGone(stdout)) return;
  const hasRoom = stdout.write(chunk);
  if (isGone(stdout) || hasRoom) return;
  try {
    await once(stdout, 'drain');
  } catch (error) {
    if (!isClosedPipe(error)) throw new OutputError(error);
  }
}

/** Whether its reader closed the pipe. Throws OutputError for any other failure. */
function isGone({ errored }: Writable): boolean {
  if (errored === null) return false;
  if (isClosedPipe(errored)) return true;
  throw new OutputError(errored);
}
