/**
 * One HTTP request with hard limits: time to connect, time in all, bytes after decompression. Redirects are the
 * caller's business (fetch.ts). Node's own client rather than `fetch`: validators go out byte for byte, every address
 * is checked after name resolution, and both Node 20 and 24 behave the same.
 */
import { createHash } from 'node:crypto';
import { type LookupAddress, lookup } from 'node:dns';
import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { AppError, type FetchErrorCode } from '../../../shared/errors.ts';
import { hostName, isPrivateAddress } from './private-addresses.ts';

export type RequestLimits = {
  connectMs: number;
  totalMs: number;
  /** After decompression. */
  maxBytes: number;
};

export const feedLimits: RequestLimits = { connectMs: 10_000, totalMs: 30_000, maxBytes: 20 * 1024 * 1024 };

export type RequestOptions = {
  headers: Record<string, string>;
  limits: RequestLimits;
  /** Host names whose private addresses the reader has asked for by typing them. */
  allowedPrivateHosts: readonly string[];
  signal?: AbortSignal | undefined;
};

export type HttpAnswer = {
  status: number;
  headers: IncomingHttpHeaders;
  /** As received, in order. */
  rawHeaders: [string, string][];
  body: Uint8Array;
  /** Lower-case hex SHA-256 of the decompressed body. */
  bodyHash: string;
};

// Two connections to a host, kept for the next request.
const agentsFor = () => ({
  http: new http.Agent({ keepAlive: true, maxSockets: 2, keepAliveMsecs: 5000 }),
  https: new https.Agent({ keepAlive: true, maxSockets: 2, keepAliveMsecs: 5000 }),
});
const agents = agentsFor();
/** A connection into a private network is open only to requests that may go there: a kept one is not looked up again. */
const privateAgents = agentsFor();

/** What is read off an answer whose body does not matter, so that the connection can be kept; longer ones are cut. */
const mostDiscarded = 64 * 1024;

/** Throws AppError with a fetch error code; never anything else. Only a success (2xx) comes with its body. */
export async function request(url: URL, options: RequestOptions): Promise<HttpAnswer> {
  const secure = url.protocol === 'https:';
  refusePrivateLiteral(url, options.allowedPrivateHosts);
  const total = AbortSignal.timeout(options.limits.totalMs);
  const signal = options.signal === undefined ? total : AbortSignal.any([total, options.signal]);
  try {
    const response = await send(url, secure, options, signal);
    const status = response.statusCode ?? 0;
    const head = { status, headers: response.headers, rawHeaders: pairsOf(response.rawHeaders) };
    if (status < 200 || status > 299) {
      discard(response);
      return { ...head, body: new Uint8Array(), bodyHash: '' };
    }
    return { ...head, ...(await readBody(response, options.limits.maxBytes, url)) };
  } catch (error) {
    if (options.signal?.aborted) throw new AppError('cancelled', { url: url.href });
    if (total.aborted)
      throw new AppError('timeout', { url: url.href, seconds: options.limits.totalMs / 1000 });
    throw toFetchError(error, url);
  }
}

/** Node lists names and values in turn. What a server would have a browser remember is not kept. */
function pairsOf(flat: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < flat.length; index += 2) {
    const name = flat[index] ?? '';
    pairs.push([name, /^set-cookie$/i.test(name) ? '(not kept)' : (flat[index + 1] ?? '')]);
  }
  return pairs;
}

/** A broken or endless body of an error must not hide the error, nor how long the server asks to be left alone. */
function discard(response: http.IncomingMessage): void {
  const hasNone = response.statusCode === 304 || response.complete;
  if (hasNone || Number(response.headers['content-length'] ?? Infinity) <= mostDiscarded) response.resume();
  else response.destroy();
}

function refusePrivateLiteral(url: URL, allowed: readonly string[]): void {
  const host = hostName(url);
  if (isIP(host) !== 0 && isPrivateAddress(host) && !allowed.includes(host)) {
    throw new AppError('private-address', { url: url.href, host });
  }
}

