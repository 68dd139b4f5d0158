/** Jobs of the Forem API. */
import { defineJob } from '../../base/pool/define-job.ts';
import { nextUrl } from '../../http/next-url.ts';
import type { fetchForem } from './fetch-forem.ts';

export const fetchForemJob = defineJob<typeof fetchForem>('fetchForem', { urlOf: nextUrl });
