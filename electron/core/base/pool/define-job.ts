/** How a room declares work for the worker threads. `workers/jobs.ts` lists what implements each declared job. */

/**
 * Where a job runs. `network`: a thread shared with other jobs of the same host; `reading`: a thread for what the open
 * article needs, so that it never waits behind a refresh; `writing`: all cores, for exports.
 */
export type Lane = 'network' | 'reading' | 'writing';

/**
 * What a job does now: `waiting` for a server, which costs its thread nothing, or `working`, which blocks the thread. A job
 * that reports neither is working. Reporting is also when a job without other pauses notices its cancellation.
 */
export type JobStage = 'waiting' | 'working';
export type OnStage = (stage: JobStage) => void;

type JobFunction = (input: never, signal: AbortSignal, onStage: OnStage) => unknown;

/** A declared job. `Input` and `Output` must be structured-cloneable. */
export type PoolJob<Input, Output> = {
  readonly name: string;
  readonly lane: Lane;
  /** The URL the job requests first, or null. Jobs for the same host run in the same thread. */
  readonly urlOf: (input: Input) => string | null;
  /** Whether a cancelled job still returns its output, because it lists files that were already written. */
  readonly reportsPartialOutput: boolean;
  /** Whether the input holds several tasks. Such a job is not retried as a whole after its thread ended. */
  readonly isBatch: (input: Input) => boolean;
  /** Only for the compiler; never set. */
  readonly output?: Output;
};

/**
 * Declares the job `name` with the types of the function `F`, which takes one input, a signal and a stage callback. The
 * function itself is loaded in the worker thread alone, so import it as a type.
 */
export function defineJob<F extends JobFunction>(
  name: string,
  options: Partial<
    Pick<PoolJob<Parameters<F>[0], unknown>, 'lane' | 'urlOf' | 'reportsPartialOutput' | 'isBatch'>
  > = {},
): PoolJob<Parameters<F>[0], Awaited<ReturnType<F>>> {
  return {
    name,
    lane: 'network',
    urlOf: () => null,
    reportsPartialOutput: false,
    isBatch: () => false,
    ...options,
  };
}
