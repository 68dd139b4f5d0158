/** Articles made whole for reading without a network. */
import type { AreaHandlers } from '../context.ts';
import { completeOffline } from '../offline/complete.ts';
import { targetIds } from './articles.ts';

export const offlineHandlers: AreaHandlers<'offline'> = {
  'offline.run': async (context, { target, isDryRun }) => {
    const ids = await targetIds(context, target ?? { query: 'is:saved OR is:later', isTyping: false });
    return {
      jobId: context.jobs.start('offline', async (job) => ({
        kind: 'offline',
        summary: await completeOffline(context, ids, { isDryRun }, job),
      })),
    };
  },
};
