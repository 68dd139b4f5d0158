/** How long a reader waits while core is at something else. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../../shared/client.ts';
import { type Row, rounded } from './table.ts';

/** `pauseMs`: between two rounds of calls. Times of lists, counts and a search until `ended`, and how long the calling thread, which is core's, was held; ms. */
export async function callsMeanwhile(client: Client, ended: Promise<unknown>, pauseMs = 30): Promise<Row> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let isRunning = true;
  const over = ended.finally(() => {
    isRunning = false;
  });
  const times: number[] = [];
  while (isRunning) {
    for (const query of ['', 'is:unread', 'server state']) {
      const askedAt = performance.now();
      await client.call('articles.list', { query, limit: 50, withTotal: true });
      times.push(performance.now() - askedAt);
    }
    await pause(pauseMs);
  }
  await over;
  delay.disable();
  times.sort((first, second) => first - second);
  const at = (share: number): number => rounded(times[Math.floor(times.length * share)] ?? 0);
  return {
    calls: times.length,
    p50: at(0.5),
    p95: at(0.95),
    slowest: rounded(times.at(-1) ?? 0),
    'core thread held p99': rounded(delay.percentile(99) / 1e6),
    longest: rounded(delay.max / 1e6),
  };
}
