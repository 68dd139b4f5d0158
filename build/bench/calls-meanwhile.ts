/** How long a reader waits while core is at something else. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../../shared/client.ts';
import { type Row, rounded } from './table.ts';

/** What a reader looks at; the search is for words that every article of the bench has. */
const asked = { lists: ['', 'is:unread'], search: ['server state'] } as const;
type Kind = keyof typeof asked;

/**
 * `pauseMs`: between two rounds of calls. Times of lists with their counts and of a search, as the window asks for them, until `ended`, and how long the
 * calling thread, which is core's, was held; ms.
 */
export async function callsMeanwhile(client: Client, ended: Promise<unknown>, pauseMs = 30): Promise<Row> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let isRunning = true;
  const over = ended.finally(() => {
    isRunning = false;
  });
  const times: Record<Kind, number[]> = { lists: [], search: [] };
  while (isRunning) {
    for (const kind of Object.keys(asked) as Kind[]) {
      for (const query of asked[kind]) {
        const askedAt = performance.now();
        await client.call('articles.list', { query, limit: 50, withTotal: kind === 'lists' });
        times[kind].push(performance.now() - askedAt);
      }
    }
    await pause(pauseMs);
  }
  await over;
  delay.disable();
  return {
    ...shares('lists', times.lists),
    ...shares('search', times.search),
    'core thread held p99': rounded(delay.percentile(99) / 1e6),
    longest: rounded(delay.max / 1e6),
  };
}

function shares(name: string, times: readonly number[]): Row {
  const sorted = times.toSorted((first, second) => first - second);
  const at = (share: number): number => rounded(sorted[Math.floor(sorted.length * share)] ?? 0);
  return {
    [name]: sorted.length,
    [`${name} p50`]: at(0.5),
    [`${name} p95`]: at(0.95),
    [`${name} slowest`]: rounded(sorted.at(-1) ?? 0),
  };
}
