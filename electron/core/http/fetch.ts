/** A GET as a well-behaved feed client makes it: conditional, bounded, redirects followed by rule (RFC 9110 §15.4). */
import type { IncomingHttpHeaders } from 'node:http';
import { AppError, type FetchErrorCode } from '../../../shared/errors.ts';
import { retryAfterUntil } from './caching.ts';
import { hostName } from './private-addresses.ts';
import { type HttpAnswer, type RequestLimits, request } from './request.ts';

export type Validators = { etag: string | null; lastModified: string | null };

export type FetchRequest = {
  url: string;
  userAgent: string;
  accept: string;
  /** Sent back byte for byte as they came; both when both are known. */
  validators?: Validators | undefined;
  limits: RequestLimits;
  allowedPrivateHosts: readonly string[];
  signal?: AbortSignal | undefined;
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

export const feedAccept =
  'application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1';

const maxRedirects = 5;

/** Throws AppError with a fetch code for whatever gives no usable body; 304 is an answer, not an error. */
export async function fetchUrl(wanted: FetchRequest): Promise<FetchAnswer> {
  let url = new URL(wanted.url);
  const seen = new Set([url.href]);
  let movedTo: string | null = null;
  let isPermanent = true;
  for (let hop = 0; ; hop += 1) {
    const answer = await request(url, {
      headers: requestHeaders(wanted),
      limits: wanted.limits,
      allowedPrivateHosts: wanted.allowedPrivateHosts,
      signal: wanted.signal,
    });
    if (![301, 302, 303, 307, 308].includes(answer.status)) {
      return finish(answer, url, isPermanent ? movedTo : null);
    }
    const next = redirectTarget(answer, url);
    if (seen.has(next.href)) throw new AppError('redirect-loop', { url: wanted.url, at: next.href });
    if (hop >= maxRedirects) throw new AppError('too-many-redirects', { url: wanted.url, max: maxRedirects });
    seen.add(next.href);
    isPermanent = isPermanent && (answer.status === 301 || answer.status === 308);
    if (isPermanent) movedTo = next.href;
    url = next;
  }
}

function requestHeaders(wanted: FetchRequest): Record<string, string> {
  const headers: Record<string, string> = {
    'User-Agent': wanted.userAgent,
    Accept: wanted.accept,
    'Accept-Encoding': 'gzip, br, deflate',
  };
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

function finish(answer: HttpAnswer, url: URL, movedTo: string | null): FetchAnswer {
  const { status, headers } = answer;
  if (status !== 304 && (status < 200 || status > 299)) {
    throw new AppError(codeOfStatus(status), {
      url: url.href,
      status,
      retryAfter: headers['retry-after'] ?? null,
      until: retryAfterUntil(headers['retry-after'] ?? null, Date.now()),
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
