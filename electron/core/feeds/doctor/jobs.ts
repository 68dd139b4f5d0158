/** Jobs of the feed doctor. */
import { defineJob } from '../../base/pool/define-job.ts';
import { nextUrl } from '../../http/next-url.ts';
import type { examine, examineFile } from './examine.ts';

/** Fetches a feed and reports what is wrong with it. */
export const examineJob = defineJob<typeof examine>('examine', { urlOf: nextUrl });
export const examineFileJob = defineJob<typeof examineFile>('examineFile');
