/** Long work under way. */

import { z } from 'zod';
import { jobProgressSchema, jobResultSchema } from '../model/jobs.ts';
import { nothing } from './fields.ts';

export const jobsMethods = {
  'jobs.list': { input: nothing, output: z.strictObject({ jobs: z.array(jobProgressSchema) }) },
  'jobs.cancel': {
    input: z.strictObject({ jobId: z.string() }),
    output: z.strictObject({ cancelled: z.boolean() }),
  },
  /** Answers when the job has ended. A failed or cancelled job is an error of this call. */
  'jobs.wait': { input: z.strictObject({ jobId: z.string() }), output: jobResultSchema },
} as const;
