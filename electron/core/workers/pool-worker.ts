/**
 * Entry of a pool thread: runs one named job, and hears of its cancellation on the port that came with it, where it
 * says in turn what it is about. */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { buffersOf } from '../entries/item-batches.ts';
import type { IngestStep } from '../feeds/check/ingest.ts';
import { type JobStage, type PoolInput, type PoolJobName, poolJobs } from './jobs-in-pool.ts';

type PoolTask<N extends PoolJobName> = { name: N; input: PoolInput<N>; cancelPort: MessagePort };

/**
 * Piscina calls the module's default export: that is its interface. What a job throws is an answer as well, since a rejection
 * is what the end of the thread looks like.
 */
// biome-ignore lint/style/noDefaultExport: piscina runs the default export of a worker module
export default async function runTask<N extends PoolJobName>(task: PoolTask<N>): Promise<unknown> {
  const cancelled = new AbortController();
  task.cancelPort.on('message', () => cancelled.abort());
  try {
    const job = poolJobs[task.name] as (
      input: PoolInput<N>,
      signal: AbortSignal,
      onStage: (stage: JobStage) => void,
    ) => unknown;
    const onStage = (stage: JobStage): void => {
      task.cancelPort.postMessage(stage);
      // A job of many pieces that never waits hears of it here.
      if (receiveMessageOnPort(task.cancelPort) !== undefined) cancelled.abort();
    };
    onStage('working');
    const output = await job(task.input, cancelled.signal, onStage);
    return task.name === 'ingest' ? await handedOver(output as IngestStep) : { output };
  } catch (thrown) {
    return { thrown };
  } finally {
    task.cancelPort.close();
  }
}

/** Entries change hands with their memory: a copy would be made in the core thread. Most feeds have none that are new. */
async function handedOver(output: IngestStep): Promise<unknown> {
  if (output.kind !== 'feed') return { output };
  const { move, transferableSymbol, valueSymbol } = await import('piscina');
  return move({ [transferableSymbol]: buffersOf(output.items), [valueSymbol]: { output } } as never);
}
