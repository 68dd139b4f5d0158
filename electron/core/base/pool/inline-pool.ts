/** Runs jobs in the calling thread: for short commands, where starting a thread would cost more than it saves. */
import { AppError } from '../../../../shared/errors.ts';
import type { PoolJob } from './define-job.ts';
import { type Implementations, implementationOf } from './implementations.ts';
import type { Pool } from './pool.ts';

/** `load` is called with the first job: the list of implementations is no part of a program that has threads for them. */
export function createInlinePool(load: () => Promise<Implementations>): Pool {
  let isClosed = false;
  let loading: Promise<Implementations> | null = null;
  return {
    async run<Input, Output>(
      job: PoolJob<Input, Output>,
      input: Input,
      signal: AbortSignal = new AbortController().signal,
    ): Promise<Output> {
      if (isClosed || signal.aborted) throw new AppError('cancelled');
      loading ??= load();
      const { run } = implementationOf(await loading, job.name);
      return (await run(input as never, signal, () => undefined)) as Output;
    },
    async close() {
      isClosed = true;
    },
  };
}
