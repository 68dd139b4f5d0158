/**
 * Follows feeds that come in pages: over gaps automatically, to a feed's beginning when the user asks. Progress is stored in the
 * library, so it survives a restart. `walk-page.ts` fetches one page. Called by the handlers of `older.*`, and by
 * `changes/subscribe.ts` for new subscriptions.
 */

import { AppError, type WireError } from '../../../../shared/errors.ts';
import type { OlderState, OlderSummary, WalkEnd } from '../../../../shared/model/older.ts';
import { anySignal } from '../../base/any-signal.ts';
import type { CoreEventSink } from '../../base/core-events.ts';
import { boundedIds, type EventBus } from '../../base/events.ts';
import type { JobContext } from '../../base/jobs.ts';
import { pause } from '../../base/pause.ts';
import { createQueueBackground } from '../../fetch-queue/queue-background.ts';
import { createHostRests } from '../../http/host-rests.ts';
import { slotHost } from '../../http/host-slots.ts';
import type { Library } from '../../library/connection/open.ts';
import {
  addWalk,
  type DueWalk,
  dueWalk,
  type FeedWalk,
  openGaps,
  pagingOf,
  readWalk,
  removeWalk,
  restWalk,
  walksOf,
  wantMorePages,
} from '../../library/subscriptions/feed-walks-table.ts';
import { getFeed } from '../../library/subscriptions/feeds-table.ts';
import { announceRules } from '../../rules/announce-rules.ts';
import { mostGapPages } from '../check/note-jump.ts';
import type { RefreshContext } from '../check/refresh-feed.ts';
import { type PageReport, walkPage } from './walk-page.ts';

export type OlderEntries = {
  /** Throws `not-found`. */
  state(feedId: number): OlderState;
  /** `pages` null: as far as there are any. Throws `not-found`, `offline`, `cancelled`. */
  fetch(feedId: number, pages: number | null, job: JobContext): Promise<OlderSummary>;
  /** `feedIds` null: of all. Throws `offline` and `cancelled`. */
  closeGaps(feedIds: readonly number[] | null, job: JobContext): Promise<OlderSummary>;
  /** Throws `not-found`. */
  forgetGap(gapId: number): void;
  /** A feed was read: it may have jumped. */
  noteStored(): void;
  start(isEager: boolean): void;
  stop(): Promise<void>;
};

/** Of one job: a DEV tag has thousands of pages, and the next job goes on from there. */
export const mostPages = 200;
/** From an answer to the next request to the same host: Forem wants no more than a few a second, and nobody is in a hurry. */
const restMs = 1_000;
const lookAgainMs = 100;
const atOnce = 4;
/** Longer than this nobody sits before a progress bar: it goes on by itself later. */
const longestWaitMs = 60_000;
const mostWaits = 3;

