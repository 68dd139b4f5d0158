/** Jobs of the sample library. */
import { defineJob } from '../base/pool/define-job.ts';
import type { readBundledFeed } from './read-bundled-feed.ts';

export const readBundledFeedJob = defineJob<typeof readBundledFeed>('readBundledFeed');
