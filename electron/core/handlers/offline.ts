/** Articles made whole for reading without a network. */
import type { AreaHandlers } from '../context.ts';
import { verifyAssets } from '../images/verify.ts';
import { completeOffline } from '../offline-pack/complete.ts';
import { targetIds } from './articles.ts';

export const offlineHandlers: AreaHandlers<'offline'> = {
  'offline.run': async (context, { target, isDryRun }) => {
    const ids = target === undefined ? null : await targetIds(context, target);
    return {
      jobId: context.jobs.start('offline', async (job) => ({
        kind: 'offline',
        summary:
          ids === null
            ? await context.offlinePack.complete({ isDryRun }, job)
            : { ...(await completeOffline(context, ids, { isDryRun }, job)), budget: null },
      })),
    };
  },

  'offline.verify': (context) => ({
    jobId: context.jobs.start('verify', async (job) => ({
      kind: 'verify',
      summary: await verifyAssets(context, job),
    })),
  }),

  'offline.room': ({ offlinePack }) => offlinePack.room(),
};
