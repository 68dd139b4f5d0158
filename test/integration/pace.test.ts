/** Polling in the background by the time line: no bursts after a start, a sleep or a clock that was set, and no end either. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Awake, createAwake } from '../../electron/core/background/awake.ts';
import { type ClockWatch, createClockWatch } from '../../electron/core/background/clock-watch.ts';
import { createEventBus } from '../../electron/core/base/events.ts';
import type { PoolJob } from '../../electron/core/base/pool/define-job.ts';
import type { Pool } from '../../electron/core/base/pool/pool.ts';
import { noKeyring } from '../../electron/core/base/secrets.ts';
import { createFeedRequests } from '../../electron/core/feeds/check/feed-requests.ts';
import { createPoller, type Poller } from '../../electron/core/feeds/check/poller.ts';
import type { IngestRequest } from '../../electron/core/feeds/read/ingest-result.ts';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { noLog } from '../../electron/core/log/log.ts';
import { temporaryFolder } from '../support/test-core.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const week = 7 * 24 * hour;

type Asked = { host: string; url: string; at: number };

let library: Library;
let poller: Poller;
let clockWatch: ClockWatch;
let awake: Awake;
let asked: Asked[];
let active: Map<string, number>;
let mostAtOnce: { host: number; all: number };
let errors: unknown[];
/** What the clock on the wall is ahead of the timers. */
let offset: number;
/** The network is there. */
let isUp: boolean;

const now = (): number => Date.now() + offset;
const live = (): number => [...active.values()].reduce((sum, one) => sum + one, 0);

/** Every server answers after a fifth of a second that nothing is new, and remembers when it was asked. */
const pool: Pool = {
  async run<Input, Output>(_job: PoolJob<Input, Output>, input: Input): Promise<Output> {
    const { url } = input as IngestRequest;
    const { host } = new URL(url);
    // By the timers, which never jump.
    asked.push({ host, url, at: Date.now() });
    active.set(host, (active.get(host) ?? 0) + 1);
    mostAtOnce.host = Math.max(mostAtOnce.host, active.get(host) ?? 0);
    mostAtOnce.all = Math.max(mostAtOnce.all, live());
    await new Promise((resolve) => setTimeout(resolve, 200));
    active.set(host, (active.get(host) ?? 1) - 1);
    if (!isUp) {
      return { kind: 'failed', error: { code: 'offline', details: {} }, durationMs: 200 } as Output;
    }
    const validators = { etag: '"same"', lastModified: null };
    const answer = {
      status: 304,
      url,
      validators,
      bodyHash: '',
      freshnessMs: 0,
      headers: [],
      movedTo: null,
      bytes: 0,
      durationMs: 200,
    };
    return { kind: 'not-modified', answer } as Output;
  },
  close: async () => undefined,
};

beforeEach(() => {
  vi.useFakeTimers();
  offset = 0;
  isUp = true;
  asked = [];
  active = new Map();
  mostAtOnce = { host: 0, all: 0 };
  errors = [];
  library = openLibrary(temporaryFolder());
  library.db.pragma('synchronous = OFF');
  const elapsed = (): number => Date.now();
  const onBackgroundError = (error: unknown): number => errors.push(error);
  clockWatch = createClockWatch({ library, now, elapsed, onBackgroundError });
  awake = createAwake({ elapsed });
  poller = createPoller({
    library,
    pool,
    bus: createEventBus(),
    requests: createFeedRequests({ library, secrets: noKeyring('needs-app') }),
    chooseProxy: async () => null,
    whenClosed: 'needs-app',
    events: { emit: () => undefined },
    userAgent: 'test',
    now,
    log: noLog,
    lookAtClock: () => clockWatch.look(),
    isAwake: () => awake.isAwake(),
    onBackgroundError,
  });
});
afterEach(async () => {
  const stopped = poller.stop();
  await vi.advanceTimersByTimeAsync(second);
  await stopped;
  library.close();
  vi.useRealTimers();
  expect(errors).toEqual([]);
});

/** Feeds that were all checked a week ago: `crowd` of them on one host, the others on `hosts` hosts. */
function subscribe(count: number, hosts: number, crowd: number, checkedAgo = week): void {
  library.db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const host = index < crowd ? 'dev.example' : `blog${index % hosts}.example`;
      insertFeed(library, { url: `https://${host}/${index}`, folderId: null, isTyped: true }, now());
    }
    library.db
      .prepare(
        'UPDATE feed_schedule SET next_check_at = @at + 3600000, last_check_at = @at, last_success_at = @at',
      )
      .run({ at: now() - checkedAgo });
  })();
}

