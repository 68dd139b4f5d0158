/**
 * How many unread articles each smart feed holds. Counted off the way of what the reader does: some time after a change,
 * a piece at a time, up to a number nobody reads; what was counted last is the answer until then.
 */

import { mostCounted } from '../../../shared/model/smart.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { Query, QueryNode } from '../../../shared/query/tree.ts';
import type { EventBus } from '../base/events.ts';
import { repeat } from '../base/repeat.ts';
import type { Library } from '../library/connection/open.ts';
import { countUpTo } from '../library/lists/article-matches.ts';
import { listSmartFeeds } from '../library/lists/smart-feeds-table.ts';

export type SmartCounts = {
  /** null: not counted yet. Asking has it counted soon where anything has changed since. */
  of(smartFeedId: number): number | null;
  /** Articles, or the smart feeds themselves, changed. */
  note(): void;
  /** Counts all now. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
};

/** After a change, before counting begins: a refresh changes many times a second. */
const settleMs = 400;
/** Between two counts, however much changes. */
const pauseMs = 3_000;
/** Ages in queries (`after:7d`) move by themselves. */
const staleMs = 10 * 60_000;

export function createSmartCounts(ports: {
  library: Library;
  bus: EventBus;
  now: () => number;
  elapsed: () => number;
  onBackgroundError: (error: unknown) => void;
}): SmartCounts {
  const { library, bus, now, elapsed } = ports;
  const counts = new Map<number, number>();
  let isDirty = true;
  let isStopped = false;
  let countedAt = Number.NEGATIVE_INFINITY;
  let isPlanned = false;
  let running: Promise<void> | null = null;
  /** Nobody has asked yet: there is nothing to count for. */
  let isWanted = false;

  async function countNow(): Promise<void> {
    isDirty = false;
    const hasChanged = await countAll({ library, now }, counts, () => isStopped);
    if (hasChanged === null) return;
    countedAt = elapsed();
    if (hasChanged) bus.emit('smart.changed', {});
  }

  const refresh = async (): Promise<void> => {
    // A count that is under way may have passed what changed since.
    if (running !== null) await running;
    running = countNow().finally(() => {
      running = null;
    });
    await running;
  };

  const waitMs = (): number => Math.min(Math.max(settleMs, countedAt + pauseMs - elapsed()), pauseMs);

  const loop = repeat({
    async work() {
      isPlanned = false;
      await refresh();
      if (!isDirty) return null;
      isPlanned = true;
      return waitMs();
    },
    everyMs: staleMs,
    onError: ports.onBackgroundError,
  });

  /** What changes meanwhile is counted along: the time of a count that is planned stays. */
  function soon(): void {
    if (isPlanned || !isWanted || running !== null) return;
    isPlanned = true;
    if (loop.isStarted()) loop.plan(waitMs());
    else loop.start(waitMs());
  }

  function note(): void {
    isDirty = true;
    soon();
  }

  return {
    of(smartFeedId) {
      isWanted = true;
      if (isDirty || elapsed() - countedAt > staleMs) soon();
      return counts.get(smartFeedId) ?? null;
    },
    note,
    refresh,
    async stop() {
      isStopped = true;
      await loop.stop();
    },
  };
}

/** Counts every smart feed into `counts`. Returns whether any count changed, null where it was stopped. */
async function countAll(
  { library, now }: { library: Library; now: () => number },
  counts: Map<number, number>,
  isStopped: () => boolean,
): Promise<boolean | null> {
  const feeds = listSmartFeeds(library);
  let hasChanged = false;
  for (const { id, query } of feeds) {
    const at = { now: now(), isStale: isStopped };
    const count = await countUpTo(library, unreadOf(query), mostCounted + 1, at);
    if (isStopped()) return null;
    if ((counts.get(id) ?? null) !== count) hasChanged = true;
    if (count === null) counts.delete(id);
    else counts.set(id, count);
  }
  for (const id of counts.keys()) if (!feeds.some((feed) => feed.id === id)) counts.delete(id);
  return hasChanged;
}

function unreadOf(text: string): Query {
  const { root } = parseQuery(text);
  const unread: QueryNode = { type: 'state', name: 'unread' };
  return {
    root: root === null ? unread : { type: 'and', children: [root, unread] },
    sort: null,
    problems: [],
  };
}
