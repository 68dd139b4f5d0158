/** A job that refreshes many feeds and sums up what came of it. */

import { AppError } from '../../../../shared/errors.ts';
import type { RefreshSummary } from '../../../../shared/model/jobs.ts';
import { anySignal } from '../../base/any-signal.ts';
import type { JobContext } from '../../base/jobs.ts';
import type { Library } from '../../library/connection/open.ts';
import { recordSkips, type Skip } from '../../library/subscriptions/fetch-log-table.ts';
import type { ScheduledFeed } from '../../library/subscriptions/schedule-table.ts';
import { type RefreshReport, skipReason } from './refresh-feed.ts';

type ManyPorts = {
  library: Library;
  now: () => number;
  /** Waits for its turn. Throws `cancelled` and what keeps the library from being written. */
  check: (feed: ScheduledFeed, signal: AbortSignal) => Promise<RefreshReport>;
};

/** `force`: the user asked, see `skipReason`. Throws as `check`. */
export async function refreshMany(
  { library, now, check }: ManyPorts,
  wanted: { feeds: readonly ScheduledFeed[]; force: boolean; startedAt: number },
  job: JobContext,
): Promise<RefreshSummary> {
  const { feeds, startedAt } = wanted;
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
    addToSummary(summary, feed, await check(feed, signal));
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
