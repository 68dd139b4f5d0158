/** The library as a whole, settings, jobs and the sample library. */
import { AppError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { AreaHandlers } from '../context.ts';
import { readProxyUrl } from '../http/proxy.ts';
import { noteTold, untoldRisk } from '../library/accepted-place.ts';
import { countStates } from '../library/article-state-table.ts';
import { failuresByCode } from '../library/feed-health.ts';
import { readingStatistics } from '../library/reading-statistics.ts';
import { riskOfPlace } from '../library/risky-place.ts';
import { getSettings, updateSettings } from '../library/settings-table.ts';
import { countFeedsAndArticles, libraryStatistics } from '../library/statistics.ts';
import { changedSettings } from '../log/diagnostics.ts';
import { addSampleLibrary } from '../sample/add-sample-library.ts';

export const careHandlers: Omit<
  AreaHandlers<'library'>,
  'library.space' | 'library.compact' | 'library.check'
> &
  AreaHandlers<'settings'> &
  AreaHandlers<'jobs'> &
  AreaHandlers<'sample'> = {
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

  'settings.get': ({ library }) => getSettings(library),

  'settings.update': async ({ library, bus }, change) => {
    const given: Partial<Settings> = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    );
    if (given.proxyUrl != null) given.proxyUrl = readProxyUrl(given.proxyUrl);
    const after = { ...getSettings(library), ...given };
    if (after.proxyMode === 'manual' && after.proxyUrl === null) {
      // What is meant to go through a proxy must not go past it meanwhile.
      throw new AppError('invalid-input', {
        field: 'proxyUrl',
        reason: 'proxy-missing',
      });
    }
    if (given.offlineQuery !== undefined && parseQuery(given.offlineQuery).root === null) {
      throw new AppError('invalid-input', { field: 'offlineQuery', reason: 'offline-without-query' });
    }
    if (given.exportProfiles !== undefined) {
      const { checkProfiles } = await import('../export/check-profiles.ts');
      checkProfiles(given.exportProfiles);
    }
    const settings = updateSettings(library, given);
    bus.emit('settings.changed', settings);
    return settings;
  },

  'jobs.list': ({ jobs }) => ({ jobs: jobs.list() }),
  'jobs.cancel': ({ jobs }, { jobId }) => ({ cancelled: jobs.cancel(jobId) }),
  'jobs.wait': ({ jobs }, { jobId }) => jobs.wait(jobId),

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
