/** A queue of the library in the background: one request after the other, spread over hosts, by one program at a time. */

import { AppError } from '../../../shared/errors.ts';
import type { EventBus } from '../base/events.ts';
import { repeat } from '../base/repeat.ts';
import { isOwnMachine, slotHost } from '../http/host-slots.ts';
import { releaseLease, takeLease } from '../library/connection/leases.ts';
import type { Library } from '../library/connection/open.ts';
import { nextRequestAt, type RequestQueue } from './request-queue.ts';

export type QueueBackground = {
  isRunning(): boolean;
  start(isEager: boolean): void;
  /** There is something new in the queue. */
  kick(): void;
  stop(): Promise<void>;
};

/** Feeds come first after a start, and what is due is spread. */
const soonMs = 3_000;
const lateMs = 15 * 60_000;
const lookEveryMs = 60_000;
const paceMs = 500;
const kickMs = 50;
const atOnce = 3;
const leaseMs = 3 * 60_000;

export function createQueueBackground<Due extends { url: string }>(ports: {
  library: Library;
  queue: RequestQueue;
  /** Whoever holds it works on the queue; others leave it alone. */
  leaseName: string;
  bus: EventBus;
  now: () => number;
  isOnline: () => boolean;
  busyHosts: () => string[];
  /** `busy`: hosts that are not to be asked now. */
  due: (busy: readonly string[]) => Due | null;
  begin: (due: Due) => Promise<unknown>;
  onBackgroundError: (error: unknown) => void;
}): QueueBackground {
  const { library, now } = ports;
  let hasLease = false;
  const hosts = new Map<Due, string>();

  // What is wanted stays wanted: the event that the network is back, or the next look, goes on.
  const loop = repeat({
    work: lookForOne,
    everyMs: lookEveryMs,
    isAllowed: ports.isOnline,
    onError: ports.onBackgroundError,
  });

  function lookForOne(): number {
    if (hosts.size >= atOnce) return lookEveryMs;
    const busy = [...hosts.values(), ...ports.busyHosts()].map((host) => host.replace(/:\d+$/, ''));
    const due = ports.due(busy);
    if (due === null) {
      const next = nextRequestAt(library, ports.queue);
      if (next === null) return lookEveryMs;
      // Due, but not yet its host's turn.
      return Math.max(paceMs, Math.min(next - now(), lookEveryMs));
    }
    hasLease = takeLease(library, ports.leaseName, now(), leaseMs);
    if (!hasLease) return lookEveryMs;
    const host = slotHost(due.url);
    hosts.set(due, isOwnMachine(host) ? '' : host);
    ports
      .begin(due)
      .catch((error: unknown) => {
        if (!(error instanceof AppError && error.code === 'cancelled')) ports.onBackgroundError(error);
      })
      .finally(() => {
        hosts.delete(due);
        loop.plan(kickMs);
      });
    return isOwnMachine(host) ? kickMs : paceMs;
  }

  const unsubscribe = ports.bus.subscribe((event) => {
    if (event.name === 'online.changed' && event.payload.isOnline) loop.plan(kickMs);
  });

  return {
    isRunning: loop.isStarted,
    start: (isEager) => loop.start(isEager ? soonMs : lateMs),
    kick: () => loop.plan(kickMs),
    async stop() {
      unsubscribe();
      await loop.stop();
      if (hasLease) releaseLease(library, ports.leaseName);
    },
  };
}
