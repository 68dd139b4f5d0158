/**
 * Entry of a pool thread: runs one named job, and hears of its cancellation on the port that came with it, where it
 * says in turn what it is about. */
import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { IngestStep } from './feeds/ingest.ts';
import { buffersOf } from './feeds/item-batches.ts';
import { type JobStage, type PoolInput, type PoolJobName, poolJobs } from './jobs-in-pool.ts';

type PoolTask<N extends PoolJobName> = { name: N; input: PoolInput<N>; cancelPort: MessagePort };

/** Piscina calls the module's default export: that is its interface. */
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
    const output = await job(task.input, cancelled.signal, (stage) => task.cancelPort.postMessage(stage));
    return task.name === 'ingest' ? handedOver(output as IngestStep) : output;
  } finally {
    task.cancelPort.close();
  }
}

/** Entries change hands with their memory: a copy would be made in the core thread. */
function handedOver(result: IngestStep): unknown {
  if (result.kind !== 'feed') return result;
  return move({ [transferableSymbol]: buffersOf(result.items), [valueSymbol]: result } as never);
}
