/** Runs jobs in the calling thread: for short commands, where starting a thread would cost more than it saves. */
import { AppError } from '../../../../shared/errors.ts';
import type { PoolJob } from './define-job.ts';
import { type Implementations, implementationOf } from './implementations.ts';
import type { Pool } from './pool.ts';

export function createInlinePool(implementations: Implementations): Pool {
  let isClosed = false;
  return {
    async run<Input, Output>(
      job: PoolJob<Input, Output>,
      input: Input,
      signal: AbortSignal = new AbortController().signal,
    ): Promise<Output> {
      if (isClosed || signal.aborted) throw new AppError('cancelled');
      const { run } = implementationOf(implementations, job.name);
      return (await run(input as never, signal, () => undefined)) as Output;
    },
    async close() {
      isClosed = true;
    },
  };
}
