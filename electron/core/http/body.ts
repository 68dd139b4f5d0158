/** The body of an answer: decompressed and counted while it streams, so that a bomb ends before it is in memory. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../../../shared/errors.ts';
import { decoded } from './content-coding.ts';

/** What is read off an answer whose body does not matter, so that the connection can be kept; longer ones are cut. */
const mostDiscarded = 64 * 1024;

/** Throws `too-large`, `bad-compression`, `connection-lost`, or what the decoder says. `bodyHash`: lower-case hex SHA-256, decompressed. */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
  url: URL,
): Promise<{ body: Uint8Array; bodyHash: string }> {
  const chunks: Buffer[] = [];
  const hash = createHash('sha256');
  let size = 0;
  const stream = await decoded(response, maxBytes, url).catch((error: unknown) => {
    response.destroy();
    throw error;
  });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new AppError('too-large', { url: url.href, maxBytes });
      hash.update(chunk);
      chunks.push(chunk);
    }
  } finally {
    stream.destroy();
    if (!response.complete) response.destroy();
  }
  if (!response.complete) throw new AppError('connection-lost', { url: url.href });
  return { body: Buffer.concat(chunks), bodyHash: hash.digest('hex') };
}

/** A broken or endless body of an error must not hide the error, nor how long the server asks to be left alone. */
export function discard(response: IncomingMessage): void {
  const hasNone = response.statusCode === 304 || response.complete;
  if (hasNone || Number(response.headers['content-length'] ?? Infinity) <= mostDiscarded) response.resume();
  else response.destroy();
}
