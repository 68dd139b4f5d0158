/** Very many feeds at once: whether all of it is stored, what that takes of memory, and how the reader fares meanwhile. */
import { setInterval as every } from 'node:timers/promises';
import { createBenchCore } from '../bench-core.ts';
import { callsMeanwhile } from '../calls-meanwhile.ts';
import { subscribeTo } from '../feed-host.ts';
import { type Row, rounded } from '../table.ts';

/** As somebody reads, not as a machine asks. */
const betweenCallsMs = 300;

export type FillFigures = {
  stored: number;
  failed: number;
  seconds: number;
  /** Of this process with all its threads; the feeds come from another one. */
  idleMb: number;
  peakAboveIdleMb: number;
  calls: Row;
};

export async function fill(folder: string, wanted: { port: number; feeds: number }): Promise<FillFigures> {
  const core = createBenchCore(folder);
  try {
    const { client } = core;
    await subscribeTo(client, folder, wanted.port, wanted.feeds);
    globalThis.gc?.();
    const idle = process.memoryUsage().rss;
    let peak = idle;
    const over = new AbortController();
    const watching = watchMemory(over.signal, (rss) => {
      peak = Math.max(peak, rss);
    });
    const startedAt = performance.now();
    const { jobId } = await client.call('feeds.refresh', { force: true });
    const ended = client.call('jobs.wait', { jobId });
    const calls = await callsMeanwhile(client, ended, betweenCallsMs);
    const seconds = (performance.now() - startedAt) / 1000;
    over.abort();
    await watching;
    const result = await ended;
    const stored = Number(core.library.db.prepare('SELECT count(*) FROM articles').pluck().get());
    return {
      stored,
      failed: result.kind === 'refresh' ? result.summary.failed : 0,
      seconds: rounded(seconds),
      idleMb: rounded(idle / 1e6),
      peakAboveIdleMb: rounded((peak - idle) / 1e6),
      calls,
    };
  } finally {
    await core.stop();
  }
}

async function watchMemory(signal: AbortSignal, tell: (rss: number) => void): Promise<void> {
  try {
    for await (const _ of every(100, undefined, { signal })) tell(process.memoryUsage().rss);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
