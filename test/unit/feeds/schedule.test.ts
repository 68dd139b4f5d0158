import { describe, expect, it } from 'vitest';
import {
  type AnswerHints,
  decideNextCheck,
  type ScheduleState,
} from '../../../electron/core/feeds/check/schedule.ts';
import { isConnectivityError } from '../../../electron/core/http/failures.ts';
import { fetchErrorCodes } from '../../../shared/errors.ts';
import type { RefreshOutcome } from '../../../shared/model/feeds.ts';

const now = Date.UTC(2026, 2, 14, 9, 26, 53);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const updated: RefreshOutcome = { status: 'updated', newArticles: 1, changedArticles: 0 };
const quiet: RefreshOutcome[] = [{ status: 'not-modified' }, { status: 'unchanged' }];
type FetchCode = (typeof fetchErrorCodes)[number];
const failed = (code: FetchCode): RefreshOutcome => ({ status: 'failed', code, details: {} });

/** Feed 0 is not spread: what is decided for it is the interval itself. */
function decide(
  outcome: RefreshOutcome,
  state: Partial<ScheduleState> = {},
  hints: Partial<AnswerHints> = {},
) {
  const decision = decideNextCheck(
    { feedId: 0, intervalMinutes: null, errorCount: 0, lastChangeAt: null, ...state },
    outcome,
    { freshnessMs: 0, ttlMinutes: null, retryAfter: null, isNetworkDown: false, ...hints },
    now,
  );
  return { ...decision, wait: decision.nextCheckAt - now };
}

describe('after an answer', () => {
  it('asks again in an hour when something was new', () => {
    expect(decide(updated)).toMatchObject({
      wait: hour,
      errorCount: 0,
      retryAfterUntil: null,
      isGone: false,
    });
    expect(decide(updated, { lastChangeAt: now - 300 * day }).wait).toBe(hour);
  });

  it.each(quiet)('slows down from an hour to a day as a feed stays still: $status', (outcome) => {
    const waitWhenStill = (still: number) => decide(outcome, { lastChangeAt: now - still }).wait;
    expect(decide(outcome).wait).toBe(hour);
    expect(waitWhenStill(0)).toBe(hour);
    expect(waitWhenStill(day)).toBe(hour);
    expect(waitWhenStill(2 * day)).toBe(2 * hour);
    expect(waitWhenStill(12 * day)).toBe(12 * hour);
    expect(waitWhenStill(24 * day)).toBe(day);
    expect(waitWhenStill(3000 * day)).toBe(day);
    // A clock that was set back makes nothing faster.
    expect(waitWhenStill(-5 * day)).toBe(hour);
  });

  it('forgets earlier failures', () => {
    for (const outcome of [updated, ...quiet]) expect(decide(outcome, { errorCount: 7 }).errorCount).toBe(0);
  });

  it('keeps to the reader’s own interval, but never faster than ten minutes', () => {
    for (const outcome of [updated, ...quiet]) {
      const every = (intervalMinutes: number) =>
        decide(outcome, { intervalMinutes, lastChangeAt: now - 90 * day }).wait;
      expect(every(30)).toBe(30 * minute);
      expect(every(10)).toBe(10 * minute);
      expect(every(1)).toBe(10 * minute);
      expect(every(3 * 24 * 60)).toBe(3 * day);
    }
  });

  it('never asks before the answer is stale or the feed’s ttl is over', () => {
    for (const outcome of [updated, ...quiet]) {
      expect(decide(outcome, {}, { freshnessMs: 3 * hour }).wait).toBe(3 * hour);
      expect(decide(outcome, {}, { freshnessMs: minute }).wait).toBe(hour);
      expect(decide(outcome, {}, { ttlMinutes: 240 }).wait).toBe(4 * hour);
      expect(decide(outcome, {}, { ttlMinutes: 5 }).wait).toBe(hour);
      expect(decide(outcome, {}, { ttlMinutes: 240, freshnessMs: 6 * hour }).wait).toBe(6 * hour);
      expect(decide(outcome, { intervalMinutes: 10 }, { freshnessMs: 30 * minute }).wait).toBe(30 * minute);
    }
  });

  it('takes a ttl of a year for a day', () => {
    expect(decide(updated, {}, { ttlMinutes: 525_600 }).wait).toBe(day);
    expect(decide(updated, {}, { ttlMinutes: -10 }).wait).toBe(hour);
  });
});

