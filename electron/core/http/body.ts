/** The body of an answer: decompressed and counted while it streams, so that a bomb ends before it is in memory. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';

/** Each piece is a job of its own for the thread that inflates: zlib's own 16 KB make forty of them of a usual feed. */
const chunkSize = 64 * 1024;
/** What is read off an answer whose body does not matter, so that the connection can be kept; longer ones are cut. */
const mostDiscarded = 64 * 1024;

/** Throws `too-large`, `connection-lost`, or what the decoder says. `bodyHash`: lower-case hex SHA-256, decompressed. */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
  url: URL,
): Promise<{ body: Uint8Array; bodyHash: string }> {
  const chunks: Buffer[] = [];
  const hash = createHash('sha256');
  let size = 0;
  const stream = await decompressed(response);
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

async function decompressed(response: IncomingMessage): Promise<Readable> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH, chunkSize };
  if (encoding === 'gzip' || encoding === 'x-gzip') return through(response, zlib.createGunzip(lenient));
  if (encoding === 'br') return through(response, zlib.createBrotliDecompress({ chunkSize }));
  if (encoding === 'deflate') {
    // RFC 9110 says zlib; some servers send raw deflate. The first byte of a zlib stream has 8 in its low half.
    const first = await peek(response);
    const isZlib = first !== null && ((first[0] ?? 0) & 0x0f) === 8;
    return through(response, isZlib ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient));
  }
  return response;
}

function through(source: IncomingMessage, decoder: zlib.Gunzip | zlib.BrotliDecompress): Readable {
  source.on('error', (error) => decoder.destroy(error));
  source.on('aborted', () => decoder.destroy(new AppError('connection-lost')));
  decoder.on('close', () => source.unpipe(decoder));
  return source.pipe(decoder);
}

async function peek(stream: IncomingMessage): Promise<Buffer | null> {
  for (;;) {
    const chunk = stream.read() as Buffer | null;
    if (chunk !== null) {
      stream.unshift(chunk);
      return chunk;
    }
    if (stream.readableEnded) return null;
    const ended = await new Promise<boolean>((resolve, reject) => {
      stream.once('readable', () => resolve(false));
      stream.once('end', () => resolve(true));
      stream.once('error', reject);
    });
    if (ended) return null;
  }
}
