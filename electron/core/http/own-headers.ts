/** What a reader may add to the requests for a feed, and how it goes out (RFC 9110 §5, RFC 7617). Pure. */
import type { ErrorReason } from '../../../shared/error-reasons.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OwnHeaders } from './fetch.ts';

/** How one feed is asked, where that differs from all others. All of it but `userAgent` is for the feed's own origin. */
export type OwnRequest = {
  userAgent: string | null;
  headers: readonly (readonly [string, string])[];
  basicAuth: { username: string; password: string } | null;
};

const token = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Headers that steer the connection or the cache, and why each is Offprint's own business. */
const refusals: readonly [RegExp, ErrorReason][] = [
  [
    /^(connection|keep-alive|te|trailer|transfer-encoding|upgrade|proxy-.*|http2-settings|expect|max-forwards)$/i,
    'header-of-connection',
  ],
  [/^(host|:.*)$/i, 'header-of-address'],
  [/^(content-.*)$/i, 'header-of-body'],
  [/^(if-.*|range|cache-control|pragma)$/i, 'header-of-cache'],
  [/^accept-encoding$/i, 'header-of-encoding'],
  [/^user-agent$/i, 'header-of-user-agent'],
  [/^(cookie2|set-cookie2?|referer|origin|sec-.*|via|forwarded|x-forwarded-.*|date)$/i, 'header-not-sent'],
];

const refuse = (field: string, reason: ErrorReason, header?: string): AppError =>
  new AppError('invalid-input', { field, reason, ...(header === undefined ? {} : { header }) });

/**
 * Throws `invalid-input` {field, reason, header} for the first header that cannot go out; never with its value.
 * A null value stands for one that is stored already.
 */
export function checkHeaders(headers: readonly { name: string; value: string | null }[]): void {
  const seen = new Set<string>();
  for (const { name, value } of headers) {
    const shown = name.slice(0, 60);
    if (!token.test(name)) {
      throw refuse('headers', 'header-name', shown);
    }
    const why = refusals.find(([pattern]) => pattern.test(name))?.[1];
    if (why !== undefined) throw refuse('headers', why, shown);
    if (seen.has(name.toLowerCase())) throw refuse('headers', 'header-twice', shown);
    seen.add(name.toLowerCase());
    if (value !== null && !fieldValue.test(value)) {
      throw refuse('headers', 'header-value', shown);
    }
  }
}

/** Throws `invalid-input` {field: 'userAgent'}. */
export function checkUserAgent(userAgent: string): void {
  if (!fieldValue.test(userAgent)) {
    throw refuse('userAgent', 'user-agent-value');
  }
}

/** RFC 7617 §2: a colon would end the name. Throws `invalid-input` {field: 'basicAuth'}. */
export function checkBasicAuth(auth: { username: string; password: string | null }): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const control = /[\x00-\x1f\x7f]/;
  if (auth.username.includes(':')) throw refuse('basicAuth', 'username-colon');
  if (control.test(auth.username) || control.test(auth.password ?? '')) {
    throw refuse('basicAuth', 'login-control');
  }
}

/** As they go out, to the origin of `url` alone; null: there is nothing to add. */
export function ownHeaders(url: string, own: OwnRequest): OwnHeaders | null {
  const headers = own.headers.map(([name, value]) => [name, value] as const);
  if (own.basicAuth !== null) {
    const { username, password } = own.basicAuth;
    const encoded = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
    headers.push(['Authorization', `Basic ${encoded}`]);
  }
  return headers.length === 0 ? null : { origin: new URL(url).origin, headers };
}

/** What of them goes to an address that the feed names: a login and headers are for the feed's own origin alone. */
export function ownHeadersAt(
  url: string,
  own: { feedUrl: string; request: OwnRequest } | null,
): OwnHeaders | null {
  if (own === null || new URL(url).origin !== new URL(own.feedUrl).origin) return null;
  return ownHeaders(own.feedUrl, own.request);
}
