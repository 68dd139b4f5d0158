/** Long work under way. */
import type { Jobs } from '../base/jobs.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { jobs: Jobs };

export const jobHandlers: AreaHandlers<'jobs', Ports> = {
  'jobs.list': ({ jobs }) => ({ jobs: jobs.list() }),
  'jobs.cancel': ({ jobs }, { jobId }) => ({ cancelled: jobs.cancel(jobId) }),
  'jobs.wait': ({ jobs }, { jobId }) => jobs.wait(jobId),
};
