/** A job that walks feeds back, page after page, several at a time. */

import { AppError, type WireError } from '../../../../shared/errors.ts';
import type { OlderSummary, WalkEnd } from '../../../../shared/model/older.ts';
import { anySignal } from '../../base/any-signal.ts';
import type { JobContext } from '../../base/jobs.ts';
import { pause } from '../../base/pause.ts';
import { slotHost } from '../../http/host-slots.ts';
import type { Library } from '../../library/connection/open.ts';
import { readWalk, restWalk } from '../../library/subscriptions/feed-walks-table.ts';
import { getFeed } from '../../library/subscriptions/feeds-table.ts';
import type { PageReport } from './walk-page.ts';
import type { WalkSteps } from './walk-steps.ts';

type WalkPorts = {
  library: Library;
  now: () => number;
  steps: WalkSteps;
  /** Walk → its host, of what jobs walk now. */
  walking: Map<number, string>;
  stopping: AbortSignal;
};

/** `mostPages`: of each walk. */
type Wanted = { walkIds: readonly number[]; mostPages: number };

const lookAgainMs = 100;
const atOnce = 4;
/** Longer than this nobody sits before a progress bar: it goes on by itself later. */
const longestWaitMs = 60_000;
const mostWaits = 3;

/** Throws `cancelled`. */
export async function walkBack(
  ports: WalkPorts,
  { walkIds, mostPages }: Wanted,
  job: JobContext,
): Promise<OlderSummary> {
  const { library } = ports;
  const signal = anySignal([job.signal, ports.stopping]);
  const summary: OlderSummary = { pages: 0, newArticles: 0, feeds: [] };
  let next = 0;
  let total = walkIds.length * mostPages;
  const work = async (): Promise<void> => {
    while (next < walkIds.length) {
      const id = walkIds[next] ?? 0;
      next += 1;
      const walk = readWalk(library, id);
      if (walk === null) continue;
      const { title } = getFeed(library, walk.feedId);
      let asked = 0;
      const onPage = (report: PageReport): void => {
        asked += 1;
        if (report.error === null) summary.pages += 1;
        summary.newArticles += report.newIds.length;
        job.progress(summary.pages, Math.max(total, summary.pages + 1), title);
      };
      const ended = await walkOne(ports, { id, mostPages }, signal, onPage).finally(() =>
        ports.walking.delete(id),
      );
      // It was no longer than that.
      total -= mostPages - asked;
      summary.feeds.push({ feedId: walk.feedId, title, ...ended });
    }
  };
  job.progress(0, total, '');
  const workers = Array.from({ length: Math.min(atOnce, walkIds.length) }, () => work());
  const ends = await Promise.allSettled(workers);
  if (job.signal.aborted) {
    // The reader has had enough: it does not go on by itself.
    for (const id of walkIds) restWalk(library, id);
    throw new AppError('cancelled', { done: summary.pages, total });
  }
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  job.progress(summary.pages, summary.pages, '');
  return summary;
}

async function walkOne(
  { library, now, steps, walking }: WalkPorts,
  { id, mostPages }: { id: number; mostPages: number },
  signal: AbortSignal,
  onPage: (report: PageReport) => void,
): Promise<{ ended: WalkEnd | null; error: WireError | null }> {
  let waits = 0;
  for (let asked = 0; asked < mostPages; ) {
    const walk = readWalk(library, id);
    // Closed, or the feed is gone.
    if (walk === null) return { ended: null, error: null };
    const { nextUrl, pagesLeft, ended } = walk;
    if (nextUrl === null || pagesLeft === 0) return { ended, error: null };
    walking.set(id, slotHost(nextUrl));
    // The background may be at this page since before: what it brings is what is waited for.
    const begun = steps.underWay(id);
    if (begun === undefined && steps.rests.has(slotHost(nextUrl))) {
      await pause(lookAgainMs, signal);
      continue;
    }
    const report = await (begun ?? steps.take(walk, { isUrgent: true, signal }));
    if (report === null) {
      // Another program is at this page.
      await pause(lookAgainMs, signal);
      continue;
    }
    asked += 1;
    onPage(report);
    if (report.error === null) continue;
    const waitMs = waitOf(report.error, now());
    waits += 1;
    if (waitMs === null || waits > mostWaits) return { ended: null, error: report.error };
    await pause(waitMs, signal);
  }
  return { ended: readWalk(library, id)?.ended ?? null, error: null };
}

/** How long a short wait takes that the server asked for; null: too long to sit through, or none at all. */
function waitOf(error: WireError, now: number): number | null {
  const { until } = error.details;
  if (typeof until !== 'number' || until - now > longestWaitMs) return null;
  return Math.max(lookAgainMs, until - now);
}
