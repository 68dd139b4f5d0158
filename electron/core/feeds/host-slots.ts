/** At most N requests at once in all and two to a host, with a pause between two to the same host. */
import { AppError } from '../../../shared/errors.ts';

const perHost = 2;
const pauseMs = 100;

export type HostSlots = {
  /**
   * Waits for a free place; the answer frees it. Rejects with `cancelled` when `signal` fires before there is one.
   * `isUrgent`: goes before all that wait already.
   */
  take(url: string, signal?: AbortSignal, how?: { isUrgent: boolean }): Promise<() => void>;
};

export function createHostSlots(limits: { total: number }): HostSlots {
  type Waiting = { host: string; start: (release: () => void) => void };
  const active = new Map<string, number>();
  const resting = new Set<string>();
  const waiting: Waiting[] = [];
  let running = 0;

  function pump(): void {
    for (let index = 0; index < waiting.length && running < limits.total; index += 1) {
      const next = waiting[index];
      if (next === undefined || !isFree(next.host)) continue;
      waiting.splice(index, 1);
      index -= 1;
      running += 1;
      active.set(next.host, (active.get(next.host) ?? 0) + 1);
      rest(next.host);
      next.start(once(() => release(next.host)));
    }
  }

  function isFree(host: string): boolean {
    return (active.get(host) ?? 0) < perHost && !resting.has(host);
  }

  function rest(host: string): void {
    // A server on the reader's own machine needs no protection from it.
    if (/^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host)) return;
    resting.add(host);
    setTimeout(() => {
      resting.delete(host);
      pump();
    }, pauseMs);
  }

  function release(host: string): void {
    running -= 1;
    const left = (active.get(host) ?? 1) - 1;
    if (left > 0) active.set(host, left);
    else active.delete(host);
    pump();
  }

  return {
    take(url, signal, how) {
      const host = URL.canParse(url) ? new URL(url).host : url;
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(new AppError('cancelled'));
          return;
        }
        const leave = (): void => {
          waiting.splice(waiting.indexOf(entry), 1);
          reject(new AppError('cancelled'));
        };
        const entry: Waiting = {
          host,
          start(free) {
            signal?.removeEventListener('abort', leave);
            resolve(free);
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        if (how?.isUrgent === true) waiting.unshift(entry);
        else waiting.push(entry);
        pump();
      });
    },
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