function send(
  url: URL,
  secure: boolean,
  options: RequestOptions,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const client = secure ? https : http;
    const mayBePrivate = options.allowedPrivateHosts.includes(hostName(url));
    const agent = (mayBePrivate ? privateAgents : agents)[secure ? 'https' : 'http'];
    const outgoing = client.request(
      url,
      {
        method: 'GET',
        headers: options.headers,
        agent,
        lookup: checkedLookup(options.allowedPrivateHosts),
        maxHeaderSize: 64 * 1024,
        insecureHTTPParser: false,
        signal,
      },
      resolve,
    );
    let connectTimer: NodeJS.Timeout | undefined;
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) return;
      connectTimer = setTimeout(() => {
        outgoing.destroy(
          new AppError('timeout', { url: url.href, seconds: options.limits.connectMs / 1000 }),
        );
      }, options.limits.connectMs);
      socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connectTimer));
    });
    outgoing.once('close', () => clearTimeout(connectTimer));
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** Resolves as usual, then refuses private addresses: a public name may point inside (DNS rebinding). */
function checkedLookup(allowed: readonly string[]): LookupFunction {
  return (hostname, lookupOptions, callback) => {
    lookup(hostname, { ...lookupOptions, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const isAllowed = allowed.includes(hostname.toLowerCase());
      if (!isAllowed && addresses.some((one) => isPrivateAddress(one.address))) {
        callback(new AppError('private-address', { host: hostname }) as NodeJS.ErrnoException, '', 0);
        return;
      }
      if (lookupOptions.all === true) {
        callback(null, addresses);
        return;
      }
      const [first] = addresses;
      callback(null, first?.address ?? '', first?.family ?? 0);
    });
  };
}

async function readBody(
  response: http.IncomingMessage,
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
      // A bomb or an endless answer ends here, before it is in memory.
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

async function decompressed(response: http.IncomingMessage): Promise<Readable> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
  if (encoding === 'gzip' || encoding === 'x-gzip') return through(response, zlib.createGunzip(lenient));
  if (encoding === 'br') return through(response, zlib.createBrotliDecompress());
  if (encoding === 'deflate') {
    // RFC 9110 says zlib; some servers send raw deflate. The first byte of a zlib stream has 8 in its low half.
    const first = await peek(response);
    const isZlib = first !== null && ((first[0] ?? 0) & 0x0f) === 8;
    return through(response, isZlib ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient));
  }
  return response;
}

function through(source: http.IncomingMessage, decoder: zlib.Gunzip | zlib.BrotliDecompress): Readable {
  source.on('error', (error) => decoder.destroy(error));
  source.on('aborted', () => decoder.destroy(new AppError('connection-lost')));
  decoder.on('close', () => source.unpipe(decoder));
  return source.pipe(decoder);
}

async function peek(stream: http.IncomingMessage): Promise<Buffer | null> {
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

const codesByCause: readonly [RegExp, FetchErrorCode][] = [
  [/^(ENOTFOUND|ENODATA|ESERVFAIL)$/, 'host-not-found'],
  [/^(EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN)$/, 'offline'],
  [/^ECONNREFUSED$/, 'connection-refused'],
  [/^ETIMEDOUT$/, 'timeout'],
  [/^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING|ERR_UNEXPECTED)/, 'bad-compression'],
  [
    /^(CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH|INVALID_CA|ERR_OSSL)/,
    'tls',
  ],
];

/** Node's error codes → the names the reader is told about; anything unknown on a socket is a lost connection. */
export function toFetchError(error: unknown, url: URL): AppError {
  if (error instanceof AppError) return new AppError(error.code, { url: url.href, ...error.details }, error);
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const cause = typeof first === 'object' && first !== null && 'code' in first ? String(first.code) : '';
  const found = codesByCause.find(([pattern]) => pattern.test(cause));
  const reason = first instanceof Error ? first.message : String(first);
  return new AppError(found?.[1] ?? 'connection-lost', { url: url.href, host: hostName(url), reason }, error);
}
