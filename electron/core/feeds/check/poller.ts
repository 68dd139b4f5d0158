/** Refreshes feeds: what the reader asks for now, and in the background what is due. */

import { AppError } from '../../../../shared/errors.ts';
import type { RefreshOutcome } from '../../../../shared/model/feeds.ts';
import type { RefreshSummary } from '../../../../shared/model/jobs.ts';
import { anySignal } from '../../base/any-signal.ts';
import type { CoreEventSink } from '../../base/core-events.ts';
import { boundedIds, type EventBus } from '../../base/events.ts';
import type { JobContext } from '../../base/jobs.ts';
import type { Pool } from '../../base/pool/pool.ts';
import type { ChooseProxy } from '../../http/choose-proxy.ts';
import { isConnectivityError } from '../../http/failures.ts';
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
import { recordSkips, type Skip } from '../../library/subscriptions/fetch-log-table.ts';
import { retryAfterNoNetwork } from '../../library/subscriptions/schedule-changes.ts';
import {
  countPolledFeeds,
  listSchedule,
  type ScheduledFeed,
} from '../../library/subscriptions/schedule-table.ts';
import type { Log } from '../../log/log.ts';
import { announceRules } from '../../rules/announce-rules.ts';
import { createBackground } from './background.ts';
import type { FeedRequests } from './feed-requests.ts';
import { type RefreshContext, type RefreshReport, refreshFeed, skipReason } from './refresh-feed.ts';

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
/** One dead server is not a dead network: this many feeds in a row, or all there are, before it is doubted. */
const feedsUntilOffline = 3;

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
  const { library, bus, events, now } = ports;
  let online = true;
  /** Feeds whose server could not be reached since anything last could. */
  const unreachable = new Set<number>();
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
    isNetworkDown: () => !online || !ports.isAwake(),
  });

  const background = createBackground({
    library,
    now,
    lookAtClock: ports.lookAtClock,
    isAwake: ports.isAwake,
    isOnline: () => online,
    isPaused: () => getSettings(library).isPollingPaused,
    onBackgroundError: ports.onBackgroundError,
    check: async (feed, signal) => {
      const report = await check(feed, signal, sharedSlots);
      const arrival = arrivalOf(library, feed, report.newIds, report.rules.notifyIds);
      if (arrival !== null) bus.emit('articles.arrived', arrival);
    },
  });

  function noteOutcome(feedId: number, outcome: RefreshOutcome): void {
    // What lies on this machine says nothing of the network.
    if (outcome.status === 'skipped' || (outcome.status === 'failed' && outcome.code === 'file-unreadable'))
      return;
    const isDown = outcome.status === 'failed' && isConnectivityError(outcome.code);
    if (isDown) unreachable.add(feedId);
    else unreachable.clear();
    const isCertain = outcome.status === 'failed' && outcome.code === 'offline';
    const isOnlineNow =
      unreachable.size === 0 ||
      !(isCertain || unreachable.size >= Math.min(feedsUntilOffline, countPolledFeeds(library)));
    if (isOnlineNow === online) return;
    online = isOnlineNow;
    if (online) retryAfterNoNetwork(library, now());
    bus.emit('online.changed', { isOnline: online });
  }

  async function check(feed: ScheduledFeed, signal: AbortSignal, slots: HostSlots): Promise<RefreshReport> {
    const place = createPlace(slots);
    const report = await refreshFeed(context(), feed, signal, place).finally(place.leave);
    if (report.outcome.status === 'failed')
      ports.log('warning', 'feed', 'failed', { code: report.outcome.code, url: feed.url });
    if (/^http/i.test(feed.url)) noteOutcome(feed.feedId, report.outcome);
    if (report.newIds.length + report.changedIds.length > 0) {
      events.emit('feed.stored', { feedId: feed.feedId, newIds: report.newIds, isArchive: false });
    }
    bus.emit('feeds.changed', { feedIds: [feed.feedId] });
    if (report.newIds.length + report.changedIds.length > 0) {
      bus.emit('articles.changed', {
        articleIds: boundedIds([...report.newIds, ...report.changedIds]),
        feedIds: [feed.feedId],
      });
    }
    announceRules(ports, report.rules);
    return report;
  }

  return {
    context,
    noteOutcome,
    isOnline: () => online,
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
      // A library that cannot be written fails for all that follow as well: they are not asked.
      const failed = new AbortController();
      const signal = anySignal([job.signal, failed.signal]);
      const summary = emptySummary(feeds.length);
      const skips: Skip[] = [];
      const wantedNow = feeds.filter((feed) => {
        const skip = skipReason(feed, wanted.force, startedAt);
        if (skip !== null) skips.push({ feedId: feed.feedId, outcome: { status: 'skipped', ...skip } });
        return skip === null;
      });
      recordSkips(library, skips, startedAt);
      summary.skipped = skips.length;
      let done = skips.length;
      const refreshOne = async (feed: ScheduledFeed): Promise<void> => {
        addToSummary(summary, feed, await check(feed, signal, slots));
        done += 1;
        job.progress(done, feeds.length, feed.title);
      };
      job.progress(done, feeds.length, '');
      const ended = await Promise.allSettled(
        wantedNow.map((feed) =>
          refreshOne(feed).catch((error: unknown) => {
            failed.abort();
            throw error;
          }),
        ),
      );
      if (job.signal.aborted) throw new AppError('cancelled', { done, total: feeds.length });
      throwFirst(ended);
      summary.ms = now() - startedAt;
      return summary;
    },

    start: () => background.start(getSettings(library).refreshOnStart),
    stop: background.stop,
  };
}

const isCancelled = (error: unknown): boolean => error instanceof AppError && error.code === 'cancelled';

/** Throws what went wrong first; what was cancelled because of it comes last. */
function throwFirst(ended: readonly PromiseSettledResult<unknown>[]): void {
  const reasons = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (reasons.length > 0) throw reasons.find((reason) => !isCancelled(reason)) ?? reasons[0];
}

function emptySummary(feeds: number): RefreshSummary {
  return {
    feeds,
    updated: 0,
    notModified: 0,
    unchanged: 0,
    skipped: 0,
    failed: 0,
    newArticles: 0,
    changedArticles: 0,
    jumped: 0,
    ms: 0,
    failures: [],
    closed: [],
  };
}

function addToSummary(summary: RefreshSummary, feed: ScheduledFeed, report: RefreshReport): void {
  const { outcome } = report;
  summary.newArticles += report.newIds.length;
  summary.changedArticles += report.changedIds.length;
  if (report.hasJumped) summary.jumped += 1;
  switch (outcome.status) {
    case 'updated':
      summary.updated += 1;
      break;
    case 'not-modified':
      summary.notModified += 1;
      break;
    case 'unchanged':
      summary.unchanged += 1;
      break;
    case 'skipped':
      summary.skipped += 1;
      if (outcome.reason === 'needs-app' || outcome.reason === 'needs-password') {
        summary.closed.push({ feedId: feed.feedId, title: feed.title, reason: outcome.reason });
      }
      break;
    case 'failed':
      summary.failed += 1;
      summary.failures.push({
        feedId: feed.feedId,
        title: feed.title,
        code: outcome.code,
        details: outcome.details,
      });
  }
}
