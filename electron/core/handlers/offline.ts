/** Articles made whole for reading without a network. */

import type { Jobs } from '../base/jobs.ts';
import type { Pool } from '../base/pool/pool.ts';
import { verifyAssets } from '../images/verify.ts';
import type { CompletePorts } from '../offline-pack/complete.ts';
import { completeOffline } from '../offline-pack/complete.ts';
import type { OfflinePack } from '../offline-pack/pack.ts';
import { targetIds } from './articles.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = CompletePorts & {
  jobs: Jobs;
  offlinePack: Pick<OfflinePack, 'complete' | 'room'>;
  pool: Pool;
  now: () => number;
};

export const offlineHandlers: AreaHandlers<'offline', Ports> = {
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
