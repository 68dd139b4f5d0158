/** How long an answer asks to be left alone: Cache-Control, Expires (RFC 9111 §4.2) and Retry-After (RFC 9110 §10.2.3). */

const day = 86_400_000;

/** Milliseconds from `now` the answer stays fresh, 0 when it says nothing; capped at a day (16 years have been seen). */
export function freshnessMs(headers: Record<string, string | string[] | undefined>, now: number): number {
  const control = text(headers['cache-control']);
  // s-maxage is for caches that serve many; this one serves one reader.
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  const age = Number(/^\d{1,9}$/.exec(text(headers.age))?.[0] ?? 0);
  if (maxAge !== undefined) return clamp((Number(maxAge) - age) * 1000);
  if (/no-cache|no-store/i.test(control)) return 0;
  const expires = httpDate(text(headers.expires));
  if (Number.isNaN(expires)) return 0;
  const date = httpDate(text(headers.date));
  return clamp(expires - (Number.isNaN(date) ? now : date));
}

/**
 * Epoch ms until which a server asked to wait, in seconds or as an HTTP date; null: it did not say. `status` is what it came
 * with: a rate limit (429) is believed up to a week, anything else (a 503 for years) up to a day.
 */
export function retryAfterUntil(value: string | null, now: number, status: number): number | null {
  if (value === null) return null;
  const trimmed = value.trim();
  const at = /^\d{1,10}$/.test(trimmed) ? now + Number(trimmed) * 1000 : httpDate(trimmed);
  if (Number.isNaN(at) || at <= now) return null;
  return Math.min(at, now + (status === 429 ? 7 : 1) * day);
}

/** RFC 9110 §5.6.7: all three forms are in GMT, also the one of asctime, which does not say so. */
function httpDate(text: string): number {
  if (!/[a-z]{3}/i.test(text)) return Number.NaN;
  return Date.parse(/(?:[a-z]{3}|[+-]\d{4})$/i.test(text) ? text : `${text} GMT`);
}

const clamp = (ms: number): number => Math.max(0, Math.min(ms, day));
const text = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '');
