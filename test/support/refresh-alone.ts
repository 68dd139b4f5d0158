/**
 * A refresh in a process of its own, so that what it takes can be measured: `node refresh-alone.ts LIBRARY HONEST ADDRESS…`.
 * HONEST is asked first, and again with the others. Writes one line of JSON.
 */
import { createBenchCore } from '../../build/bench/bench-core.ts';
import type { RefreshOutcome } from '../../shared/model/feeds.ts';

export type AloneResult = {
  /** By address; `seconds` as the feed's own log has it. */
  outcomes: Record<string, { outcome: RefreshOutcome; seconds: number; articles: number }>;
  seconds: number;
  idleMb: number;
  /** The most the process ever had in memory. */
  mostMb: number;
};

const [folder = '', honest = '', ...others] = process.argv.slice(2);
const core = createBenchCore(folder);

async function refresh(): Promise<void> {
  const { jobId } = await core.client.call('feeds.refresh', { force: true });
  await core.client.call('jobs.wait', { jobId });
}

await core.client.call('feeds.add', { address: honest, fetchNow: false });
await refresh();
const idleMb = process.memoryUsage.rss() / 1024 ** 2;
for (const address of others) await core.client.call('feeds.add', { address, fetchNow: false });
const startedAt = performance.now();
await refresh();
const seconds = (performance.now() - startedAt) / 1000;
const outcomes: AloneResult['outcomes'] = {};
for (const { id, url, lastOutcome, articleCount } of (await core.client.call('feeds.list', {})).feeds) {
  if (lastOutcome === null) throw new Error(`${url} was not asked`);
  const { log } = await core.client.call('feeds.get', { feedId: id });
  outcomes[url] = { outcome: lastOutcome, seconds: (log[0]?.durationMs ?? 0) / 1000, articles: articleCount };
}
const mostMb = process.resourceUsage().maxRSS / 1024;
await core.stop();
process.stdout.write(JSON.stringify({ outcomes, seconds, idleMb, mostMb } satisfies AloneResult));