describe('after a failure', () => {
  const feedErrors = fetchErrorCodes.filter((code) => code !== 'offline');

  it.each(feedErrors.filter((code) => !['http-gone', 'http-rate-limited', 'proxy-failed'].includes(code)))(
    'backs off twice as long each time, to a day at most: %s',
    (code) => {
      const waits = [0, 1, 2, 3, 4, 5, 30, 5000].map(
        (errorCount) => decide(failed(code), { errorCount }).wait,
      );
      expect(waits).toEqual([hour, 2 * hour, 4 * hour, 8 * hour, 16 * hour, day, day, day]);
      expect(decide(failed(code), { errorCount: 3 })).toMatchObject({
        errorCount: 4,
        retryAfterUntil: null,
        isGone: false,
      });
    },
  );

  it('does not hold it against the feed when the network is gone, or the reader’s proxy', () => {
    for (const code of ['offline', 'proxy-failed'] as const) {
      expect(decide(failed(code), { errorCount: 3 })).toMatchObject({
        wait: 15 * minute,
        errorCount: 3,
        retryAfterUntil: null,
        isGone: false,
      });
    }
    for (const code of feedErrors) {
      const decision = decide(failed(code), { errorCount: 3 }, { isNetworkDown: true });
      expect([code, decision.errorCount]).toEqual([code, isConnectivityError(code) ? 3 : 4]);
    }
  });

  it('counts five failures as the network’s possible fault', () => {
    expect(fetchErrorCodes.filter(isConnectivityError).sort()).toEqual([
      'connection-lost',
      'connection-refused',
      'host-not-found',
      'offline',
      'proxy-failed',
    ]);
  });

  it('marks what is gone for good', () => {
    expect(decide(failed('http-gone'))).toMatchObject({ wait: day, errorCount: 1, isGone: true });
    for (const code of fetchErrorCodes.filter((one) => one !== 'http-gone')) {
      expect(decide(failed(code)).isGone).toBe(false);
    }
  });

  it('waits an hour after a 429 that names no time, and says so', () => {
    expect(decide(failed('http-rate-limited'))).toMatchObject({ wait: hour, retryAfterUntil: now + hour });
    expect(decide(failed('http-rate-limited'), { errorCount: 2 })).toMatchObject({
      wait: 4 * hour,
      retryAfterUntil: now + hour,
    });
  });

  it.each(['http-rate-limited', 'http-server-error'] as const)('waits as long as asked: %s', (code) => {
    expect(decide(failed(code), {}, { retryAfter: '7200' })).toMatchObject({
      wait: 2 * hour,
      retryAfterUntil: now + 2 * hour,
    });
    // Asked for less than the back-off: the back-off stands, and the reader may ask sooner.
    expect(decide(failed(code), {}, { retryAfter: '60' })).toMatchObject({
      wait: hour,
      retryAfterUntil: now + minute,
    });
    expect(decide(failed(code), {}, { retryAfter: 'Sat, 14 Mar 2026 21:26:53 GMT' })).toMatchObject({
      wait: 12 * hour,
      retryAfterUntil: now + 12 * hour,
    });
  });

  it('believes a rate limit up to a week, a server that is down up to a day', () => {
    const years = { retryAfter: '99999999' };
    expect(decide(failed('http-rate-limited'), {}, years).wait).toBe(7 * day);
    expect(decide(failed('http-server-error'), {}, years).wait).toBe(day);
  });
});

describe('the spread', () => {
  const waits = Array.from({ length: 200 }, (_, index) => decide(updated, { feedId: index + 1 }).wait);

  it('makes no check earlier, and none more than a tenth later', () => {
    for (const wait of waits) {
      expect(Number.isInteger(wait)).toBe(true);
      expect(wait).toBeGreaterThanOrEqual(hour);
      expect(wait).toBeLessThanOrEqual(1.1 * hour);
    }
  });

  it('parts feeds that were added together', () => {
    // Every tenth of the six minutes gets its share.
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const wait of waits) {
      const tenth = Math.min(9, Math.floor(((wait - hour) / (0.1 * hour)) * 10));
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(count).toBeGreaterThanOrEqual(15);
  });

  it('is the same for a feed each time, and for failures too', () => {
    expect(decide(updated, { feedId: 42 }).wait).toBe(waits[41]);
    expect(decide(failed('timeout'), { feedId: 42 }).wait).toBe(waits[41]);
    expect(decide(failed('offline'), { feedId: 42 }).wait).toBe(Math.round((waits[41] ?? 0) / 4));
  });
});
