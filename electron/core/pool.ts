/**
 * Where heavy work runs: worker threads in the app and in `offprint refresh`, the calling thread where one job is all there
 * is. Reading has a thread of its own, so that opening an article never waits behind a refresh.
 */
import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { AppError } from '../../shared/errors.ts';
import type { PoolInput, PoolJobName, PoolOutput } from './jobs-in-pool.ts';

export type Pool = {
  /** Rejects with AppError('cancelled') when `signal` fires, or the pool is closed. */
  run<N extends PoolJobName>(name: N, input: PoolInput<N>, signal?: AbortSignal): Promise<PoolOutput<N>>;
  close(): Promise<void>;
};

/** A job that blocks its thread this long (a hostile document) takes the thread down; the others are run again. */
const hangMs = 60_000;
const workerMemoryMb = 512;

/** `workerFile`: the module of pool-worker.ts, as a file path or file: URL. */
export function createThreadPool(workerFile: string): Pool {
  const shared = {
    filename: workerFile,
    concurrentTasksPerWorker: 8,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb },
  };
  let ingestPool: Piscina | null = null;
  let readingPool: Piscina | null = null;
  let isClosed = false;
  const poolFor = (name: PoolJobName): Piscina => {
    if (name !== 'prepare' && name !== 'markdown') {
      ingestPool ??= new Piscina({
        ...shared,
        minThreads: 0,
        maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
      });
      return ingestPool;
    }
    readingPool ??= new Piscina({ ...shared, minThreads: 1, maxThreads: 1, concurrentTasksPerWorker: 1 });
    return readingPool;
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
          return await runOnce(poolFor(name), name, input, signal);
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
      await Promise.all([ingestPool?.destroy(), readingPool?.destroy()]);
    },
  };
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
