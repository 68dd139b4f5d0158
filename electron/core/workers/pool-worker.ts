/** Entry of a worker thread. */
import { type PoolTask, runTask } from '../base/pool/run-task.ts';
import { workerJobs } from './jobs.ts';

// biome-ignore lint/style/noDefaultExport: piscina runs the default export of a worker module
export default function run(task: PoolTask): Promise<unknown> {
  return runTask(task, workerJobs);
}
