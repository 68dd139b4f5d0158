/** The list of what worker threads can run: declared jobs with the modules that implement them. */
import type { OnStage, PoolJob } from './define-job.ts';

type JobRunner<Input, Output> = (
  input: Input,
  signal: AbortSignal,
  onStage: OnStage,
) => Output | Promise<Output>;

export type Implementation = {
  name: string;
  /** Loads the module on the first call and keeps it. Rejects as the job does, or as the import. */
  run: (input: never, signal: AbortSignal, onStage: OnStage) => Promise<unknown>;
  /** Buffers of an output that move to the caller instead of being copied. */
  transfer: (output: never) => ArrayBuffer[];
};

/** Implementations by job name. */
export type Implementations = ReadonlyMap<string, Implementation>;

/**
 * Returns the implementation of `job`. `load` imports its module on the first call: the thread that reads feeds does not
 * need the grammars of forty languages. State the module keeps between calls lasts as long as the thread.
 */
export function implement<Input, Output>(
  job: PoolJob<Input, Output>,
  load: () => Promise<JobRunner<Input, Output>>,
  transfer: (output: Output) => ArrayBuffer[] = () => [],
): Implementation {
  let loading: ReturnType<typeof load> | null = null;
  return {
    name: job.name,
    async run(input: Input, signal, onStage) {
      loading ??= load().catch((error: unknown) => {
        // The next call tries again.
        loading = null;
        throw error;
      });
      const runJob = await loading;
      return await runJob(input, signal, onStage);
    },
    transfer,
  };
}

/** Throws for two implementations of one name. */
export function listImplementations(all: readonly Implementation[]): Implementations {
  const byName = new Map(all.map((one) => [one.name, one]));
  if (byName.size !== all.length) throw new Error('two jobs have the same name');
  return byName;
}

/** Throws for a job that is declared but not listed. */
export function implementationOf(all: Implementations, name: string): Implementation {
  const found = all.get(name);
  if (found === undefined) throw new Error(`no worker implements the job ${name}`);
  return found;
}
