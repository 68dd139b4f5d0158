/** Refreshes feeds: what the reader asks for now, and in the background what is due. */

import type { RefreshOutcome } from '../../../../shared/model/feeds.ts';
import type { RefreshSummary } from '../../../../shared/model/jobs.ts';
import type { CoreEventSink } from '../../base/core-events.ts';
import { boundedIds, type EventBus } from '../../base/events.ts';
import type { JobContext } from '../../base/jobs.ts';
import type { Pool } from '../../base/pool/pool.ts';
import type { ChooseProxy } from '../../http/choose-proxy.ts';
import {
  createHostSlots,
  createHosts,
  createPlace,
  type HostSlots,
  type Hosts,
} from '../../http/host-slots.ts';
import { releaseGone } from '../../library/connection/gone-owners.ts';
import type { Library } from '../../library/connection/open.ts';
import { getSettings } from '../../library/connection/settings-table.ts';
import { arrivalOf } from '../../library/subscriptions/arrivals.ts';
import { listSchedule, type ScheduledFeed } from '../../library/subscriptions/schedule-table.ts';
import type { Log } from '../../log/log.ts';
import { announceRules } from '../../rules/announce-rules.ts';
import { createBackground } from './background.ts';
import type { FeedRequests } from './feed-requests.ts';
import { createNetworkState } from './network-state.ts';
import { type RefreshContext, type RefreshReport, refreshFeed } from './refresh-feed.ts';
import { refreshMany } from './refresh-many.ts';

export type Poller = {
  refresh(
    wanted: { feedIds?: readonly number[] | undefined; force: boolean; concurrency?: number | undefined },
    job: JobContext,
  ): Promise<RefreshSummary>;
  context(): RefreshContext;
  /** Counts an answer or a failure of any request towards "is the network there". */
  noteOutcome(feedId: number, outcome: RefreshOutcome): void;
  isOnline(): boolean;
  isPolling(): boolean;
  start(): void;
  stop(): Promise<void>;
};

const defaultConcurrency = 8;

export function createPoller(ports: {
  library: Library;
  pool: Pool;
  bus: EventBus;
  hosts?: Hosts;
  requests: FeedRequests;
  chooseProxy: ChooseProxy;
  whenClosed: RefreshContext['whenClosed'];
  userAgent: string;
  events: CoreEventSink;
  now: () => number;
  log: Log;
  lookAtClock: () => void;
  /** The machine neither falls asleep nor has just woken. */
  isAwake: () => boolean;
  onBackgroundError: (error: unknown) => void;
}): Poller {
  const { library, bus, now } = ports;
  const network = createNetworkState(ports);
  const hosts = ports.hosts ?? createHosts();
  /** Shared by the background, the reader's own refreshes and discovery. */
  const sharedSlots = createHostSlots({ total: defaultConcurrency, hosts });

  const context = (): RefreshContext => ({
    library,
    pool: ports.pool,
    userAgent: ports.userAgent,
    foremHosts: getSettings(library).foremHosts,
    now,
    slots: sharedSlots,
    requests: ports.requests,
    chooseProxy: ports.chooseProxy,
    whenClosed: ports.whenClosed,
    isNetworkDown: () => !network.isOnline() || !ports.isAwake(),
  });

  const checkPorts = { ...ports, context, noteOutcome: network.noteOutcome };

  const background = createBackground({
    library,
    now,
    lookAtClock: ports.lookAtClock,
    isAwake: ports.isAwake,
    isOnline: network.isOnline,
    isPaused: () => getSettings(library).isPollingPaused,
    onBackgroundError: ports.onBackgroundError,
    check: async (feed, signal) => {
      const report = await checkFeed(checkPorts, feed, sharedSlots, signal);
      const arrival = arrivalOf(library, feed, report.newIds, report.rules.notifyIds);
      if (arrival !== null) bus.emit('articles.arrived', arrival);
    },
  });

  return {
    context,
    noteOutcome: network.noteOutcome,
    isOnline: network.isOnline,
    isPolling: background.isPolling,

    async refresh(wanted, job) {
      const startedAt = now();
      ports.lookAtClock();
      releaseGone(library, startedAt);
      const feeds = listSchedule(library, wanted.feedIds);
      const slots =
        wanted.concurrency === undefined
          ? sharedSlots
          : createHostSlots({ total: wanted.concurrency, hosts });
      const check = (feed: ScheduledFeed, signal: AbortSignal): Promise<RefreshReport> =>
        checkFeed(checkPorts, feed, slots, signal);
      return await refreshMany({ library, now, check }, { feeds, force: wanted.force, startedAt }, job);
    },

    start: () => background.start(getSettings(library).refreshOnStart),
    stop: background.stop,
  };
}

type CheckPorts = {
  bus: EventBus;
  events: CoreEventSink;
  log: Log;
  context: () => RefreshContext;
  noteOutcome: Poller['noteOutcome'];
};

/** Refreshes one feed in its turn and announces what came of it. Throws as `refreshFeed`. */
async function checkFeed(
  ports: CheckPorts,
  feed: ScheduledFeed,
  slots: HostSlots,
  signal: AbortSignal,
): Promise<RefreshReport> {
  const { bus } = ports;
  const { feedId, url } = feed;
  const place = createPlace(slots);
  const report = await refreshFeed(ports.context(), feed, signal, place).finally(place.leave);
  const { outcome, newIds, changedIds } = report;
  if (outcome.status === 'failed') ports.log('warning', 'feed', 'failed', { code: outcome.code, url });
  if (/^http/i.test(url)) ports.noteOutcome(feedId, outcome);
  const articleIds = [...newIds, ...changedIds];
  if (articleIds.length > 0) ports.events.emit('feed.stored', { feedId, newIds, isArchive: false });
  bus.emit('feeds.changed', { feedIds: [feedId] });
  if (articleIds.length > 0) {
    bus.emit('articles.changed', { articleIds: boundedIds(articleIds), feedIds: [feedId] });
  }
  announceRules(ports, report.rules);
  return report;
}
