/** Work over many rows in slices of a few milliseconds, a transaction each, with room for other calls in between. */
import { breathe } from '../../base/breathe.ts';
import type { Library } from './open.ts';
import { mergeAsItGrows } from './segment-merging.ts';
import { sliceMs } from './slice-time.ts';

export type SliceOptions = {
  signal?: AbortSignal | undefined;
  /** In the transaction of each slice, before its items: what was found before may be another program's by now. */
  onSliceBegins?: (() => void) | undefined;
  /** Told after each slice how many items are done. */
  onProgress?: ((done: number) => void) | undefined;
};

/** Answers with how many items were done: fewer than there are when it was cancelled. What is done stays done. */
export async function inSlices<T>(
  library: Library,
  items: readonly T[],
  work: (item: T) => void,
  { signal, onSliceBegins, onProgress }: SliceOptions = {},
): Promise<number> {
  let next = 0;
  const slice = library.db.transaction(() => {
    const endsAt = performance.now() + sliceMs(library);
    onSliceBegins?.();
    do {
      work(items[next] as T);
      next += 1;
    } while (next < items.length && performance.now() < endsAt);
  });
  while (next < items.length && signal?.aborted !== true) {
    const startedAt = performance.now();
    slice.immediate();
    onProgress?.(next);
    if (next < items.length) {
      await breathe(startedAt);
      const mergedFrom = performance.now();
      if (mergeAsItGrows(library)) await breathe(mergedFrom);
    }
  }
  return next;
}

/** The same where one statement is for many rows: `work` gets up to `size` items at a time. */
export async function inChunks<T>(
  library: Library,
  { items, size }: { items: readonly T[]; size: number },
  work: (some: readonly T[]) => void,
  { onProgress, ...options }: SliceOptions = {},
): Promise<number> {
  const doneOf = (chunksDone: number): number => Math.min(chunksDone * size, items.length);
  const done = await inSlices(library, chunks(items, size), work, {
    ...options,
    onProgress: (chunksDone) => onProgress?.(doneOf(chunksDone)),
  });
  return doneOf(done);
}

/** Lists of at most that many. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  const out: T[][] = [];
  for (let start = 0; start < items.length; start += size) out.push(items.slice(start, start + size));
  return out;
}
