/**
 * Follows feeds that come in pages: over gaps automatically, to a feed's beginning when the user asks. Progress is stored in the
 * library, so it survives a restart. `walk-page.ts` fetches one page. Called by the handlers of `older.*`, and by
 * `changes/subscribe.ts` for new subscriptions.
 */

import { AppError } from '../../../../shared/errors.ts';
import type { OlderState, OlderSummary } from '../../../../shared/model/older.ts';
import type { JobContext } from '../../base/jobs.ts';
import { createQueueBackground } from '../../fetch-queue/queue-background.ts';
import {
  type DueWalk,
  dueWalk,
  type FeedWalk,
  openGaps,
  readWalk,
  removeWalk,
  walksOf,
} from '../../library/subscriptions/feed-walks-table.ts';
import { getFeed } from '../../library/subscriptions/feeds-table.ts';
import { mostGapPages } from '../check/note-jump.ts';
import { walkBack } from './walk-back.ts';
import { createWalkSteps, type StepPorts } from './walk-steps.ts';
import { wantGaps, wantHistory } from './want-walk.ts';

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

export function createOlderEntries(
  ports: Omit<StepPorts, 'stopping'> & {
    now: () => number;
    isOnline: () => boolean;
    onBackgroundError: (error: unknown) => void;
  },
): OlderEntries {
  const { library, bus, now } = ports;
  const stopping = new AbortController();
  const steps = createWalkSteps({ ...ports, stopping: stopping.signal });
  /** Hosts of what jobs walk, by walk: the background leaves them alone, for a job tells what it brought. */
  const walking = new Map<number, string>();
  const walkPorts = { library, now, steps, walking, stopping: stopping.signal };

  const background = createQueueBackground<DueWalk>({
    ...ports,
    queue: 'feed_walks',
    leaseName: 'older-entries',
    busyHosts: () => [...steps.rests.hosts(), ...walking.values()],
    due: (busy) => dueWalk(library, now(), busy),
    begin: (due) => steps.take(due, { isUrgent: false, signal: stopping.signal }),
  });
  const factsNow = (walk: FeedWalk): WalkFacts => factsOf(walk, steps.underWay(walk.id) !== undefined);

  return {
    state(feedId) {
      getFeed(library, feedId);
      const walks = walksOf(library, feedId);
      const history = walks.find(({ knownId }) => knownId === null);
      return {
        history: history === undefined ? null : factsNow(history),
        gaps: walks.flatMap((walk) =>
          walk.knownId === null ? [] : [{ id: walk.id, knownId: walk.knownId, ...factsNow(walk) }],
        ),
      };
    },
    async fetch(feedId, pages, job) {
      const { url } = getFeed(library, feedId);
      if (!/^https?:/i.test(url)) throw new AppError('no-address', { url });
      if (!ports.isOnline()) throw new AppError('offline', { url });
      const walkId = wantHistory(library, feedId, pages ?? mostPages, now());
      return await walkBack(walkPorts, { walkIds: [walkId], mostPages }, job);
    },
    async closeGaps(feedIds, job) {
      const gaps = openGaps(library, feedIds);
      const [first] = gaps;
      if (first !== undefined && !ports.isOnline())
        throw new AppError('offline', { url: first.nextUrl ?? '' });
      const walkIds = wantGaps(library, gaps, now());
      return await walkBack(walkPorts, { walkIds, mostPages: mostGapPages }, job);
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
      await background.stop();
      await steps.ended();
    },
  };
}

type WalkFacts = Omit<OlderState['gaps'][number], 'id' | 'knownId'>;

function factsOf(walk: FeedWalk, isUnderWay: boolean): WalkFacts {
  return {
    pages: walk.page - 1,
    isUnderWay,
    ended: walk.ended,
    failure: walk.failure,
    retryAt: walk.nextUrl === null ? null : walk.nextAt,
  };
}
