/**
 * Where heavy work runs: worker threads in the app and in `offprint refresh`, the calling thread where one job is all there
 * is. Reading has a thread of its own, so that opening an article never waits behind a refresh. Requests to one host all
 * run in the same thread: connections are kept per thread, and a host is to see two of them, not two from each.
 */
import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { AppError } from '../../shared/errors.ts';
import type { RedirectChain } from './http/fetch.ts';
import type { PoolInput, PoolJobName, PoolOutput } from './jobs-in-pool.ts';

export type Pool = {
  /** Rejects with AppError('cancelled') when `signal` fires, or the pool is closed. */
  run<N extends PoolJobName>(name: N, input: PoolInput<N>, signal?: AbortSignal): Promise<PoolOutput<N>>;
  close(): Promise<void>;
};

/** A job that blocks its thread this long (a hostile document) takes the thread down; the others are run again. */
const hangMs = 60_000;
const workerMemoryMb = 512;
const mostNetworkThreads = 4;
/** An export of thousands converts on every core, and leaves the thread one reads with alone. */
const mostWritingThreads = 4;
/** What somebody who opened an article is waiting for. */
const readingJobs: readonly PoolJobName[] = [
  'prepare',
  'markdown',
  'previewExport',
  'mergeTexts',
  'unifiedDiff',
  'compareTexts',
];

/**
 * `workerFile`: the module of pool-worker.ts, as a file path or file: URL. `networkThreads`: for fetching and reading feeds;
 * all cores but one, up to four, unless it is given.
 */
export function createThreadPool(workerFile: string, options: { networkThreads?: number } = {}): Pool {
  const shared = {
    filename: workerFile,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb },
  };
  const networkThreads =
    options.networkThreads ?? Math.max(1, Math.min(mostNetworkThreads, availableParallelism() - 1));
  const pools = new Map<string, Piscina>();
  let isClosed = false;
  const poolFor = (name: PoolJobName, input: object): Piscina => {
    const key = poolKey(name, input, networkThreads);
    let pool = pools.get(key);
    if (pool === undefined) {
      pool = new Piscina({
        ...shared,
        minThreads: 0,
        maxThreads: key === 'writing' ? Math.min(mostWritingThreads, availableParallelism()) : 1,
        // Waiting for a server costs nothing: the slots in core are what limits requests, not this.
        concurrentTasksPerWorker: key.startsWith('network') ? 32 : 1,
      });
      pools.set(key, pool);
    }
    return pool;
  };
  return {
    async run<N extends PoolJobName>(
      name: N,
      input: PoolInput<N>,
      signal?: AbortSignal,
    ): Promise<PoolOutput<N>> {
      for (let attempt = 1; ; attempt += 1) {
        if (isClosed || signal?.aborted) throw new AppError('cancelled');
        try {
          return await runOnce(poolFor(name, input), name, input, signal);
        } catch (error) {
          if (isClosed || signal?.aborted) throw new AppError('cancelled', {}, error);
          // A neighbour's crash or hang ended the thread: once more on a fresh one.
          const threadDied = error instanceof Error && /terminat|exited|memory/i.test(error.message);
          if (!threadDied || attempt > 1) throw error;
        }
      }
    },
    async close() {
      isClosed = true;
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

function poolKey(name: PoolJobName, input: object, networkThreads: number): string {
  if (name === 'renderArticle') return 'writing';
  if (readingJobs.includes(name)) return 'reading';
  return `network ${threadOf(askedUrl(input), networkThreads)}`;
}

/** The same for a host each time, over http and https alike; what has no host goes anywhere. */
export function threadOf(url: string | null, threads: number): number {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  let hash = 0;
  for (const letter of host) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % threads;
}

/** The address a job asks for first, null for one that needs no network. */
function askedUrl(input: object): string | null {
  if ('chain' in input && input.chain != null) return (input.chain as RedirectChain).url;
  return 'url' in input && typeof input.url === 'string' ? input.url : null;
}

async function runOnce<N extends PoolJobName>(
  pool: Piscina,
  name: N,
  input: PoolInput<N>,
  signal: AbortSignal | undefined,
): Promise<PoolOutput<N>> {
  const { port1, port2 } = new MessageChannel();
  const hang = new AbortController();
  const timer = setTimeout(() => hang.abort(), hangMs);
  const cancel = (): void => port1.postMessage('cancel');
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const task = { name, input, cancelPort: port2 };
    return (await pool.run(task, { transferList: [port2], signal: hang.signal })) as PoolOutput<N>;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    port1.close();
  }
}
