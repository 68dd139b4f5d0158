/** When a failed page or record is asked for again. Pure. Times are epoch ms. */
import type { ErrorCode, WireError } from '../../../shared/errors.ts';
import { isFetchErrorCode } from '../../../shared/errors.ts';
import { isConnectivityError } from '../http/failures.ts';

const minute = 60_000;
const hour = 60 * minute;
/** After the last of them nothing is asked any more by itself. */
export const waitsMs = [10 * minute, hour, 6 * hour, 24 * hour] as const;
const offlineWaitMs = 5 * minute;
const bareRateLimitMs = hour;

/** What another attempt would not change. */
const final: readonly ErrorCode[] = [
  'http-gone',
  'not-a-page',
  'no-article',
  'not-a-record',
  'not-a-picture',
  'nothing-more',
  'no-address',
  'private-address',
  'too-large',
  'redirect-refused',
  'redirect-loop',
  'too-many-redirects',
];

/** `attempts`: how many have failed before this one. `nextAt` null: not again by itself. */
export function nextAttempt(
  failure: WireError,
  facts: { attempts: number; now: number; isOnline: boolean; retryAfterUntil: number | null },
): { nextAt: number | null; isCounted: boolean } {
  const { attempts, now } = facts;
  const { code } = failure;
  if (final.includes(code)) return { nextAt: null, isCounted: true };
  // The network's fault, not the page's.
  const isNetwork = code === 'offline' || code === 'proxy-failed';
  if (isNetwork || (!facts.isOnline && isFetchErrorCode(code) && isConnectivityError(code))) {
    return { nextAt: now + offlineWaitMs, isCounted: false };
  }
  if (code === 'asked-to-wait')
    return { nextAt: facts.retryAfterUntil ?? now + bareRateLimitMs, isCounted: false };
  if (code === 'robots-refused' && failure.details.isForNow !== true)
    return { nextAt: null, isCounted: true };
  const wait = waitsMs[attempts];
  if (wait === undefined) return { nextAt: null, isCounted: true };
  const asked = facts.retryAfterUntil ?? (code === 'http-rate-limited' ? now + bareRateLimitMs : 0);
  return { nextAt: Math.max(now + wait, asked), isCounted: true };
}
