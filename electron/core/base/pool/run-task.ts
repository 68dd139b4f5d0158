/** What a worker thread does with one task: runs the named job, listens for its cancellation, reports its stages. */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { JobStage } from './define-job.ts';
import { type Implementations, implementationOf } from './implementations.ts';

/** As it crosses to the thread. A message on the port cancels the job; the job's stages go back over it. */
export type PoolTask = { name: string; input: unknown; cancelPort: MessagePort };

/**
 * Returns `{output}`, or `{thrown}` for what the job threw: a rejection means that the thread itself ended. Closes the port.
 */
export async function runTask(task: PoolTask, implementations: Implementations): Promise<unknown> {
  const cancelled = new AbortController();
  task.cancelPort.on('message', () => cancelled.abort());
  try {
    const { run, transfer } = implementationOf(implementations, task.name);
    const onStage = (stage: JobStage): void => {
      task.cancelPort.postMessage(stage);
      // A job that never yields to the event loop notices its cancellation here.
      if (receiveMessageOnPort(task.cancelPort) !== undefined) cancelled.abort();
    };
    onStage('working');
    const output = await run(task.input as never, cancelled.signal, onStage);
    return await moved(output, transfer(output as never));
  } catch (thrown) {
    return { thrown };
  } finally {
    task.cancelPort.close();
  }
}

/** Buffers change hands without a copy, which would be made in the core thread. Most outputs have none. */
async function moved(output: unknown, buffers: readonly ArrayBuffer[]): Promise<unknown> {
  if (buffers.length === 0) return { output };
  const { move, transferableSymbol, valueSymbol } = await import('piscina');
  return move({ [transferableSymbol]: buffers, [valueSymbol]: { output } } as never);
}
