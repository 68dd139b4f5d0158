/** Podcasts and video. */

import type { Jobs } from '../base/jobs.ts';
import type { Recordings } from '../recordings/recordings.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { recordings: Recordings; jobs: Jobs };

export const recordingHandlers: AreaHandlers<'recordings', Ports> = {
  'recordings.list': async ({ recordings }, { articleId }) => ({
    recordings: await recordings.list(articleId),
  }),

  'recordings.download': ({ jobs, recordings }, { articleId, url }) => ({
    jobId: jobs.start('download', async (job) => ({
      kind: 'download',
      summary: await recordings.download(articleId, url, job),
    })),
  }),

  'recordings.remove': async ({ recordings }, { articleId, url }) => {
    await recordings.remove(articleId, url);
    return {};
  },

  'recordings.keepPlace': ({ recordings }, { articleId, url, ...place }) => {
    recordings.keepPlace(articleId, url, place);
    return {};
  },

  'recordings.locate': ({ recordings }, { articleId, url }) => recordings.locate(articleId, url),
};
