/**
 * Where heavy work runs: worker threads in the app and in `offprint refresh`, the calling thread where one job is all there
 * is. Reading has a thread of its own, so that opening an article never waits behind a refresh. Requests to one host all
 * run in the same thread: connections are kept per thread, and a host is to see two of them, not two from each.
 */
import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { ErrorReason } from '../../../../shared/error-reasons.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { JobStage, PoolJob } from './define-job.ts';

export type Pool = {
  /** Rejects with AppError('cancelled') when `signal` fires, or the pool is closed. */
  run<Input, Output>(job: PoolJob<Input, Output>, input: Input, signal?: AbortSignal): Promise<Output>;
  close(): Promise<void>;
};

/** A job that works this long (a hostile document) is given up with its thread; those that had to wait for it are run again. */
const hangMs = 60_000;
const workerMemoryMb = 512;
const idleMs = 30_000;
/** Whoever reads an article for minutes is not to wait for a new thread at the next one. */
const readingIdleMs = 10 * 60_000;
/** Threads that one job may take down with it when it runs by itself: the first may have been worn out by those before. */
const mostDeaths = 2;
const mostNetworkThreads = 4;
/** An export of thousands converts on every core, and leaves the thread one reads with alone. */
const mostWritingThreads = 4;
/** A thread ended with what it was about. `job` null: it was about nothing. With what the reason's words need. */
export type ThreadEnd = { job: string | null } & EndReason;
type EndReason = { reason: ErrorReason; megabytes?: number; message?: string };

export type ThreadPoolOptions = {
  /** For fetching and reading feeds; all cores but one, up to four, unless it is given. */
  networkThreads?: number;
  onThreadEnd?: (end: ThreadEnd) => void;
  hangMs?: number;
};

/**
 * `workerFile`: the module of pool-worker.ts, as a file path or file: URL. What a job throws comes out as it is; `job-ended`
 * when its thread ended (out of memory, stopped, thrown out of an event) or it took too long, on each of several attempts.
 */
export function createThreadPool(workerFile: string, options: ThreadPoolOptions = {}): Pool {
  const shared = {
    filename: workerFile,
    resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb },
  };
  const networkThreads =
    options.networkThreads ?? Math.max(1, Math.min(mostNetworkThreads, availableParallelism() - 1));
  const pools = new Map<string, Piscina>();
  let isClosed = false;
  const poolFor = async (key: string): Promise<Piscina> => {
    // Nothing the window waits for at its start is a job: until the first one, reading this would hold it up.
    const { Piscina } = await import('piscina');
    if (isClosed) throw new AppError('cancelled');
    const known = pools.get(key);
    if (known !== undefined) return known;
    const pool = new Piscina({
      ...shared,
      idleTimeout: key === 'reading' ? readingIdleMs : idleMs,
      minThreads: 0,
      maxThreads: threadsOf(key),
      // Waiting for a server costs nothing: the slots in core are what limits requests, not this.
      concurrentTasksPerWorker: isShared(key) ? 32 : 1,
    });
    // A thread that ended between two jobs. Those that wait for one that cannot even start would wait for ever.
    pool.on('error', (error: unknown) => {
      options.onThreadEnd?.({ job: null, ...reasonOf(error) });
      giveUp(key, pool);
    });
    pools.set(key, pool);
    return pool;
  };
  /** Ends its threads with all they were about. The next job there begins another one. */
  const giveUp = (key: string, pool: Piscina): void => {
    if (pools.get(key) === pool) pools.delete(key);
    void pool.destroy();
  };
  return {
    async run<Input, Output>(
      job: PoolJob<Input, Output>,
      input: Input,
      signal?: AbortSignal,
    ): Promise<Output> {
      const { name } = job;
      let key = poolKey(job, input, networkThreads);
      let deaths = 0;
      for (;;) {
        if (isClosed || signal?.aborted) throw new AppError('cancelled');
        const pool = await poolFor(key);
        const ended = await runOnce<Output>(pool, { name, input, isShared: isShared(key) }, signal, {
          hangMs: options.hangMs ?? hangMs,
          onHang: () => giveUp(key, pool),
        });
        if ('output' in ended && job.reportsPartialOutput) return ended.output;
        if (isClosed || signal?.aborted) throw new AppError('cancelled');
        if ('output' in ended) return ended.output;
        if ('thrown' in ended) throw ended.thrown;
        const { end } = ended;
        options.onThreadEnd?.({ job: name, ...end });
        if (isShared(key)) {
          // It may have been a neighbour's doing: by itself it shows.
          key = 'alone';
          continue;
        }
        deaths += 1;
        if (deaths >= mostDeaths || job.isBatch(input) || end.reason === 'took-too-long') {
          throw new AppError('job-ended', { job: name, ...end });
        }
      }
    },
    async close() {
      isClosed = true;
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

function poolKey<Input>(
  { lane, urlOf }: PoolJob<Input, unknown>,
  input: Input,
  networkThreads: number,
): string {
  return lane === 'network' ? `network ${threadOf(urlOf(input), networkThreads)}` : lane;
}

/** The same for a host each time, over http and https alike; what has no host goes anywhere. */
export function threadOf(url: string | null, threads: number): number {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  let hash = 0;
  for (const letter of host) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % threads;
}

function threadsOf(key: string): number {
  if (key === 'writing') return Math.min(mostWritingThreads, availableParallelism());
  return key === 'alone' ? mostNetworkThreads : 1;
}

/** Whether a thread is about several jobs at a time: those that wait for servers. */
const isShared = (key: string): boolean => key.startsWith('network');

function reasonOf(error: unknown): EndReason {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { reason: 'out-of-memory', megabytes: workerMemoryMb };
  }
  return { reason: 'thread-ended', message: error instanceof Error ? error.message : String(error) };
}

/** `end`: the thread ended before the job did. */
type Ended<Output> = { output: Output } | { thrown: unknown } | { end: EndReason };

async function runOnce<Output>(
  pool: Piscina,
  { name, input, isShared }: { name: string; input: unknown; isShared: boolean },
  signal: AbortSignal | undefined,
  { hangMs, onHang }: { hangMs: number; onHang: () => void },
): Promise<Ended<Output>> {
  const { port1, port2 } = new MessageChannel();
  const hang = new AbortController();
  if (isShared) hang.signal.addEventListener('abort', onHang, { once: true });
  let timer: NodeJS.Timeout | undefined;
  // While it waits, for its turn or for a server, it cannot be the one that holds the thread up.
  port1.on('message', (stage: JobStage) => {
    clearTimeout(timer);
    if (stage === 'working') timer = setTimeout(() => hang.abort(), hangMs);
  });
  const cancel = (): void => port1.postMessage('cancel');
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const task = { name, input, cancelPort: port2 };
    // Piscina gives a job with a signal a thread to itself: one silent server would hold up all others of its thread.
    const ending = isShared ? {} : { signal: hang.signal };
    return (await pool.run(task, { transferList: [port2], ...ending })) as Ended<Output>;
  } catch (error) {
    // What the job itself throws is an answer: this is the end of its thread.
    return { end: hang.signal.aborted ? { reason: 'took-too-long' } : reasonOf(error) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    port1.close();
  }
}
