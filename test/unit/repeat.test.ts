/** The timer loop of core, over a fake clock. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Repeat, type RepeatOptions, repeat } from '../../electron/core/base/repeat.ts';

let runs: number[];
let errors: unknown[];
let loop: Repeat;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  runs = [];
  errors = [];
});
afterEach(async () => {
  await loop.stop();
  vi.useRealTimers();
});

function begin(options: Partial<RepeatOptions> = {}): Repeat {
  loop = repeat({
    work: () => {
      runs.push(Date.now());
    },
    everyMs: 1000,
    onError: (error) => errors.push(error),
    ...options,
  });
  return loop;
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('a loop', () => {
  it('runs at its period, the first time when it is told to', async () => {
    begin().start();
    await pass(3500);
    expect(runs).toEqual([1000, 2000, 3000]);
  });

  it('takes the first wait of its options, and of its start before that', async () => {
    begin({ firstMs: 10 }).start();
    await pass(20);
    expect(runs).toEqual([10]);
    await loop.stop();
    begin({ firstMs: 10 }).start(5);
    await pass(6);
    expect(runs).toEqual([10, 25]);
  });

  it('is started once', async () => {
    begin().start();
    loop.start(1);
    await pass(1500);
    expect(runs).toEqual([1000]);
  });

  it('waits as long as the work says, or until it is planned', async () => {
    const waits: (number | null | undefined)[] = [50, undefined, null];
    begin({
      work: () => {
        runs.push(Date.now());
        return waits.shift();
      },
    }).start(0);
    await pass(10_000);
    expect(runs).toEqual([0, 50, 1050]);
    loop.plan(5);
    await pass(6);
    expect(runs).toEqual([0, 50, 1050, 10_005]);
  });

  it('is longer at random by the share of its period that jitter is', async () => {
    const shares = [0, 1, 0.5];
    begin({ jitter: 0.1, random: () => shares.shift() ?? 0 }).start(0);
    await pass(3200);
    // Waits of 1000, 1100 and 1050.
    expect(runs).toEqual([0, 1000, 2100, 3150]);
  });

  it('runs sooner or later where that is planned, and never before its start', async () => {
    begin().plan(1);
    await pass(100);
    expect(runs).toEqual([]);
    loop.start();
    loop.plan(20);
    await pass(30);
    expect(runs).toEqual([120]);
    loop.plan(5000);
    await pass(4000);
    expect(runs).toEqual([120]);
    await pass(1000);
    expect(runs).toEqual([120, 5130]);
  });

  it('never runs twice at once: what is planned meanwhile comes after', async () => {
    let isOver = Promise.withResolvers<void>();
    begin({
      work: async () => {
        runs.push(Date.now());
        await isOver.promise;
      },
    }).start(0);
    await pass(0);
    loop.plan(10);
    await pass(5000);
    expect(runs).toEqual([0]);
    isOver.resolve();
    isOver = Promise.withResolvers();
    await pass(10);
    expect(runs).toEqual([0, 5010]);
    isOver.resolve();
  });

  it('follows a plan that the work makes itself', async () => {
    begin({
      work: () => {
        runs.push(Date.now());
        if (runs.length === 1) loop.plan(7);
        return 500;
      },
    }).start(0);
    await pass(600);
    expect(runs).toEqual([0, 7, 507]);
  });

  it.each([
    ['at once', () => boom()],
    ['later', async () => boom()],
  ])('goes on where the work throws %s', async (_when, fail) => {
    begin({
      work: () => {
        runs.push(Date.now());
        return fail();
      },
    }).start();
    await pass(2500);
    expect(runs).toEqual([1000, 2000]);
    expect(errors).toHaveLength(2);
  });
});

describe('power and network', () => {
  it('put a run off, to be looked at again soon', async () => {
    let isUp = false;
    begin({ isAllowed: () => isUp, recheckMs: 100 }).start();
    await pass(1350);
    expect(runs).toEqual([]);
    isUp = true;
    await pass(100);
    expect(runs).toEqual([1400]);
    await pass(1000);
    expect(runs).toEqual([1400, 2400]);
  });

  it('are looked at once a period where nothing else is said', async () => {
    let looks = 0;
    begin({
      isAllowed: () => {
        looks += 1;
        return false;
      },
    }).start();
    await pass(3500);
    expect(looks).toBe(3);
  });
});

describe('a loop that is stopped', () => {
  it('begins nothing more, whatever is planned', async () => {
    begin().start();
    await loop.stop();
    loop.plan(1);
    loop.start(1);
    await pass(5000);
    expect(runs).toEqual([]);
    expect(loop.isStarted()).toBe(false);
  });

  it('aborts the run under way and waits for it, and its error is nobody’s', async () => {
    let hasEnded = false;
    begin({
      work: (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            hasEnded = true;
            reject(new Error('aborted'));
          });
        }),
    }).start(0);
    await pass(0);
    await loop.stop();
    expect(hasEnded).toBe(true);
    expect(errors).toEqual([]);
    await pass(5000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer behind', async () => {
    begin({ keepsAlive: true }).start();
    expect(vi.getTimerCount()).toBe(1);
    await loop.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

function boom(): never {
  throw new Error('boom');
}
