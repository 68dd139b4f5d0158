/** Merges what is left of the indexes' pieces, and indexes what has no row yet, while nobody waits for anything. */

import { repeat } from '../base/repeat.ts';
import type { Library } from '../library/connection/open.ts';
import { mergeWhenIdle } from '../library/connection/segment-merging.ts';
import { catchUp } from '../library/texts/catching-up.ts';

export type IndexKeeper = { start(): void; stop(): Promise<void> };

const everyMs = 5_000;
/** Between two steps: twice what one takes and more, so that calls find the thread free. */
const pauseMs = 40;

export function createIndexKeeper({
  library,
  onBackgroundError,
}: {
  library: Library;
  onBackgroundError: (error: unknown) => void;
}): IndexKeeper {
  const { start, stop } = repeat({
    work: () => (mergeWhenIdle(library) || catchUp(library) ? pauseMs : everyMs),
    everyMs,
    onError: onBackgroundError,
  });
  return { start, stop };
}
