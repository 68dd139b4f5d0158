/** The pool's jobs in the calling thread: for short commands, where starting a thread would cost more than it saves. */
import { AppError } from '../../../shared/errors.ts';
import type { Pool } from '../base/pool/pool.ts';
import { type PoolInput, type PoolJobName, type PoolOutput, poolJobs } from './jobs-in-pool.ts';

export function createInlinePool(): Pool {
  let isClosed = false;
  return {
    async run<N extends PoolJobName>(
      name: N,
      input: PoolInput<N>,
      signal: AbortSignal = new AbortController().signal,
    ): Promise<PoolOutput<N>> {
      if (isClosed || signal.aborted) throw new AppError('cancelled');
      const job = poolJobs[name] as (input: PoolInput<N>, signal: AbortSignal) => PoolOutput<N>;
      return await job(input, signal);
    },
    async close() {
      isClosed = true;
    },
  };
}