export function createOlderEntries(ports: {
  library: Library;
  bus: EventBus;
  now: () => number;
  isOnline: () => boolean;
  refreshContext: () => RefreshContext;
  events: CoreEventSink;
  onBackgroundError: (error: unknown) => void;
}): OlderEntries {
  const { library, bus, now } = ports;
  const rests = createHostRests();
  const stopping = new AbortController();
  const underWay = new Map<number, Promise<PageReport | null>>();
  /** Hosts of what jobs walk, by walk: the background leaves them alone, for a job tells what it brought. */
  const walking = new Map<number, string>();

  const background = createQueueBackground<DueWalk>({
    ...ports,
    queue: 'feed_walks',
    leaseName: 'older-entries',
    busyHosts: () => [...rests.hosts(), ...walking.values()],
    due: (busy) => dueWalk(library, now(), busy),
    begin: (due) => step(due, false, stopping.signal),
  });

  /** One page. null: it is being asked for already. */
  function step(walk: FeedWalk, isUrgent: boolean, signal: AbortSignal): Promise<PageReport | null> {
    if (underWay.has(walk.id)) return Promise.resolve(null);
    const ended = takeStep(walk, isUrgent, signal).finally(() => {
      underWay.delete(walk.id);
      if (!stopping.signal.aborted) bus.emit('feeds.changed', { feedIds: [walk.feedId] });
    });
    underWay.set(walk.id, ended);
    return ended;
  }

  async function takeStep(
    walk: FeedWalk,
    isUrgent: boolean,
    signal: AbortSignal,
  ): Promise<PageReport | null> {
    const report = await walkPage(ports.refreshContext(), walk, { isUrgent, signal }).finally(() => {
      if (walk.nextUrl !== null) rests.rest(slotHost(walk.nextUrl), restMs);
    });
    if (report !== null) announce(walk, report);
    return report;
  }

  function announce({ feedId, knownId }: FeedWalk, { newIds, changedIds, rules }: PageReport): void {
    const articleIds = [...newIds, ...changedIds];
    if (articleIds.length === 0) return;
    // Behind a gap is what would have come by itself.
    ports.events.emit('feed.stored', { feedId, newIds, isArchive: knownId === null });
    bus.emit('articles.changed', { articleIds: boundedIds(articleIds), feedIds: [feedId] });
    announceRules(ports, rules);
  }

  /** The way to the beginning, ready to go on; answers with its id. */
  function wantHistory(feedId: number, pages: number): number {
    return library.db
      .transaction(() => {
        const known = walksOf(library, feedId).find((walk) => walk.knownId === null);
        const mayBeMore = known !== undefined && (known.nextUrl !== null || known.ended === 'beginning');
        if (known !== undefined && mayBeMore) {
          if (known.nextUrl !== null) wantMorePages(library, known.id, pages, now());
          return known.id;
        }
        // A feed that had one page may have more by now.
        if (known !== undefined) removeWalk(library, known.id);
        const { olderUrl, kind, firstPage } = pagingOf(library, feedId);
        const { url } = getFeed(library, feedId);
        const isPaged = kind !== null && kind !== 'none' && olderUrl !== null;
        // Not read since Offprint knows of pages: the feed itself tells.
        const start = kind === null ? { nextUrl: url, page: 1 } : { nextUrl: olderUrl, page: 2 };
        const walk = isPaged || kind === null ? { ...start, ended: null } : onePage;
        const seen = walk.page === 2 && firstPage !== null ? [firstPage] : [];
        return addWalk(library, { ...walk, feedId, knownId: null, pagesLeft: pages, seen }, now());
      })
      .immediate();
  }

  /** The walks' pages one after the other, several walks at once. */
  async function run(walkIds: readonly number[], most: number, job: JobContext): Promise<OlderSummary> {
    const signal = anySignal([job.signal, stopping.signal]);
    const summary: OlderSummary = { pages: 0, newArticles: 0, feeds: [] };
    let next = 0;
    let total = walkIds.length * most;
    const work = async (): Promise<void> => {
      while (next < walkIds.length) {
        const id = walkIds[next] ?? 0;
        next += 1;
        const walk = readWalk(library, id);
        if (walk === null) continue;
        const { title } = getFeed(library, walk.feedId);
        let asked = 0;
        const ended = await goBack(id, most, signal, (report) => {
          asked += 1;
          if (report.error === null) summary.pages += 1;
          summary.newArticles += report.newIds.length;
          job.progress(summary.pages, Math.max(total, summary.pages + 1), title);
        });
        // It was no longer than that.
        total -= most - asked;
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

  async function goBack(
    id: number,
    most: number,
    signal: AbortSignal,
    onPage: (report: PageReport) => void,
  ): Promise<{ ended: WalkEnd | null; error: WireError | null }> {
    try {
      return await goOn(id, most, signal, onPage);
    } finally {
      walking.delete(id);
    }
  }

  async function goOn(
    id: number,
    most: number,
    signal: AbortSignal,
    onPage: (report: PageReport) => void,
  ): Promise<{ ended: WalkEnd | null; error: WireError | null }> {
    let waits = 0;
    for (let asked = 0; asked < most; ) {
      const walk = readWalk(library, id);
      // Closed, or the feed is gone.
      if (walk === null) return { ended: null, error: null };
      const { nextUrl, pagesLeft, ended } = walk;
      if (nextUrl === null || pagesLeft === 0) return { ended, error: null };
      walking.set(id, slotHost(nextUrl));
      // The background may be at this page since before: what it brings is what is waited for.
      const begun = underWay.get(id);
      if (begun === undefined && rests.has(slotHost(nextUrl))) {
        await pause(lookAgainMs, signal);
        continue;
      }
      const report = await (begun ?? step(walk, true, signal));
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

  return {
    state(feedId) {
      getFeed(library, feedId);
      const walks = walksOf(library, feedId);
      const history = walks.find(({ knownId }) => knownId === null);
      return {
        history: history === undefined ? null : factsOf(history, underWay.has(history.id)),
        gaps: walks.flatMap((walk) =>
          walk.knownId === null
            ? []
            : [{ id: walk.id, knownId: walk.knownId, ...factsOf(walk, underWay.has(walk.id)) }],
        ),
      };
    },
    async fetch(feedId, pages, job) {
      const { url } = getFeed(library, feedId);
      if (!/^https?:/i.test(url)) throw new AppError('no-address', { url });
      if (!ports.isOnline()) throw new AppError('offline', { url });
      return await run([wantHistory(feedId, pages ?? mostPages)], mostPages, job);
    },
    async closeGaps(feedIds, job) {
      const gaps = openGaps(library, feedIds);
      const [first] = gaps;
      if (first !== undefined && !ports.isOnline())
        throw new AppError('offline', { url: first.nextUrl ?? '' });
      const ids = library.db.transaction(() => gaps.map((gap) => wantGap(library, gap, now()))).immediate();
      return await run(ids, mostGapPages, job);
    },
    forgetGap(gapId) {
      const walk = readWalk(library, gapId);
      if (walk === null || walk.knownId === null) throw new AppError('not-found', { what: 'gap', id: gapId });
      removeWalk(library, gapId);
      bus.emit('feeds.changed', { feedIds: [walk.feedId] });
    },
    noteStored: background.kick,
    start: background.start,
    async stop() {
      stopping.abort();
      background.stop();
      await Promise.allSettled([...underWay.values()]);
    },
  };
}

const onePage = { nextUrl: null, page: 2, ended: 'unpaged' } as const;

/**
 * From where it has come to; one that had come to an end is tried again from the first page that may be asked for. Answers
 * the id it has now.
 */
function wantGap(library: Library, gap: FeedWalk, now: number): number {
  if (gap.nextUrl !== null) {
    wantMorePages(library, gap.id, mostGapPages, now);
    return gap.id;
  }
  const { olderUrl, kind, firstPage } = pagingOf(library, gap.feedId);
  if (olderUrl === null || kind === 'none' || gap.knownId === null) return gap.id;
  removeWalk(library, gap.id);
  const seen = firstPage === null ? [] : [firstPage];
  const { feedId, knownId } = gap;
  const walk = { feedId, knownId, nextUrl: olderUrl, page: 2, pagesLeft: mostGapPages, seen, ended: null };
  return addWalk(library, walk, now);
}

function factsOf(walk: FeedWalk, isUnderWay: boolean): Omit<OlderState['gaps'][number], 'id' | 'knownId'> {
  return {
    pages: walk.page - 1,
    isUnderWay,
    ended: walk.ended,
    failure: walk.failure,
    retryAt: walk.nextUrl === null ? null : walk.nextAt,
  };
}

/** How long a short wait takes that the server asked for; null: too long to sit through, or none at all. */
function waitOf(error: WireError, now: number): number | null {
  const { until } = error.details;
  if (typeof until !== 'number' || until - now > longestWaitMs) return null;
  return Math.max(lookAgainMs, until - now);
}
