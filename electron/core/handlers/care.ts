/** The library as a whole, and the sample library. */

import type { Jobs } from '../base/jobs.ts';
import type { Poller } from '../feeds/check/poller.ts';
import { noteTold, untoldRisk } from '../library/connection/accepted-place.ts';
import { riskOfPlace } from '../library/connection/risky-place.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { countStates } from '../library/marks/article-state-table.ts';
import { failuresByCode } from '../library/subscriptions/feed-health.ts';
import { lastLook, recordLook } from '../library/subscriptions/last-look.ts';
import { readingStatistics } from '../library/upkeep/reading-statistics.ts';
import { countFeedsAndArticles, libraryStatistics } from '../library/upkeep/statistics.ts';
import { changedSettings } from '../log/diagnostics.ts';
import type { SamplePorts } from '../sample/add-sample-library.ts';
import { addSampleLibrary } from '../sample/add-sample-library.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = SamplePorts & { jobs: Jobs; poller: Pick<Poller, 'isOnline' | 'isPolling'>; version: string };

export const careHandlers: Omit<
  AreaHandlers<'library', Ports>,
  'library.space' | 'library.compact' | 'library.check'
> &
  AreaHandlers<'sample', Ports> = {
  'library.status': ({ library, poller, version }) => {
    const { feeds, articles } = countFeedsAndArticles(library);
    return {
      folder: library.folder,
      version,
      isOnline: poller.isOnline(),
      isPolling: poller.isPolling(),
      feedCount: feeds,
      articleCount: articles,
    };
  },

  'library.reopen': () => ({}),

  'library.stats': ({ library }) => libraryStatistics(library),

  'library.place': ({ library }, { by }) => ({ risk: untoldRisk(library, by) }),

  'library.placeTold': ({ library }, { by }) => {
    noteTold(library, by);
    return {};
  },

  'library.lastLook': ({ library, now }, { by }) => ({ at: lastLook(library, by, now()) }),

  'library.looked': ({ library }, { by, at }) => {
    recordLook(library, by, at);
    return {};
  },

  'library.diagnostics': ({ library, poller, jobs }) => ({
    library: {
      ...libraryStatistics(library),
      sqlite: String(library.db.prepare('SELECT sqlite_version()').pluck().get()),
      place: placeFact(library.folder),
      isOnline: poller.isOnline(),
      runningJobs: jobs.list().length,
      ...failuresByCode(library),
    },
    settings: changedSettings(getSettings(library)),
  }),

  'library.reading': ({ library, now }, { days }) => readingStatistics(library, days, now()),

  'library.counts': ({ library, now }) => countStates(library, new Date(now()).setHours(0, 0, 0, 0)),

  'sample.add': (context) => ({
    jobId: context.jobs.start('sample', async (job) => ({
      kind: 'sample',
      summary: await addSampleLibrary(context, job),
    })),
  }),
};

function placeFact(folder: string): string {
  const risk = riskOfPlace(folder);
  return risk === null ? 'local' : `${risk.kind} (${risk.by})`;
}
