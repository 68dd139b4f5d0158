/** Runs something behind everything else: some time after the last change, when nothing else is under way, and not too often. */
import { repeat } from '../base/repeat.ts';

export type QuietRunner = {
  start(): void;
  /** Something has changed that it may have to follow. */
  note(): void;
  stop(): Promise<void>;
};

export type QuietTimes = {
  /** Without a change for so long it is quiet. */
  settleMs: number;
  /** A reader who changes something all the time puts it off no longer than this. */
  mostSettleMs: number;
  /** Between the end of a run and the next. */
  leastPauseMs: number;
  /** Without any change it runs again after this. */
  mostPauseMs: number;
};

/** `run` gets a signal that fires when it is to end; what it throws goes to `onError`. */
export function createQuietRunner(ports: {
  times: QuietTimes;
  isBusy: () => boolean;
  run: (signal: AbortSignal) => Promise<void>;
  onError: (error: unknown) => void;
}): QuietRunner {
  const { settleMs, mostSettleMs, leastPauseMs, mostPauseMs } = ports.times;
  let notBefore = 0;
  let notedAt: number | null = null;
  let isRunning = false;

  const loop = repeat({
    async work(signal) {
      notedAt = null;
      isRunning = true;
      try {
        await ports.run(signal);
      } finally {
        isRunning = false;
        notBefore = performance.now() + leastPauseMs;
      }
    },
    firstMs: settleMs,
    everyMs: mostPauseMs,
    isAllowed: () => !ports.isBusy(),
    recheckMs: settleMs,
    onError: ports.onError,
  });

  return {
    start: loop.start,
    note() {
      // What it changes itself is no reason to run again, and before the start nothing runs.
      if (isRunning || !loop.isStarted()) return;
      const now = performance.now();
      notedAt ??= now;
      loop.plan(Math.max(Math.min(now + settleMs, notedAt + mostSettleMs), notBefore) - now);
    },
    stop: loop.stop,
  };
}
