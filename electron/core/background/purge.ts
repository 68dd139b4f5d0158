/** Takes away for good what was deleted or unsubscribed, once it cannot be taken back any more. */

import { repeat } from '../base/repeat.ts';
import { undoKeptMs } from '../changes/undo.ts';
import { purgeArticles, removedUpTo } from '../library/articles/removed-articles.ts';
import type { Library } from '../library/connection/open.ts';
import { purgeFeeds, removedFeedsUpTo } from '../library/subscriptions/removed-feeds.ts';
import type { ClockWatch } from './clock-watch.ts';

export type Purge = {
  noteArticles(ids: readonly number[]): void;
  noteFeed(feedId: number): void;
  start(): void;
  /** What this session deleted goes with its end. `soon`: what takes long is left for another time. */
  finish(how: 'soon' | 'complete'): Promise<void>;
};

const everyMs = 10 * 60_000;
/** Longer than this, quitting would seem to hang. */
const soonMs = 1_500;

export function createPurge({
  library,
  now,
  clockWatch,
  onBackgroundError,
}: { library: Library; now: () => number; onBackgroundError: (error: unknown) => void } & {
  clockWatch: Pick<ClockWatch, 'steadyMs'>;
}): Purge {
  const articles = new Set<number>();
  const feeds = new Set<number>();

  const purgeOld = async (signal: AbortSignal): Promise<undefined> => {
    // By a clock that was set meanwhile, what was deleted a minute ago is days old.
    if (clockWatch.steadyMs() < undoKeptMs) return;
    const at = now();
    // What was deleted in the future was so before the clock was set back.
    const past = { upTo: at - undoKeptMs, beyond: at + undoKeptMs };
    const options = { signal };
    await purgeArticles(library, removedUpTo(library, past), options);
    await purgeFeeds(library, removedFeedsUpTo(library, past), options);
  };

  const loop = repeat({ work: purgeOld, everyMs, jitter: 0.1, onError: onBackgroundError });

  return {
    noteArticles(ids) {
      for (const id of ids) articles.add(id);
    },
    noteFeed: (feedId) => feeds.add(feedId),
    start: loop.start,
    async finish(how) {
      await loop.stop();
      const options = how === 'soon' ? { signal: AbortSignal.timeout(soonMs) } : {};
      try {
        await purgeFeeds(library, [...feeds], options);
        await purgeArticles(library, [...articles], options);
      } catch (error) {
        // Another program is writing, or the disk is full: the next session does it.
        onBackgroundError(error);
      }
    },
  };
}
