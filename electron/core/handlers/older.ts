/** Entries on feeds' older pages. */

import type { Jobs } from '../base/jobs.ts';
import type { OlderEntries } from '../feeds/older/older-entries.ts';
import type { Library } from '../library/connection/open.ts';
import { getFeed } from '../library/subscriptions/feeds-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = {
  olderEntries: Pick<OlderEntries, 'closeGaps' | 'fetch' | 'forgetGap' | 'state'>;
  library: Library;
  jobs: Jobs;
};

export const olderHandlers: AreaHandlers<'older', Ports> = {
  'older.state': ({ olderEntries }, { feedId }) => olderEntries.state(feedId),

  'older.fetch': ({ library, jobs, olderEntries }, { feedId, pages }) => {
    getFeed(library, feedId);
    const jobId = jobs.start('fetch-older', async (job) => ({
      kind: 'fetch-older',
      summary: await olderEntries.fetch(feedId, pages, job),
    }));
    return { jobId };
  },

  'older.closeGaps': ({ library, jobs, olderEntries }, { feedIds }) => {
    for (const feedId of feedIds ?? []) getFeed(library, feedId);
    const jobId = jobs.start('fetch-older', async (job) => ({
      kind: 'fetch-older',
      summary: await olderEntries.closeGaps(feedIds ?? null, job),
    }));
    return { jobId };
  },

  'older.forgetGap': ({ olderEntries }, { gapId }) => {
    olderEntries.forgetGap(gapId);
    return {};
  },
};
