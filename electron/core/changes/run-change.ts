/** Runs a change of articles: a short one at once, a long one as a job that shows how far it is and can be cancelled. */

import type { ChangeSummary } from '../../../shared/model/undo.ts';
import type { EventBus } from '../base/events.ts';
import type { JobContext, Jobs } from '../base/jobs.ts';
import type { Library } from '../library/connection/open.ts';
import type { SliceOptions } from '../library/connection/slices.ts';
import type { Undo } from './undo.ts';

/** Fewer are done before a progress bar would be drawn. */
const longFrom = 500;

/** What a change of many articles works with. */
export type ChangePorts = { library: Library; bus: EventBus; jobs: Jobs; undo: Undo; now: () => number };

export async function runChange(
  { jobs }: { jobs: Jobs },
  total: number,
  label: string,
  work: (options: SliceOptions) => Promise<ChangeSummary>,
): Promise<ChangeSummary> {
  if (total < longFrom) return work({});
  const jobId = jobs.start('change', async (job) => ({
    kind: 'change',
    summary: await work(slicesOf(job, total, label)),
  }));
  const result = await jobs.wait(jobId);
  return result.kind === 'change' ? result.summary : { changed: 0, undoId: null };
}

export function slicesOf(job: JobContext, total: number, label: string): SliceOptions {
  job.progress(0, total, label);
  return { signal: job.signal, onProgress: (done) => job.progress(Math.min(done, total), total, label) };
}
