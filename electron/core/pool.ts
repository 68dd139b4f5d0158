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
import type { JobStage, PoolInput, PoolJobName, PoolOutput } from './jobs-in-pool.ts';

export type Pool = {
  /** Rejects with AppError('cancelled') when `signal` fires, or the pool is closed. */
  run<N extends PoolJobName>(name: N, input: PoolInput<N>, signal?: AbortSignal): Promise<PoolOutput<N>>;
  close(): Promise<void>;
};

/** A job that works this long (a hostile document) takes the thread down; the others, which had to wait for it, are run again. */
const longestWorkMs = 60_000;
const workerMemoryMb = 512;
const mostAttempts = 3;
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
 * all cores but one, up to four, unless it is given. `hangMs`: how long a job may work without a pause.
 */
export function createThreadPool(
  workerFile: string,
  options: { networkThreads?: number; hangMs?: number } = {},
): Pool {
  const { hangMs = longestWorkMs } = options;
  const shared = {
    filename: workerFile,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb },
  };
  const networkThreads =
    options.networkThreads ?? Math.max(1, Math.min(mostNetworkThreads, availableParallelism() - 1));
  const pools = new Map<string, Piscina>();
  let isClosed = false;
  const poolFor = (key: string): Piscina => {
    let pool = pools.get(key);
    if (pool === undefined) {
      pool = new Piscina({
        ...shared,
        minThreads: 0,
        maxThreads: key === 'writing' ? Math.min(mostWritingThreads, availableParallelism()) : 1,
        // Waiting for a server costs nothing: the slots in core are what limits requests, not this.
        concurrentTasksPerWorker: isShared(key) ? 32 : 1,
      });
      pools.set(key, pool);
    }
    return pool;
  };
  /** Ends a thread with all it was about. The next job there begins another one. */
  const giveUp = (key: string): void => {
    const pool = pools.get(key);
    pools.delete(key);
    void pool?.destroy();
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
          const key = poolKey(name, input, networkThreads);
          const task = { name, input, isShared: isShared(key), hangMs };
          return await runOnce(poolFor(key), task, signal, () => giveUp(key));
        } catch (error) {
          if (isClosed || signal?.aborted) throw new AppError('cancelled', {}, error);
          // A neighbour's crash or hang ended the thread: again on a fresh one, which another may end as well.
          const threadDied = error instanceof Error && /terminat|exited|memory/i.test(error.message);
          if (!threadDied || attempt >= mostAttempts) throw error;
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

/** Whether a thread is about several jobs at a time: those that wait for servers. */
const isShared = (key: string): boolean => key.startsWith('network');

async function runOnce<N extends PoolJobName>(
  pool: Piscina,
  { name, input, isShared, hangMs }: { name: N; input: PoolInput<N>; isShared: boolean; hangMs: number },
  signal: AbortSignal | undefined,
  onHang: () => void,
): Promise<PoolOutput<N>> {
  const { port1, port2 } = new MessageChannel();
  const hang = new AbortController();
  if (isShared) hang.signal.addEventListener('abort', onHang, { once: true });
  const watch = (): NodeJS.Timeout => setTimeout(() => hang.abort(), hangMs);
  let timer = watch();
  // While it waits it cannot be the one that holds the thread up.
  port1.on('message', (stage: JobStage) => {
    clearTimeout(timer);
    if (stage === 'working') timer = watch();
  });
  const cancel = (): void => port1.postMessage('cancel');
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const task = { name, input, cancelPort: port2 };
    // Piscina gives a job with a signal a thread to itself: one silent server would hold up all others of its thread.
    const ending = isShared ? {} : { signal: hang.signal };
    return (await pool.run(task, { transferList: [port2], ...ending })) as PoolOutput<N>;
  } catch (error) {
    if (!hang.signal.aborted) throw error;
    throw new Error(`Reading it was given up after ${hangMs / 1000} seconds.`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    port1.close();
  }
}
