/** Brings back what was put off, when its time has come. */

import { announceArticles } from '../base/announce.ts';
import type { EventBus } from '../base/events.ts';
import { repeat } from '../base/repeat.ts';
import type { Library } from '../library/connection/open.ts';
import { nextDue, wakeDue } from '../library/marks/snoozed-articles.ts';

export type Snoozes = {
  /** Brings back what is due by now. */
  wake(): void;
  /** Something was put off: it may be due before what was waited for. */
  note(): void;
  start(): void;
  stop(): Promise<void>;
};

/** A machine that slept wakes with its timers late: the clock is looked at this often, in ms. */
const longestWaitMs = 60_000;

export function createSnoozes({
  library,
  now,
  bus,
  onBackgroundError,
}: { library: Library; now: () => number; onBackgroundError: (error: unknown) => void } & {
  bus: EventBus;
}): Snoozes {
  function wake(): void {
    for (;;) {
      const back = wakeDue(library, now());
      if (back.length === 0) return;
      announceArticles({ bus }, back);
    }
  }

  /** Until the next one is due; null: nothing is put off. */
  function waitMs(): number | null {
    const due = nextDue(library);
    return due === null ? null : Math.min(longestWaitMs, Math.max(0, due - now()));
  }

  const loop = repeat({
    work() {
      wake();
      return waitMs();
    },
    // After an error: another program is writing, and the next round does it.
    everyMs: longestWaitMs,
    onError: onBackgroundError,
  });

  const plan = (): void => {
    const ms = waitMs();
    if (ms !== null) loop.plan(ms);
  };

  return {
    wake,
    note: plan,
    start() {
      loop.start();
      plan();
    },
    stop: loop.stop,
  };
}
