/** At most N requests at once in all and two to a host, with a pause between two to the same host. */
import { AppError } from '../../../shared/errors.ts';

const perHost = 2;
const pauseMs = 100;

export type HostSlots = {
  /**
   * Waits for a free place; the answer frees it. Rejects with `cancelled` when `signal` fires before there is one.
   * `isUrgent`: somebody is waiting for the answer, so it goes before what a refresh has lined up.
   */
  take(url: string, signal?: AbortSignal, isUrgent?: boolean): Promise<() => void>;
};

/** What is going on at each host, shared by all that ask: a host has two connections, not two for each of them. */
export type Hosts = {
  active: Map<string, number>;
  resting: Set<string>;
  /** Those who may have somebody waiting for a host that is free again. */
  pumps: Set<() => void>;
};

export const createHosts = (): Hosts => ({ active: new Map(), resting: new Set(), pumps: new Set() });

type Waiting = { host: string; isUrgent: boolean; start: (release: () => void) => void };

type Slots = {
  readonly total: number;
  readonly hosts: Hosts;
  /** Urgent requests first, each kind in order of arrival. */
  readonly waiting: Waiting[];
  running: number;
  /** Starts the waiting requests that have a slot now; in `hosts.pumps` while any waits. */
  readonly pump: () => void;
};

export function createHostSlots(limits: { total: number; hosts?: Hosts }): HostSlots {
  const slots: Slots = {
    total: limits.total,
    hosts: limits.hosts ?? createHosts(),
    waiting: [],
    running: 0,
    pump: () => startWaiting(slots),
  };
  return {
    take(url, signal, isUrgent = false) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(new AppError('cancelled'));
          return;
        }
        const leave = (): void => {
          slots.waiting.splice(slots.waiting.indexOf(entry), 1);
          reject(new AppError('cancelled'));
        };
        const entry: Waiting = {
          host: slotHost(url),
          isUrgent,
          start(free) {
            signal?.removeEventListener('abort', leave);
            resolve(free);
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        startOrWait(slots, entry);
      });
    },
  };
}

function startOrWait(slots: Slots, entry: Waiting): void {
  const { waiting } = slots;
  // Who waits already for that host has been there first: only a free host with free places is entered at once.
  if (slots.running < slots.total && isFree(slots.hosts, entry.host)) {
    start(slots, entry);
    return;
  }
  const ordinary = entry.isUrgent ? waiting.findIndex((one) => !one.isUrgent) : -1;
  waiting.splice(ordinary === -1 ? waiting.length : ordinary, 0, entry);
  slots.hosts.pumps.add(slots.pump);
}

function startWaiting(slots: Slots): void {
  const { waiting, hosts } = slots;
  for (let index = 0; index < waiting.length && slots.running < slots.total; index += 1) {
    const next = waiting[index];
    if (next === undefined || !isFree(hosts, next.host)) continue;
    waiting.splice(index, 1);
    index -= 1;
    start(slots, next);
  }
  if (waiting.length === 0) hosts.pumps.delete(slots.pump);
}

function start(slots: Slots, { host, start: started }: Waiting): void {
  const { active } = slots.hosts;
  slots.running += 1;
  active.set(host, (active.get(host) ?? 0) + 1);
  rest(slots.hosts, host);
  started(once(() => release(slots, host)));
}

function release(slots: Slots, host: string): void {
  const { active } = slots.hosts;
  slots.running -= 1;
  const left = (active.get(host) ?? 1) - 1;
  if (left > 0) active.set(host, left);
  else active.delete(host);
  pumpAll(slots.hosts);
}

const isFree = ({ active, resting }: Hosts, host: string): boolean =>
  (active.get(host) ?? 0) < perHost && !resting.has(host);

function rest(hosts: Hosts, host: string): void {
  // A server on the reader's own machine needs no protection from it.
  if (isOwnMachine(host)) return;
  hosts.resting.add(host);
  setTimeout(() => {
    hosts.resting.delete(host);
    pumpAll(hosts);
  }, pauseMs);
}

function pumpAll({ pumps }: Hosts): void {
  for (const pump of [...pumps]) pump();
}

/** Whose place an address takes: host and port. */
export const slotHost = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

export const isOwnMachine = (host: string): boolean =>
  host === '' || /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);

/** One request's place, which moves along with it from host to host. */
export type Place = {
  /** Stays where it is when `url` lies on the same host. */
  enter(url: string, signal?: AbortSignal, isUrgent?: boolean): Promise<void>;
  leave(): void;
};

export function createPlace(slots: HostSlots): Place {
  let at: { host: string; release: () => void } | null = null;
  const leave = (): void => {
    at?.release();
    at = null;
  };
  return {
    async enter(url, signal, isUrgent) {
      const host = slotHost(url);
      if (at?.host === host) return;
      // Left first: two requests that redirect to each other's hosts would wait for ever.
      leave();
      at = { host, release: await slots.take(url, signal, isUrgent) };
    },
    leave,
  };
}

function once(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    run();
  };
}
