/** Refreshes feeds: what the reader asks for, and in the background what is due, without bursts. */
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import type { RefreshOutcome, RefreshSummary } from '../../../shared/model.ts';
import { boundedIds, type EventBus } from '../events.ts';
import type { JobContext } from '../jobs.ts';
import { releaseLease, takeLease } from '../library/leases.ts';
import type { Library } from '../library/open.ts';
import {
  countPolledFeeds,
  listDue,
  listSchedule,
  nextDueAt,
  type ScheduledFeed,
} from '../library/schedule-table.ts';
import { getSettings } from '../library/settings-table.ts';
import type { Pool } from '../pool.ts';
import { createHostSlots, type HostSlots } from './host-slots.ts';
import { type RefreshContext, type RefreshReport, refreshFeed, skipReason } from './refresh-feed.ts';
import { isConnectivityError } from './schedule.ts';

export type Poller = {
  refresh(
    wanted: { feedIds?: readonly number[] | undefined; force: boolean; concurrency?: number | undefined },
    job: JobContext,
  ): Promise<RefreshSummary>;
  context(): RefreshContext;
  /** What every request for a feed passes through, so that a host has two connections whoever asks. */
  slots: HostSlots;
  /** Counts an answer or a failure of any request towards "is the network there". */
  noteOutcome(feedId: number, outcome: RefreshOutcome): void;
  isOnline(): boolean;
  isPolling(): boolean;
  start(): void;
  stop(): Promise<void>;
};

const defaultConcurrency = 8;
const lookEveryMs = 15_000;
/** The first look after start: the window comes first; much later when the reader does not want it at once. */
const soonMs = 500;
const lateMs = 15 * 60_000;
const leaseName = 'poller';
const leaseMs = 60_000;
/** After start or sleep everything may be overdue: a few feeds at a time, not all at once. */
const backgroundBatch = 4;
const backgroundPauseMs = 2_000;
/** One dead server is not a dead network: this many feeds in a row, or all there are, before it is doubted. */
const feedsUntilOffline = 3;

export function createPoller(ports: {
  library: Library;
  pool: Pool;
  bus: EventBus;
  userAgent: string;
  now: () => number;
  onBackgroundError: (error: unknown) => void;
}): Poller {
  const { library, bus, now } = ports;
  let online = true;
  /** Feeds whose server could not be reached since anything last could. */
  const unreachable = new Set<number>();
  let timer: NodeJS.Timeout | null = null;
  let round: Promise<void> | null = null;
  let hasLease = false;
  const stopping = new AbortController();
  /** Shared by the background and the reader's own refreshes: a host has two connections, not two for each. */
  const sharedSlots = createHostSlots({ total: defaultConcurrency });

  const context = (): RefreshContext => ({
    library,
    pool: ports.pool,
    userAgent: ports.userAgent,
    foremHosts: getSettings(library).foremHosts,
    now,
    isNetworkDown: () => !online,
  });

  function noteOutcome(feedId: number, outcome: RefreshOutcome): void {
    if (outcome.status === 'skipped') return;
    const isDown = outcome.status === 'failed' && isConnectivityError(outcome.code);
    if (isDown) unreachable.add(feedId);
    else unreachable.clear();
    const isCertain = outcome.status === 'failed' && outcome.code === 'offline';
    const isOnlineNow =
      unreachable.size === 0 ||
      !(isCertain || unreachable.size >= Math.min(feedsUntilOffline, countPolledFeeds(library)));
    if (isOnlineNow === online) return;
    online = isOnlineNow;
    bus.emit('online.changed', { isOnline: online });
  }

  async function check(feed: ScheduledFeed, signal: AbortSignal, slots: HostSlots): Promise<RefreshReport> {
    const release = await slots.take(feed.url, signal);
    const report = await refreshFeed(context(), feed, signal).finally(release);
    noteOutcome(feed.feedId, report.outcome);
    bus.emit('feeds.changed', { feedIds: [feed.feedId] });
    if (report.newIds.length + report.changedIds.length > 0) {
      bus.emit('articles.changed', {
        articleIds: boundedIds([...report.newIds, ...report.changedIds]),
        feedIds: [feed.feedId],
      });
    }
    return report;
  }

  async function backgroundRound(): Promise<void> {
    hasLease = takeLease(library, leaseName, now(), leaseMs);
    if (!hasLease) return;
    while (!stopping.signal.aborted) {
      const due = listDue(library, now(), backgroundBatch).filter(
        (feed) => skipReason(feed, false, now()) === null,
      );
      if (due.length === 0) return;
      throwFirst(await Promise.allSettled(due.map((feed) => check(feed, stopping.signal, sharedSlots))));
      hasLease = takeLease(library, leaseName, now(), leaseMs);
      if (!hasLease) return;
      await pause(backgroundPauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  function look(): void {
    if (stopping.signal.aborted) return;
    round = backgroundRound()
      .then(() => nextDueAt(library) ?? Number.POSITIVE_INFINITY)
      .catch((error: unknown) => {
        if (!isCancelled(error)) ports.onBackgroundError(error);
        return Number.POSITIVE_INFINITY;
      })
      .then((next) => {
        round = null;
        if (stopping.signal.aborted) return;
        timer = setTimeout(look, Math.max(1000, Math.min(next - now(), lookEveryMs)));
      });
  }

  return {
    context,
    slots: sharedSlots,
    noteOutcome,
    isOnline: () => online,
    isPolling: () => hasLease,

    async refresh(wanted, job) {
      const startedAt = now();
      const feeds = listSchedule(library, wanted.feedIds);
      const slots =
        wanted.concurrency === undefined ? sharedSlots : createHostSlots({ total: wanted.concurrency });
      // A library that cannot be written fails for all that follow as well: they are not asked.
      const failed = new AbortController();
      const signal = AbortSignal.any([job.signal, failed.signal]);
      const summary = emptySummary(feeds.length);
      let done = 0;
      const refreshOne = async (feed: ScheduledFeed): Promise<void> => {
        const skip = skipReason(feed, wanted.force, now());
        if (skip === null) {
          addToSummary(summary, feed, await check(feed, signal, slots));
        } else {
          summary.skipped += 1;
        }
        done += 1;
        job.progress(done, feeds.length, feed.title);
      };
      job.progress(0, feeds.length, '');
      const ended = await Promise.allSettled(
        feeds.map((feed) =>
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

    start() {
      if (timer !== null || round !== null) return;
      const isEager = getSettings(library).refreshOnStart;
      timer = setTimeout(look, isEager ? soonMs : lateMs);
    },

    async stop() {
      stopping.abort();
      if (timer !== null) clearTimeout(timer);
      await round;
      if (hasLease) releaseLease(library, leaseName);
      hasLease = false;
    },
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
    ms: 0,
    failures: [],
  };
}

function addToSummary(summary: RefreshSummary, feed: ScheduledFeed, report: RefreshReport): void {
  const { outcome } = report;
  summary.newArticles += report.newIds.length;
  summary.changedArticles += report.changedIds.length;
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
