/**
 * How many unread articles each smart feed holds. Counted off the way of what the reader does: some time after a change,
 * a piece at a time, up to a number nobody reads; what was counted last is the answer until then.
 */
import { mostCounted } from '../../../shared/model/smart.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { Query, QueryNode } from '../../../shared/query/tree.ts';
import type { EventBus } from '../base/events.ts';
import { countUpTo } from '../library/lists/article-matches.ts';
import { listSmartFeeds } from '../library/lists/smart-feeds-table.ts';
import type { CorePorts } from '../ports.ts';

export type SmartCounts = {
  /** null: not counted yet. Asking has it counted soon where anything has changed since. */
  of(smartFeedId: number): number | null;
  /** Something about the smart feeds themselves changed. */
  note(): void;
  /** Counts all now. */
  refresh(): Promise<void>;
  stop(): void;
};

/** After a change, before counting begins: a refresh changes many times a second. */
const settleMs = 400;
/** Between two counts, however much changes. */
const pauseMs = 3_000;
/** Ages in queries (`after:7d`) move by themselves. */
const staleMs = 10 * 60_000;

export function createSmartCounts(
  ports: Pick<CorePorts, 'library' | 'now' | 'elapsed' | 'onBackgroundError'> & { bus: EventBus },
): SmartCounts {
  const { library, bus, now, elapsed } = ports;
  const counts = new Map<number, number>();
  let isDirty = true;
  let isStopped = false;
  let countedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  /** Nobody has asked yet: there is nothing to count for. */
  let isWanted = false;

  async function countAll(): Promise<void> {
    isDirty = false;
    const feeds = listSmartFeeds(library);
    let hasChanged = false;
    for (const { id, query } of feeds) {
      const count = await countUpTo(library, unreadOf(query), mostCounted + 1, {
        now: now(),
        isStale: () => isStopped,
      });
      if (isStopped) return;
      if ((counts.get(id) ?? null) !== count) hasChanged = true;
      if (count === null) counts.delete(id);
      else counts.set(id, count);
    }
    for (const id of counts.keys()) if (!feeds.some((feed) => feed.id === id)) counts.delete(id);
    countedAt = elapsed();
    if (hasChanged) bus.emit('smart.changed', {});
  }

  const refresh = async (): Promise<void> => {
    // A count that is under way may have passed what changed since.
    if (running !== null) await running;
    running = countAll().finally(() => {
      running = null;
    });
    await running;
  };

  function soon(): void {
    if (timer !== null || isStopped || !isWanted || running !== null) return;
    const wait = Math.max(settleMs, countedAt + pauseMs - elapsed());
    timer = setTimeout(
      () => {
        timer = null;
        refresh().then(
          () => {
            if (isDirty) soon();
          },
          (error: unknown) => {
            if (!isStopped) ports.onBackgroundError(error);
          },
        );
      },
      Math.min(wait, pauseMs),
    );
    timer.unref();
  }

  function note(): void {
    isDirty = true;
    soon();
  }

  const end = bus.subscribe(({ name }) => {
    if (name === 'articles.changed' || name === 'tags.changed' || name === 'feeds.changed') note();
  });

  return {
    of(smartFeedId) {
      isWanted = true;
      if (isDirty || elapsed() - countedAt > staleMs) soon();
      return counts.get(smartFeedId) ?? null;
    },
    note,
    refresh,
    stop() {
      isStopped = true;
      end();
      if (timer !== null) clearTimeout(timer);
    },
  };
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
