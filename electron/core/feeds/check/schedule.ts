/** When a feed is asked next. Pure: all of it depends on what is passed in. Times are epoch ms. */

import type { FetchErrorCode } from '../../../../shared/errors.ts';
import type { NextCheckReason, RefreshOutcome } from '../../../../shared/model/feeds.ts';
import { retryAfterUntil } from '../../http/caching.ts';
import { isConnectivityError } from '../../http/failures.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const defaultIntervalMs = hour;
/** Nothing is polled faster, whatever the reader sets: DEV's edge caches feeds for ten minutes. */
export const shortestIntervalMs = 10 * minute;
const longestIntervalMs = day;
const connectivityRetryMs = 15 * minute;
const bareRateLimitMs = hour;

export type ScheduleState = {
  feedId: number;
  intervalMinutes: number | null;
  errorCount: number;
  lastChangeAt: number | null;
};

export type AnswerHints = {
  /** From Cache-Control or Expires. */
  freshnessMs: number;
  /** From the feed: ttl, sy:updatePeriod. */
  ttlMinutes: number | null;
  retryAfter: string | null;
  /** Nothing at all can be reached: the failure is the network's. */
  isNetworkDown: boolean;
};

export type ScheduleDecision = {
  nextCheckAt: number;
  nextCheckReason: NextCheckReason;
  errorCount: number;
  retryAfterUntil: number | null;
  isGone: boolean;
};

/** `now`: the end of the check, from which intervals are measured. */
export function decideNextCheck(
  state: ScheduleState,
  outcome: RefreshOutcome,
  hints: AnswerHints,
  now: number,
): ScheduleDecision {
  if (outcome.status === 'failed') return decideAfterFailure(state, outcome.code, hints, now);
  const wishes = [
    chosenInterval(state, outcome, now),
    { ms: hints.freshnessMs, reason: 'server-freshness' },
    { ms: Math.min((hints.ttlMinutes ?? 0) * minute, longestIntervalMs), reason: 'feed-ttl' },
  ] as const;
  const longest = wishes.reduce((first, second) => (second.ms > first.ms ? second : first));
  return {
    nextCheckAt: now + spread(longest.ms, state.feedId),
    nextCheckReason: longest.reason,
    errorCount: 0,
    retryAfterUntil: null,
    isGone: false,
  };
}

/** The reader's interval, else an hour for a feed that moves and up to a day for one that has been still. */
function chosenInterval(
  state: ScheduleState,
  outcome: RefreshOutcome,
  now: number,
): { ms: number; reason: NextCheckReason } {
  if (state.intervalMinutes !== null) {
    return { ms: Math.max(state.intervalMinutes * minute, shortestIntervalMs), reason: 'reader-interval' };
  }
  const still = outcome.status === 'updated' || state.lastChangeAt === null ? 0 : now - state.lastChangeAt;
  const slowed = Math.min(still / 24, longestIntervalMs);
  return slowed > defaultIntervalMs
    ? { ms: slowed, reason: 'rarely-changes' }
    : { ms: defaultIntervalMs, reason: 'default' };
}

function decideAfterFailure(
  state: ScheduleState,
  code: FetchErrorCode,
  hints: AnswerHints,
  now: number,
): ScheduleDecision {
  if (code === 'offline' || code === 'proxy-failed' || (hints.isNetworkDown && isConnectivityError(code))) {
    // The fault of the network or of the reader's proxy, not the feed's: soon again, and nothing is held against it.
    return {
      nextCheckAt: now + spread(connectivityRetryMs, state.feedId),
      nextCheckReason: 'no-network',
      errorCount: state.errorCount,
      retryAfterUntil: null,
      isGone: false,
    };
  }
  const errorCount = state.errorCount + 1;
  if (code === 'http-gone') {
    return {
      nextCheckAt: now + longestIntervalMs,
      nextCheckReason: 'backoff',
      errorCount,
      retryAfterUntil: null,
      isGone: true,
    };
  }
  const asked = retryAfterUntil(hints.retryAfter, now, code === 'http-rate-limited' ? 429 : 503);
  const waitUntil = asked ?? (code === 'http-rate-limited' ? now + bareRateLimitMs : null);
  const backoff = Math.min(defaultIntervalMs * 2 ** Math.min(errorCount - 1, 10), longestIntervalMs);
  const backoffUntil = now + spread(backoff, state.feedId);
  return {
    nextCheckAt: Math.max(backoffUntil, waitUntil ?? 0),
    nextCheckReason: (waitUntil ?? 0) >= backoffUntil ? 'retry-after' : 'backoff',
    errorCount,
    retryAfterUntil: waitUntil,
    isGone: false,
  };
}

/** Up to a tenth later, the same for a feed each time: feeds added together do not stay together. */
function spread(intervalMs: number, feedId: number): number {
  return Math.round(intervalMs * (1 + ((feedId * 0.618_034) % 1) / 10));
}
