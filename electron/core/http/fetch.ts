/** A GET as a well-behaved feed client makes it: conditional, bounded, redirects followed by rule (RFC 9110 §15.4). */
import type { IncomingHttpHeaders } from 'node:http';
import { AppError, type FetchErrorCode } from '../../../shared/errors.ts';
import { retryAfterUntil } from './caching.ts';
import { hostName } from './private-addresses.ts';
import type { AnswerHead, HttpAnswer, RequestLimits } from './request.ts';

export type Validators = { etag: string | null; lastModified: string | null };

/** What is sent to one origin only, and never further along a redirect: it may hold secrets. */
export type OwnHeaders = { origin: string; headers: readonly (readonly [string, string])[] };

export type FetchRequest = {
  url: string;
  userAgent: string;
  accept: string;
  /** Epoch ms: what `Retry-After` and `Expires` are counted from. */
  now: number;
  /** Sent back byte for byte as they came; both when both are known. */
  validators?: Validators | undefined;
  own?: OwnHeaders | null | undefined;
  /** Only these bytes, the last one included, as they are; with `etag`, only of that very file. */
  range?: { from: number; to: number; etag: string | null } | undefined;
  limits: RequestLimits;
  allowedPrivateHosts: readonly string[];
  proxy?: string | null | undefined;
  signal?: AbortSignal | undefined;
  onHead?: ((head: AnswerHead) => void) | undefined;
};

export type FetchAnswer = {
  status: number;
  /** Address of the last answer, after all redirects. */
  url: string;
  headers: IncomingHttpHeaders;
  rawHeaders: [string, string][];
  body: Uint8Array;
  bodyHash: string;
  validators: Validators;
  /** Where a chain of permanent redirects alone (301, 308) leads; null when there was none. */
  movedTo: string | null;
};

/** How far a chain of redirects has come. JSON-safe: it may be gone on with in another thread. */
export type RedirectChain = {
  /** The address to ask now. */
  url: string;
  seen: readonly string[];
  movedTo: string | null;
  isPermanent: boolean;
  /** Time the requests before have taken. */
  spentMs: number;
};

export const feedAccept =
  'application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1';

const maxRedirects = 5;

export const startChain = (url: string): RedirectChain => ({
  url,
  seen: [new URL(url).href],
  movedTo: null,
  isPermanent: true,
  spentMs: 0,
});

/**
 * Follows redirects as long as they stay on one origin; where another one is next, it is the caller's turn: that host has
 * its own place in the queue and its own proxy. Throws AppError with a fetch code for whatever gives no usable body; 304 is
 * an answer, not an error, where validators were sent.
 */
export async function fetchWithinOrigin(
  wanted: FetchRequest,
  chain: RedirectChain,
): Promise<{ answer: FetchAnswer } | { elsewhere: RedirectChain }> {
  const startedAt = performance.now();
  const deadline = AbortSignal.timeout(Math.max(1, wanted.limits.totalMs - chain.spentMs));
  const url = new URL(chain.url);
  // It brings Node's HTTP and TLS with it, which what only asks a library never needs.
  const { request } = await import('./request.ts');
  const answer = await request(url, {
    headers: requestHeaders(wanted, url),
    limits: wanted.limits,
    deadline,
    allowedPrivateHosts: wanted.allowedPrivateHosts,
    proxy: wanted.proxy,
    signal: wanted.signal,
    onHead: wanted.onHead,
  });
  const isPermanent = chain.isPermanent && (answer.status === 301 || answer.status === 308);
  if (![301, 302, 303, 307, 308].includes(answer.status)) {
    return { answer: finish(answer, url, chain.isPermanent ? chain.movedTo : null, wanted) };
  }
  const next = redirectTarget(answer, url);
  if (chain.seen.includes(next.href)) throw new AppError('redirect-loop', { url: wanted.url, at: next.href });
  if (chain.seen.length > maxRedirects) {
    throw new AppError('too-many-redirects', { url: wanted.url, max: maxRedirects });
  }
  const followed: RedirectChain = {
    url: next.href,
    seen: [...chain.seen, next.href],
    movedTo: isPermanent ? next.href : chain.movedTo,
    isPermanent,
    spentMs: chain.spentMs + Math.ceil(performance.now() - startedAt),
  };
  return next.origin === url.origin ? fetchWithinOrigin(wanted, followed) : { elsewhere: followed };
}

function requestHeaders(wanted: FetchRequest, url: URL): Record<string, string> {
  const headers: Record<string, string> = {
    'User-Agent': wanted.userAgent,
    Accept: wanted.accept,
    'Accept-Encoding': 'gzip, br, deflate',
  };
  if (wanted.own != null && wanted.own.origin === url.origin) {
    for (const [name, value] of wanted.own.headers) {
      for (const known of Object.keys(headers)) {
        if (known.toLowerCase() === name.toLowerCase()) delete headers[known];
      }
      headers[name] = value;
    }
  }
  if (wanted.range !== undefined) {
    headers.Range = `bytes=${wanted.range.from}-${wanted.range.to}`;
    headers['Accept-Encoding'] = 'identity';
    if (wanted.range.etag !== null) headers['If-Range'] = wanted.range.etag;
  }
  if (wanted.validators?.etag != null) headers['If-None-Match'] = wanted.validators.etag;
  if (wanted.validators?.lastModified != null) headers['If-Modified-Since'] = wanted.validators.lastModified;
  return headers;
}

function redirectTarget(answer: HttpAnswer, from: URL): URL {
  const location = answer.headers.location;
  let next: URL;
  try {
    next = new URL(location ?? '', from);
  } catch {
    throw new AppError('redirect-refused', { url: from.href, target: location ?? '' });
  }
  const isHttp = next.protocol === 'http:' || next.protocol === 'https:';
  const isDowngrade = from.protocol === 'https:' && next.protocol === 'http:';
  if (location === undefined || !isHttp || isDowngrade) {
    throw new AppError('redirect-refused', { url: from.href, target: location ?? '' });
  }
  next.hash = '';
  next.username = '';
  next.password = '';
  return next;
}

function finish(answer: HttpAnswer, url: URL, movedTo: string | null, wanted: FetchRequest): FetchAnswer {
  const { status, headers } = answer;
  const isConditional = wanted.validators?.etag != null || wanted.validators?.lastModified != null;
  if (status === 304 && !isConditional) throw new AppError('unasked-not-modified', { url: url.href, status });
  if (status !== 304 && (status < 200 || status > 299)) {
    throw new AppError(codeOfStatus(status), {
      url: url.href,
      status,
      retryAfter: headers['retry-after'] ?? null,
      until: retryAfterUntil(headers['retry-after'] ?? null, wanted.now, status),
    });
  }
  return {
    status,
    url: url.href,
    headers,
    rawHeaders: answer.rawHeaders,
    body: answer.body,
    bodyHash: answer.bodyHash,
    validators: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
    movedTo,
  };
}

function codeOfStatus(status: number): FetchErrorCode {
  switch (status) {
    case 401:
      return 'http-unauthorised';
    case 403:
      return 'http-forbidden';
    case 404:
      return 'http-not-found';
    case 410:
      return 'http-gone';
    case 429:
      return 'http-rate-limited';
    default:
      return status >= 500 ? 'http-server-error' : 'http-client-error';
  }
}

/** Host of an address the reader typed: its private addresses are allowed, wherever a redirect on it leads back. */
export function typedHosts(...urls: readonly (string | null)[]): string[] {
  return urls.flatMap((url) => (url === null || !URL.canParse(url) ? [] : [hostName(new URL(url))]));
}
