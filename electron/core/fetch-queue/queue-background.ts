/** A queue of the library in the background: one request after the other, spread over hosts, by one program at a time. */
import { AppError } from '../../../shared/errors.ts';
import type { EventBus } from '../base/events.ts';
import { isOwnMachine, slotHost } from '../http/host-slots.ts';
import { releaseLease, takeLease } from '../library/connection/leases.ts';
import type { Library } from '../library/connection/open.ts';
import { nextRequestAt, type RequestQueue } from './request-queue.ts';

export type QueueBackground = {
  isRunning(): boolean;
  start(isEager: boolean): void;
  /** There is something new in the queue. */
  kick(): void;
  stop(): void;
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
  let timer: NodeJS.Timeout | null = null;
  let isRunning = false;
  let hasLease = false;
  const hosts = new Map<Due, string>();

  function plan(afterMs: number): void {
    if (!isRunning) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(look, afterMs);
    timer.unref();
  }

  function look(): void {
    timer = null;
    let waitMs = lookEveryMs;
    try {
      waitMs = lookForOne();
    } catch (error) {
      ports.onBackgroundError(error);
    }
    plan(waitMs);
  }

  function lookForOne(): number {
    // What is wanted stays wanted: the event that the network is back, or the next look, goes on.
    if (!ports.isOnline() || hosts.size >= atOnce) return lookEveryMs;
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
        plan(kickMs);
      });
    return isOwnMachine(host) ? kickMs : paceMs;
  }

  const unsubscribe = ports.bus.subscribe((event) => {
    if (event.name === 'online.changed' && event.payload.isOnline) plan(kickMs);
  });

  return {
    isRunning: () => isRunning,
    start(isEager) {
      isRunning = true;
      plan(isEager ? soonMs : lateMs);
    },
    kick: () => plan(kickMs),
    stop() {
      isRunning = false;
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (hasLease) releaseLease(library, ports.leaseName);
    },
  };
}