const run = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** Most requests within any span of that length. */
function mostWithin(requests: readonly Asked[], spanMs: number): number {
  let most = 0;
  let from = 0;
  for (const [index, one] of requests.entries()) {
    while (one.at - (requests[from]?.at ?? 0) >= spanMs) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

function shortestGapPerHost(requests: readonly Asked[]): number {
  const last = new Map<string, number>();
  let shortest = Number.POSITIVE_INFINITY;
  for (const { host, at } of requests) {
    shortest = Math.min(shortest, at - (last.get(host) ?? Number.NEGATIVE_INFINITY));
    last.set(host, at);
  }
  return shortest;
}

/** No more than two a second in all and one in two seconds for a host, never two at once there. */
function expectNoBurst(requests: readonly Asked[]): void {
  expect(mostWithin(requests, second)).toBeLessThanOrEqual(2);
  expect(mostWithin(requests, minute)).toBeLessThanOrEqual(120);
  expect(shortestGapPerHost(requests)).toBeGreaterThanOrEqual(2 * second);
  expect(mostAtOnce.host).toBe(1);
  expect(mostAtOnce.all).toBeLessThanOrEqual(4);
}

const urls = (requests: readonly Asked[]): Set<string> => new Set(requests.map((one) => one.url));

/** The most any feed was asked within that time, and how many were asked at all. */
function perFeed(requests: readonly Asked[]): number {
  const counts = new Map<string, number>();
  for (const { url } of requests) counts.set(url, (counts.get(url) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

describe('a start after a week asleep, with a thousand overdue feeds', () => {
  it('spreads them over time and hosts, and reaches each', async () => {
    subscribe(1000, 60, 200);
    poller.start();
    await run(10 * second);
    // The window comes first, and then one feed after the other.
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.length).toBeLessThanOrEqual(20);
    await run(12 * minute);
    expectNoBurst(asked);
    expect(urls(asked).size).toBe(1000);
    expect(perFeed(asked)).toBe(1);
  });

  it('lets a crowded host take its time, without the others waiting for it', async () => {
    subscribe(400, 40, 300);
    poller.start();
    await run(2 * minute);
    const others = [...urls(asked)].filter((url) => !url.includes('dev.example'));
    expect(others).toHaveLength(100);
    await run(9 * minute);
    expectNoBurst(asked);
    expect(urls(asked).size).toBe(400);
  });
});

describe('over a day', () => {
  it('asks a feed about once an hour, and ever less while nothing is new', async () => {
    subscribe(50, 50, 0, 2 * hour);
    poller.start();
    await run(10 * hour);
    expect(perFeed(asked)).toBeLessThanOrEqual(10);
    expect(asked.length).toBeGreaterThanOrEqual(50 * 5);
    expectNoBurst(asked);
  });
});

describe('suspend and resume', () => {
  it('is no burst: the time that passed asleep makes everything due, one after the other', async () => {
    subscribe(300, 100, 50);
    poller.start();
    await run(5 * minute);
    expect(urls(asked).size).toBe(300);
    const before = asked.length;
    // The clock goes on, the timers do not.
    offset += 9 * hour;
    await run(16 * second);
    expect(asked.length - before).toBeLessThanOrEqual(34);
    await run(5 * minute);
    const after = asked.slice(before);
    expectNoBurst(after);
    expect(urls(after).size).toBe(300);
    expect(perFeed(after)).toBe(1);
  });

  it('without a network tries one feed now and then, holds it against none, and goes on when it is back', async () => {
    subscribe(300, 100, 50);
    isUp = false;
    poller.start();
    await run(10 * minute);
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(asked.length).toBeLessThanOrEqual(40);
    expect(library.db.prepare('SELECT max(error_count) AS most FROM feed_schedule').get()).toEqual({
      most: 0,
    });
    isUp = true;
    const before = asked.length;
    await run(5 * minute);
    expect(urls(asked.slice(before)).size).toBe(300);
    expectNoBurst(asked.slice(before));
  });
});

describe('a machine that says it sleeps', () => {
  it('is left in peace until it has been awake for a moment, and then goes on at its pace', async () => {
    subscribe(300, 100, 50);
    poller.start();
    await run(minute);
    awake.note('suspend');
    await run(second);
    const before = asked.length;
    await run(30 * second);
    expect(asked.length).toBe(before);
    offset += 8 * hour;
    awake.note('resume');
    await run(5 * second);
    expect(asked.length).toBe(before);
    await run(6 * minute);
    const after = asked.slice(before);
    expectNoBurst(after);
    expect(urls(after).size).toBe(300);
  });

  it('holds nothing against a feed whose server is not reached while the network comes back', async () => {
    subscribe(1, 1, 0);
    awake.note('resume');
    expect(poller.context().isNetworkDown()).toBe(true);
    await run(6 * second);
    expect(poller.context().isNetworkDown()).toBe(false);
  });

  it('and never says that it has woken is believed for a minute', async () => {
    subscribe(30, 30, 0);
    awake.note('suspend');
    poller.start();
    await run(50 * second);
    expect(asked).toEqual([]);
    await run(minute);
    expect(urls(asked).size).toBe(30);
  });
});

describe('a clock that is set', () => {
  const jumps = fc.array(
    fc.record({
      afterMs: fc.integer({ min: minute, max: 2 * hour }),
      byMs: fc.oneof(
        fc.integer({ min: -3 * hour, max: 3 * hour }),
        fc.integer({ min: -20 * 365, max: 20 * 365 }).map((days) => days * 24 * hour),
      ),
    }),
    { maxLength: 5 },
  );

  it('in any way, any number of times: no burst, none asked without a reason, none left waiting', async () => {
    await fc.assert(
      fc.asyncProperty(jumps, async (all) => {
        library.db.exec('DELETE FROM feeds');
        asked = [];
        offset = 0;
        subscribe(40, 20, 5, 0);
        clockWatch.look();
        poller.start();
        const from = Date.now();
        for (const { afterMs, byMs } of all) {
          await run(afterMs);
          offset += byMs;
        }
        await run(3 * hour);
        expectNoBurst(asked);
        // Each jump may make everything due once more, and a feed is due about once an hour.
        const hours = (Date.now() - from) / hour;
        expect(perFeed(asked)).toBeLessThanOrEqual(hours + 1 + all.length);
        const ofLate = asked.filter((one) => one.at > Date.now() - 3 * hour);
        expect(urls(ofLate).size).toBe(40);
      }),
      { numRuns: 8, seed: 20_261_129 },
    );
  });

  it.each([
    ['an hour back', -hour],
    ['a year back', -365 * 24 * hour],
  ])('%s: goes on at its pace, without a burst', async (_what, jump) => {
    subscribe(100, 50, 20);
    poller.start();
    await run(4 * minute);
    expect(urls(asked).size).toBe(100);
    const before = asked.length;
    offset += jump;
    await run(50 * minute);
    // Nothing was due, and the clock does not make it so.
    expect(asked.length - before).toBe(0);
    await run(3 * hour);
    const after = asked.slice(before);
    expect(urls(after).size).toBe(100);
    expect(perFeed(after)).toBeLessThanOrEqual(3);
    expectNoBurst(after);
  });

  it('wrong when the program began, and right later: nothing waits for the wrong time to come', async () => {
    subscribe(20, 20, 0);
    offset += 3 * 365 * 24 * hour;
    poller.start();
    await run(minute);
    expect(urls(asked).size).toBe(20);
    offset = 0;
    const before = asked.length;
    await run(90 * minute);
    expect(urls(asked.slice(before)).size).toBe(20);
  });

  it('forward: what became due is spread', async () => {
    subscribe(200, 80, 20);
    poller.start();
    await run(4 * minute);
    const before = asked.length;
    offset += 30 * 24 * hour;
    await run(4 * minute);
    const after = asked.slice(before);
    expect(urls(after).size).toBe(200);
    expectNoBurst(after);
  });

  it('back while another program that is gone had the lease does not lock everyone out', async () => {
    subscribe(5, 5, 0);
    library.db
      .prepare("INSERT INTO leases (name, owner, expires_at) VALUES ('poller', 'someone', ?)")
      .run(now() + 40 * 24 * hour);
    poller.start();
    await run(minute);
    expect(urls(asked).size).toBe(5);
  });
});
