import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQuietRunner, type QuietRunner } from '../../../electron/core/images/quiet-moment.ts';

const times = { settleMs: 100, mostSettleMs: 300, leastPauseMs: 1_000, mostPauseMs: 10_000 };
let runs: number;
let isBusy: boolean;
let errors: unknown[];
let run: (signal: AbortSignal) => Promise<void>;
let runner: QuietRunner;
beforeEach(() => {
  vi.useFakeTimers();
  runs = 0;
  isBusy = false;
  errors = [];
  run = async () => undefined;
  runner = createQuietRunner({
    times,
    isBusy: () => isBusy,
    run: (signal) => {
      runs += 1;
      return run(signal);
    },
    onError: (error) => errors.push(error),
  });
});
afterEach(async () => {
  await runner.stop();
  vi.useRealTimers();
});

it('runs once it is quiet, and not before it was started', async () => {
  runner.note();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(runs).toBe(0);
  runner.start();
  await vi.advanceTimersByTimeAsync(90);
  runner.note();
  await vi.advanceTimersByTimeAsync(90);
  expect(runs).toBe(0);
  await vi.advanceTimersByTimeAsync(10);
  expect(runs).toBe(1);
});

it('is put off by changes only so long', async () => {
  runner.start();
  for (let at = 0; at < 310; at += 10) {
    runner.note();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(runs).toBe(1);
});

it('waits while something else is under way', async () => {
  isBusy = true;
  runner.start();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runs).toBe(0);
  isBusy = false;
  await vi.advanceTimersByTimeAsync(100);
  expect(runs).toBe(1);
});

it('leaves a pause between two runs, and goes on after one that failed', async () => {
  run = async () => {
    throw new Error('the disk is full');
  };
  runner.start();
  await vi.advanceTimersByTimeAsync(100);
  expect([runs, errors.length]).toEqual([1, 1]);
  runner.note();
  await vi.advanceTimersByTimeAsync(900);
  expect(runs).toBe(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(runs).toBe(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(runs).toBe(3);
});

it('does not follow what it changes itself', async () => {
  run = async () => runner.note();
  runner.start();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(runs).toBe(1);
});

it('ends what runs when it is stopped', async () => {
  let isEnded = false;
  run = (signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        isEnded = true;
        resolve();
      });
    });
  runner.start();
  await vi.advanceTimersByTimeAsync(100);
  await runner.stop();
  expect(isEnded).toBe(true);
});
