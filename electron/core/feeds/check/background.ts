/**
 * Polling in the background: one feed after the other at an even pace, so that what is overdue after a start, a sleep or a
 * lost network is spread, over time and over hosts. One program at a time does it for a library.
 */

import { AppError } from '../../../../shared/errors.ts';
import { repeat } from '../../base/repeat.ts';
import { createHostRests } from '../../http/host-rests.ts';
import { isOwnMachine, slotHost } from '../../http/host-slots.ts';
import { releaseLease, takeLease } from '../../library/connection/leases.ts';
import type { Library } from '../../library/connection/open.ts';
import {
  countPolledFeeds,
  listDue,
  nextDueAt,
  type ScheduledFeed,
} from '../../library/subscriptions/schedule-table.ts';

export type Background = {
  isPolling(): boolean;
  /** `isEager`: soon, else when the reader has had time to look around. */
  start(isEager: boolean): void;
  stop(): Promise<void>;
};

/** The first look after start: the window comes first, and its list; much later when the reader does not want it at once. */
const soonMs = 2_500;
const lateMs = 15 * 60_000;
/** At the latest; a system that slept does not run timers meanwhile. */
const lookEveryMs = 15_000;
/** Between two requests in all; less where so many feeds would not be through within the hour. */
const paceMs = 500;
const shortestPaceMs = 50;
const roundMs = 40 * 60_000;
/** Between two requests to one host, from the beginning of one to the beginning of the next. */
const hostPaceMs = 2_000;
/** The rest of the eight places is for what the reader asks for. */
const atOnce = 4;
/** While nothing can be reached: one feed now and then shows when that is over. */
const offlineMs = 30_000;
/** While the machine falls asleep or has just woken. */
const wakingMs = 1_000;
const leaseName = 'poller';
const leaseMs = 60_000;
const renewAfterMs = 20_000;

export function createBackground(ports: {
  library: Library;
  now: () => number;
  /** Puts right what was planned by a clock that has been set since. */
  lookAtClock: () => void;
  isAwake: () => boolean;
  isOnline: () => boolean;
  /** Whether the reader wants no feed asked but by their own word. */
  isPaused: () => boolean;
  check: (feed: ScheduledFeed, signal: AbortSignal) => Promise<unknown>;
  onBackgroundError: (error: unknown) => void;
}): Background {
  const { library, now } = ports;
  const stopping = new AbortController();
  const lease = createLease(library);
  let hasFailed = false;
  const underWay = new Map<number, { host: string; ended: Promise<void> }>();
  const rests = createHostRests();

  const loop = repeat({
    work() {
      const isBlocked = hasFailed;
      hasFailed = false;
      ports.lookAtClock();
      return !isBlocked && !ports.isPaused() && lease.keep(now()) ? lookForOne() : lookEveryMs;
    },
    everyMs: lookEveryMs,
    keepsAlive: true,
    onError: ports.onBackgroundError,
  });

  /** Begins with what is due most, and answers how long to wait before the next. */
  function lookForOne(): number {
    if (!ports.isAwake()) return wakingMs;
    const busy = [...underWay.values()].map((one) => one.host);
    const isFull = underWay.size >= (ports.isOnline() ? atOnce : 1);
    const [feed] = isFull
      ? []
      : listDue(library, now(), 1, {
          feedIds: [...underWay.keys()],
          hosts: [...busy, ...rests.hosts()]
            .map((host) => host.replace(/:\d+$/, ''))
            .filter((host) => host !== ''),
        });
    if (feed !== undefined) begin(feed);
    if (!ports.isOnline()) return offlineMs;
    if (feed !== undefined) return paceOf(library);
    const next = (nextDueAt(library) ?? Number.POSITIVE_INFINITY) - now();
    // Due, but not yet its host's turn.
    if (next <= 0) return paceOf(library);
    return Math.max(1000, Math.min(next, lookEveryMs));
  }

  function begin(feed: ScheduledFeed): void {
    const host = slotHost(feed.url);
    const ended = ports.check(feed, stopping.signal).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof AppError && error.code === 'cancelled') return;
        // What kept this one from being stored would keep the next one as well.
        hasFailed = true;
        ports.onBackgroundError(error);
      },
    );
    underWay.set(feed.feedId, { host: isOwnMachine(host) ? '' : host, ended });
    void ended.then(() => underWay.delete(feed.feedId));
    if (!isOwnMachine(host)) rests.rest(host, hostPaceMs);
  }

  return {
    isPolling: lease.isHeld,
    start: (isEager) => loop.start(isEager ? soonMs : lateMs),
    async stop() {
      stopping.abort();
      await loop.stop();
      await Promise.all([...underWay.values()].map((one) => one.ended));
      lease.release();
    },
  };
}

/** Between two requests. */
function paceOf(library: Library): number {
  return Math.max(shortestPaceMs, Math.min(paceMs, roundMs / Math.max(1, countPolledFeeds(library))));
}

type Lease = {
  /** Takes or renews it where that is due. false: another program has it. */
  keep(at: number): boolean;
  isHeld(): boolean;
  release(): void;
};

function createLease(library: Library): Lease {
  /** When it was taken or renewed; null: another program has it. */
  let leasedAt: number | null = null;
  return {
    keep(at) {
      if (leasedAt !== null && at >= leasedAt && at - leasedAt < renewAfterMs) return true;
      leasedAt = takeLease(library, leaseName, at, leaseMs) ? at : null;
      return leasedAt !== null;
    },
    isHeld: () => leasedAt !== null,
    release() {
      if (leasedAt !== null) releaseLease(library, leaseName);
      leasedAt = null;
    },
  };
}
