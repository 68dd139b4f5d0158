/** Jobs of OPML lists. */
import { defineJob } from '../../base/pool/define-job.ts';
import type { readOpmlInBatches } from './opml-batches.ts';

export const readOpmlJob = defineJob<typeof readOpmlInBatches>('readOpmlInBatches');
