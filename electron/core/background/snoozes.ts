/** Brings back what was put off, when its time has come. */

import { announceArticles } from '../base/announce.ts';
import type { EventBus } from '../base/events.ts';
import { nextDue, wakeDue } from '../library/marks/snoozed-articles.ts';
import type { CorePorts } from '../ports.ts';

export type Snoozes = {
  /** Brings back what is due by now. */
  wake(): void;
  /** Something was put off: it may be due before what was waited for. */
  note(): void;
  start(): void;
  stop(): void;
};

/** A machine that slept wakes with its timers late: the clock is looked at this often, in ms. */
const longestWaitMs = 60_000;

export function createSnoozes({
  library,
  now,
  bus,
  onBackgroundError,
}: Pick<CorePorts, 'library' | 'now' | 'onBackgroundError'> & { bus: EventBus }): Snoozes {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isRunning = false;

  function wake(): void {
    for (;;) {
      const back = wakeDue(library, now());
      if (back.length === 0) return;
      announceArticles({ bus }, back);
    }
  }

  function wait(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!isRunning) return;
    const due = nextDue(library);
    if (due === null) return;
    timer = setTimeout(
      () => {
        try {
          wake();
        } catch (error) {
          // Another program is writing: the next round does it.
          onBackgroundError(error);
        }
        wait();
      },
      Math.min(longestWaitMs, Math.max(0, due - now())),
    );
    timer.unref();
  }

  return {
    wake,
    note: wait,
    start() {
      isRunning = true;
      wait();
    },
    stop() {
      isRunning = false;
      wait();
    },
  };
}
