/** Takes the content codings off a body while it streams (RFC 9110 §8.4). Used by whatever reads the body of an answer. */
import type { IncomingMessage } from 'node:http';
import { type Readable, Transform } from 'node:stream';
import zlib from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';

/** Each piece is a job of its own for the thread that inflates: zlib's own 16 KB make forty of them of a usual feed. */
const chunkSize = 64 * 1024;
/** As many as curl allows. A server that is misconfigured compresses twice; more are an attack. */
const mostCodings = 5;
/** RFC 9659 §3: a window of 8 MB is what a recipient of the coding must be able to hold, and no sender may exceed. */
const zstdWindowLog = 23;

const known = ['gzip', 'x-gzip', 'deflate', 'br', 'zstd'] as const;
type Coding = (typeof known)[number];
const isKnown = (name: string): name is Coding => known.some((one) => one === name);

/**
 * The decoded body of `response`, whose last byte the caller counts: only what lies between two codings is held to `maxBytes`
 * here. Names that are no coding (“utf-8”) are skipped. Throws `bad-compression` for too many codings, or one this Node
 * cannot decode; the stream fails with `too-large`, `connection-lost` or the decoder's error.
 */
export async function decoded(response: IncomingMessage, maxBytes: number, url: URL): Promise<Readable> {
  const codings = codingsOf(response.headers['content-encoding'] ?? '');
  if (codings.length > mostCodings) {
    throw new AppError('bad-compression', { url: url.href, reason: `${codings.length} content codings` });
  }
  let stream: Readable = response;
  // Listed in the order in which they were applied: the last one comes off first.
  for (const [index, coding] of codings.toReversed().entries()) {
    if (index > 0) stream = through(stream, limit(maxBytes, url));
    stream = through(stream, await decoderOf(coding, stream, url));
  }
  return stream;
}

function codingsOf(header: string): Coding[] {
  return header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter(isKnown);
}

async function decoderOf(coding: Coding, source: Readable, url: URL): Promise<Transform> {
  const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH, chunkSize };
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip(lenient);
    case 'br':
      return zlib.createBrotliDecompress({ chunkSize });
    case 'zstd':
      return zstdDecoder(url);
    case 'deflate': {
      // RFC 9110 says zlib; some servers send raw deflate. The first byte of a zlib stream has 8 in its low half.
      const first = await peek(source);
      const isZlib = first !== null && ((first[0] ?? 0) & 0x0f) === 8;
      return isZlib ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
    }
  }
}

/** RFC 8878. Not in Node before 22.15. */
function zstdDecoder(url: URL): Transform {
  const { createZstdDecompress } = zlib as Partial<typeof zlib>;
  if (createZstdDecompress === undefined) {
    throw new AppError('bad-compression', { url: url.href, reason: 'zstd' });
  }
  const params = { [zlib.constants.ZSTD_d_windowLogMax]: zstdWindowLog };
  return createZstdDecompress({ chunkSize, params });
}

function limit(maxBytes: number, url: URL): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) done(new AppError('too-large', { url: url.href, maxBytes }));
      else done(null, chunk);
    },
  });
}

function through(source: Readable, next: Transform): Transform {
  source.on('error', (error) => next.destroy(error));
  source.on('aborted', () => next.destroy(new AppError('connection-lost')));
  next.on('close', () => {
    source.unpipe(next);
    // The answer itself is the caller's: its connection may be kept.
    if (source instanceof Transform) source.destroy();
  });
  return source.pipe(next);
}

async function peek(stream: Readable): Promise<Buffer | null> {
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
