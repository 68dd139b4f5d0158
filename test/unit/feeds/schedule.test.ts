import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerHints,
  decideNextCheck,
  isConnectivityError,
  type ScheduleState,
} from '../../../electron/core/feeds/schedule.ts';
import { fetchErrorCodes } from '../../../shared/errors.ts';
import type { RefreshOutcome } from '../../../shared/model.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const now = Date.UTC(2026, 2, 15, 12);
/** Feed 0 is spread by nothing, so that times are exact. */
const state = (change: Partial<ScheduleState> = {}): ScheduleState => ({
  feedId: 0,
  intervalMinutes: null,
  errorCount: 0,
  lastChangeAt: null,
  ...change,
});
const hints = (change: Partial<AnswerHints> = {}): AnswerHints => ({
  freshnessMs: 0,
  ttlMinutes: null,
  retryAfter: null,
  isNetworkDown: false,
  ...change,
});
const updated: RefreshOutcome = { status: 'updated', newArticles: 1, changedArticles: 0 };
const notModified: RefreshOutcome = { status: 'not-modified' };
const failed = (code: (typeof fetchErrorCodes)[number]): RefreshOutcome => ({
  status: 'failed',
  code,
  details: {},
});
const wait = (decision: { nextCheckAt: number }): number => decision.nextCheckAt - now;

describe('after an answer', () => {
  it.each<[string, Partial<ScheduleState>, RefreshOutcome, Partial<AnswerHints>, number]>([
    ['an hour', {}, updated, {}, hour],
    ['as long as the answer is fresh', {}, updated, { freshnessMs: 3 * hour }, 3 * hour],
    ['as long as the feed asks', {}, notModified, { ttlMinutes: 180 }, 3 * hour],
    ['a day at most, whatever the feed asks', {}, updated, { ttlMinutes: 9_999_999 }, day],
    ['an hour for a feed that moved lately', { lastChangeAt: now - 5 * hour }, notModified, {}, hour],
    ['longer for a feed that is still', { lastChangeAt: now - 4 * day }, notModified, {}, 4 * hour],
    [
      'a day at most for one that sleeps',
      { lastChangeAt: now - 900 * day },
      { status: 'unchanged' },
      {},
      day,
    ],
    ['an hour again when it wakes', { lastChangeAt: now - 900 * day }, updated, {}, hour],
    [
      'what the reader chose',
      { intervalMinutes: 30, lastChangeAt: now - 900 * day },
      notModified,
      {},
      30 * minute,
    ],
    ['ten minutes at least', { intervalMinutes: 1 }, updated, {}, 10 * minute],
    ['never sooner than fresh', { intervalMinutes: 30 }, updated, { freshnessMs: 2 * hour }, 2 * hour],
  ])('%s', (_name, change, outcome, hint, expected) => {
    const decision = decideNextCheck(state({ errorCount: 4, ...change }), outcome, hints(hint), now);
    expect(wait(decision)).toBe(expected);
    expect(decision).toMatchObject({ errorCount: 0, retryAfterUntil: null, isGone: false });
  });
});

describe('after a failure', () => {
  it('waits longer each time, a day at most', () => {
    const waits = [0, 1, 2, 3, 4, 5, 50].map((errorCount) =>
      wait(decideNextCheck(state({ errorCount }), failed('http-server-error'), hints(), now)),
    );
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24].map((hours) => hours * hour));
  });

  it.each<[string, (typeof fetchErrorCodes)[number], string | null, number | null]>([
    ['429 with seconds', 'http-rate-limited', '7200', 2 * hour],
    ['429 with a date', 'http-rate-limited', new Date(now + 3 * hour).toUTCString(), 3 * hour],
    ['a bare 429', 'http-rate-limited', null, hour],
    ['429 with nonsense', 'http-rate-limited', 'soon', hour],
    ['503 with seconds', 'http-server-error', '5400', 1.5 * hour],
    ['503 that says nothing', 'http-server-error', null, null],
  ])('honours what was asked: %s', (_name, code, retryAfter, expected) => {
    const decision = decideNextCheck(state(), failed(code), hints({ retryAfter }), now);
    expect(decision.retryAfterUntil).toBe(expected === null ? null : now + expected);
    expect(wait(decision)).toBe(Math.max(hour, expected ?? 0));
  });

  it('stops for what is gone', () => {
    expect(decideNextCheck(state(), failed('http-gone'), hints(), now)).toMatchObject({
      isGone: true,
      errorCount: 1,
    });
  });

  it.each(fetchErrorCodes)('a broken network is held against no feed: %s', (code) => {
    const decision = decideNextCheck(
      state({ errorCount: 3 }),
      failed(code),
      hints({ isNetworkDown: true }),
      now,
    );
    expect(decision.errorCount).toBe(isConnectivityError(code) ? 3 : 4);
    if (isConnectivityError(code)) expect(wait(decision)).toBe(15 * minute);
  });
});

it('is always in the future, never sooner than ten minutes, and at most a week and a bit away', () => {
  const outcome: fc.Arbitrary<RefreshOutcome> = fc.oneof(
    fc.constant(updated),
    fc.constant(notModified),
    fc.constantFrom(...fetchErrorCodes).map(failed),
  );
  fc.assert(
    fc.property(
      outcome,
      fc.record({
        feedId: fc.nat(),
        intervalMinutes: fc.option(fc.integer({ min: 1, max: 43_200 })),
        errorCount: fc.nat(2000),
        lastChangeAt: fc.option(fc.integer({ min: 0, max: now + day })),
      }),
      fc.record({
        freshnessMs: fc.integer({ min: 0, max: day }),
        ttlMinutes: fc.option(fc.nat()),
        retryAfter: fc.option(fc.oneof(fc.string(), fc.nat().map(String))),
        isNetworkDown: fc.boolean(),
      }),
      (result, feed, hint) => {
        const decision = decideNextCheck(feed, result, hint, now);
        expect(Number.isSafeInteger(decision.nextCheckAt)).toBe(true);
        expect(wait(decision)).toBeGreaterThanOrEqual(10 * minute);
        expect(wait(decision)).toBeLessThanOrEqual(
          1.1 * Math.max(7 * day, (feed.intervalMinutes ?? 0) * minute),
        );
        expect(decision.retryAfterUntil ?? 0).toBeLessThanOrEqual(decision.nextCheckAt);
      },
    ),
  );
});
