/** How long content stays, what that would take, and where the space goes. */

import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { compactLibrary } from '../background/retention.ts';
import type { EventBus } from '../base/events.ts';
import type { Jobs } from '../base/jobs.ts';
import type { Pool } from '../base/pool/pool.ts';
import { confirmedNow } from '../library/connection/confirmed-time.ts';
import type { Library } from '../library/connection/open.ts';
import { measureSpaceJob } from '../library/jobs.ts';
import {
  countPrunable,
  readRetention,
  rulesOfFeeds,
  writeRetention,
} from '../library/marks/retention-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { jobs: Jobs; library: Library; bus: EventBus; now: () => number; pool: Pool };

/** Feeds named in a preview: those that lose most. */
const mostFeeds = 20;

export const retentionHandlers: AreaHandlers<'retention', Ports> &
  Pick<AreaHandlers<'library', Ports>, 'library.space' | 'library.compact'> = {
  'retention.get': ({ library }) => readRetention(library),

  'retention.set': ({ library, bus }, { place, retention }) => {
    writeRetention(library, place, retention);
    bus.emit('feeds.changed', { feedIds: 'any' });
    return {};
  },

  'retention.preview': async ({ library, now }, instead) => {
    const sum = { articles: 0, bytes: 0, kept: 0 };
    const feeds: { feedId: number; title: string; articles: number; bytes: number }[] = [];
    const agesAt = confirmedNow(library, now());
    for (const rule of rulesOfFeeds(library, instead)) {
      if (rule.retention.keep === 'all') continue;
      const { articles, bytes, kept } = countPrunable(library, rule, agesAt);
      sum.articles += articles;
      sum.bytes += bytes;
      sum.kept += kept;
      if (articles > 0) feeds.push({ feedId: rule.feedId, title: rule.title, articles, bytes });
      await breathe();
    }
    return { ...sum, feeds: feeds.sort((one, other) => other.articles - one.articles).slice(0, mostFeeds) };
  },

  'library.space': ({ library, pool }) =>
    pool.run(measureSpaceJob, { file: join(library.folder, 'library.db') }),

  'library.compact': (context, options) => ({
    jobId: context.jobs.start('compact', async (job) => ({
      kind: 'compact',
      summary: await compactLibrary(context, options, job),
    })),
  }),
};
