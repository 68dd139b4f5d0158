/** The pause between two slices of long work, for other calls and for other programs. */
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** A write that took longer held up other programs in earnest: the disk is slow. */
const slowMs = 100;
/** Who waits for the library's lock looks again every tenth of a second (SQLite's busy handler): a shorter gap it would miss. */
const gapMs = 250;

/** `startedAt`: when the slice before began, by `performance.now()`; without it nothing was written. */
export async function breathe(startedAt?: number): Promise<void> {
  if (startedAt !== undefined && performance.now() - startedAt > slowMs) await wait(gapMs);
  else await nextTurn();
}
