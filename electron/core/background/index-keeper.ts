/** Merges what is left of the indexes' pieces, and indexes what has no row yet, while nobody waits for anything. */

import { mergeWhenIdle } from '../library/connection/segment-merging.ts';
import { catchUp } from '../library/texts/catching-up.ts';
import type { CorePorts } from '../ports.ts';

export type IndexKeeper = { start(): void; stop(): void };

const everyMs = 5_000;
/** Between two steps: twice what one takes and more, so that calls find the thread free. */
const pauseMs = 40;

export function createIndexKeeper({
  library,
  onBackgroundError,
}: Pick<CorePorts, 'library' | 'onBackgroundError'>): IndexKeeper {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const plan = (ms: number): void => {
    timer = setTimeout(run, ms);
    timer.unref();
  };
  const run = (): void => {
    let hasMore = false;
    try {
      hasMore = mergeWhenIdle(library) || catchUp(library);
    } catch (error) {
      // Another program is writing, or the disk is full: later.
      onBackgroundError(error);
    }
    plan(hasMore ? pauseMs : everyMs);
  };
  return {
    start: () => plan(everyMs),
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
