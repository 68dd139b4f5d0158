/**
 * One HTTP request with hard limits: time to connect, time in all, bytes after decompression. Redirects are the
 * caller's business (fetch.ts). Node's own client rather than `fetch`: validators go out byte for byte, every address
 * is checked after name resolution, and both Node 20 and 24 behave the same.
 */
import { type LookupAddress, lookup } from 'node:dns';
import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { AppError, type ErrorDetails } from '../../../shared/errors.ts';
import { agentFor } from './agents.ts';
import { discard, readBody } from './body.ts';
import { toFetchError } from './failures.ts';
import { http, https } from './node-http.ts';
import { hostName, isPrivateAddress } from './private-addresses.ts';
import { isNearby, proxyName } from './proxy.ts';

export type RequestLimits = {
  connectMs: number;
  totalMs: number;
  /** After decompression. */
  maxBytes: number;
};

export const feedLimits: RequestLimits = { connectMs: 10_000, totalMs: 30_000, maxBytes: 20 * 1024 * 1024 };

/** What a server said before the body, whatever came of it. Header fields as received, in order. */
export type AnswerHead = { url: string; status: number; headers: [string, string][] };

export type RequestOptions = {
  headers: Record<string, string>;
  limits: RequestLimits;
  /** Ends the request with `timeout`; limits.totalMs from now when it is left out. */
  deadline?: AbortSignal;
  /** Host names whose private addresses the reader has asked for by typing them. */
  allowedPrivateHosts: readonly string[];
  /** Address of a proxy, as readProxyUrl gives it. */
  proxy?: string | null | undefined;
  signal?: AbortSignal | undefined;
  /** Told as soon as there is an answer, also when its body then fails. */
  onHead?: ((head: AnswerHead) => void) | undefined;
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

/** Throws AppError with a fetch error code; never anything else. Only a success (2xx) comes with its body. */
export async function request(url: URL, options: RequestOptions): Promise<HttpAnswer> {
  refusePrivateLiteral(url, options);
  const total = options.deadline ?? AbortSignal.timeout(options.limits.totalMs);
  const signal = options.signal === undefined ? total : AbortSignal.any([total, options.signal]);
  try {
    const response = await sendAfresh(url, options, signal);
    const status = response.statusCode ?? 0;
    const rawHeaders = pairsOf(response.rawHeaders);
    if (options.proxy != null && status === 407) {
      discard(response);
      throw proxyFailed(options.proxy, { reason: 'proxy-asks-login' });
    }
    options.onHead?.({ url: url.href, status, headers: rawHeaders });
    const head = { status, headers: response.headers, rawHeaders };
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
    pairs.push([name, /^set-cookie2?$/i.test(name) ? '(not kept)' : (flat[index + 1] ?? '')]);
  }
  return pairs;
}

/** Behind a proxy, which looks names up itself, those that can only be nearby are refused as well. */
function refusePrivateLiteral(url: URL, options: RequestOptions): void {
  const host = hostName(url);
  if (options.allowedPrivateHosts.includes(host)) return;
  const isPrivate = isIP(host) !== 0 ? isPrivateAddress(host) : options.proxy != null && isNearby(url);
  if (isPrivate) throw new AppError('private-address', { url: url.href, host });
}

/** A kept connection may have been closed at the other end just now: that is no answer, and another one is tried. */
async function sendAfresh(url: URL, options: RequestOptions, signal: AbortSignal): Promise<IncomingMessage> {
  for (;;) {
    const agent = await agentFor(url, options.proxy ?? null);
    const response = await send(url, agent, options, signal);
    if (response !== 'stale') return response;
  }
}

function send(
  url: URL,
  agent: Agent,
  options: RequestOptions,
  signal: AbortSignal,
): Promise<IncomingMessage | 'stale'> {
  return new Promise((resolve, reject) => {
    const proxy = options.proxy ?? null;
    const isSecure = url.protocol === 'https:';
    let isConnected = false;
    const late = new AbortController();
    const ending = AbortSignal.any([signal, late.signal]);
    // While a proxy keeps the request waiting for a socket, Node tells nobody that it was destroyed.
    ending.addEventListener('abort', () => reject(signal.reason), { once: true });
    const outgoing = (isSecure ? https : http).request(
      url,
      {
        method: 'GET',
        headers: options.headers,
        agent,
        lookup: checkedLookup(options.allowedPrivateHosts),
        maxHeaderSize: 64 * 1024,
        insecureHTTPParser: false,
        signal: ending,
      },
      resolve,
    );
    const seconds = options.limits.connectMs / 1000;
    const tooLate = (): void => {
      reject(
        proxy === null || isConnected
          ? new AppError('timeout', { url: url.href, seconds })
          : proxyFailed(proxy, { reason: 'proxy-timeout', seconds }),
      );
      late.abort();
    };
    let connectTimer: NodeJS.Timeout | undefined;
    const begin = (): void => {
      connectTimer ??= setTimeout(tooLate, options.limits.connectMs);
    };
    const connected = (): void => clearTimeout(connectTimer);
    // There is no socket to watch before the proxy has answered.
    if (proxy !== null) begin();
    outgoing.on('socket', (socket) => {
      isConnected = true;
      // A connection kept from a request that might go there is open to those that may not.
      if (proxy === null && leadsInside(socket, url, options)) {
        outgoing.destroy(new AppError('private-address', { host: hostName(url) }));
      } else if (!isOpening(socket)) connected();
      else {
        begin();
        socket.once(isSecure ? 'secureConnect' : 'connect', connected);
      }
    });
    outgoing.on('proxyConnect', (answer: { statusCode?: number; statusText?: string }) => {
      const { statusCode = 200, statusText = '' } = answer;
      if (proxy === null || statusCode === 200) return;
      // Its refusal must not be taken for the server's own answer.
      outgoing.destroy(proxyFailed(proxy, { reason: `${statusCode} ${statusText}`.trim() }));
    });
    outgoing.once('close', connected);
    outgoing.on('error', (error) => {
      if (outgoing.reusedSocket && isReset(error) && !signal.aborted) resolve('stale');
      else if (proxy !== null && !isConnected && !(error instanceof AppError) && !signal.aborted) {
        reject(proxyFailed(proxy, { reason: error.message }, error));
      } else reject(error);
    });
    outgoing.end();
  });
}

const isOpening = (socket: Socket): boolean =>
  socket.connecting || ('secureConnecting' in socket && socket.secureConnecting === true);

const isReset = (error: Error): boolean =>
  'code' in error && ['ECONNRESET', 'EPIPE'].includes(String(error.code));

function leadsInside(socket: Socket, url: URL, options: RequestOptions): boolean {
  const { remoteAddress } = socket;
  return (
    remoteAddress !== undefined &&
    isPrivateAddress(remoteAddress) &&
    !options.allowedPrivateHosts.includes(hostName(url))
  );
}

/** `reason`: one of `errorReasons`, or what the proxy or the system says. */
function proxyFailed(proxy: string, why: ErrorDetails & { reason: string }, cause?: unknown): AppError {
  return new AppError('proxy-failed', { proxy: proxyName(proxy), ...why }, cause);
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
