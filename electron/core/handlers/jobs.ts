/** Long work under way. */
import type { AreaHandlers } from '../context.ts';

export const jobHandlers: AreaHandlers<'jobs'> = {
  'jobs.list': ({ jobs }) => ({ jobs: jobs.list() }),
  'jobs.cancel': ({ jobs }, { jobId }) => ({ cancelled: jobs.cancel(jobId) }),
  'jobs.wait': ({ jobs }, { jobId }) => jobs.wait(jobId),
};
