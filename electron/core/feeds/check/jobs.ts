/** Jobs of the feed checks. */
import { defineJob } from '../../base/pool/define-job.ts';
import { nextUrl } from '../../http/next-url.ts';
import type { ingest } from './ingest.ts';

/** Fetches a feed, reads it and prepares its new entries for storing. */
export const ingestJob = defineJob<typeof ingest>('ingest', { urlOf: nextUrl });
