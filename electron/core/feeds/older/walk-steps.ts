/** Steps of walks, one page each: the background and the jobs take them here, so that no page is asked for twice. */

import type { CoreEventSink } from '../../base/core-events.ts';
import { boundedIds, type EventBus } from '../../base/events.ts';
import { createHostRests, type HostRests } from '../../http/host-rests.ts';
import { slotHost } from '../../http/host-slots.ts';
import type { Library } from '../../library/connection/open.ts';
import type { FeedWalk } from '../../library/subscriptions/feed-walks-table.ts';
import { announceRules } from '../../rules/announce-rules.ts';
import type { RefreshContext } from '../check/refresh-feed.ts';
import { type PageReport, walkPage } from './walk-page.ts';

export type StepPorts = {
  library: Library;
  bus: EventBus;
  events: CoreEventSink;
  refreshContext: () => RefreshContext;
  stopping: AbortSignal;
};

export type WalkSteps = {
  /** Fetches and stores one page. null: it is being asked for already. Throws as `walkPage`. */
  take(walk: FeedWalk, turn: { isUrgent: boolean; signal: AbortSignal }): Promise<PageReport | null>;
  /** The step a walk is at now. */
  underWay(walkId: number): Promise<PageReport | null> | undefined;
  /** Hosts that were asked just now. */
  rests: Pick<HostRests, 'has' | 'hosts'>;
  /** Resolves when no step is under way any more, whatever came of it. */
  ended(): Promise<void>;
};

/** From an answer to the next request to the same host: Forem wants no more than a few a second, and nobody is in a hurry. */
const restMs = 1_000;

export function createWalkSteps(ports: StepPorts): WalkSteps {
  const rests = createHostRests();
  const underWay = new Map<number, Promise<PageReport | null>>();
  return {
    take(walk, turn) {
      if (underWay.has(walk.id)) return Promise.resolve(null);
      const ended = takeStep(ports, rests, walk, turn).finally(() => {
        underWay.delete(walk.id);
        if (!ports.stopping.aborted) ports.bus.emit('feeds.changed', { feedIds: [walk.feedId] });
      });
      underWay.set(walk.id, ended);
      return ended;
    },
    underWay: (walkId) => underWay.get(walkId),
    rests,
    async ended() {
      await Promise.allSettled([...underWay.values()]);
    },
  };
}

async function takeStep(
  ports: StepPorts,
  rests: HostRests,
  walk: FeedWalk,
  turn: { isUrgent: boolean; signal: AbortSignal },
): Promise<PageReport | null> {
  const report = await walkPage(ports.refreshContext(), walk, turn).finally(() => {
    if (walk.nextUrl !== null) rests.rest(slotHost(walk.nextUrl), restMs);
  });
  if (report !== null) announce(ports, walk, report);
  return report;
}

function announce(ports: StepPorts, { feedId, knownId }: FeedWalk, report: PageReport): void {
  const { newIds, changedIds, rules } = report;
  const articleIds = [...newIds, ...changedIds];
  if (articleIds.length === 0) return;
  // Behind a gap is what would have come by itself.
  ports.events.emit('feed.stored', { feedId, newIds, isArchive: knownId === null });
  ports.bus.emit('articles.changed', { articleIds: boundedIds(articleIds), feedIds: [feedId] });
  announceRules(ports, rules);
}
