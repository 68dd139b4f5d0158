/** Series: what there is of them here and on their hosts. */

import { AppError } from '../../../shared/errors.ts';
import type { Jobs } from '../base/jobs.ts';
import type { SeriesKeeper } from '../forem/articles/series.ts';
import type { Library } from '../library/connection/open.ts';
import { listSeries, readSeries } from '../library/fetched/forem-series-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { library: Library; series: SeriesKeeper; jobs: Jobs };

export const seriesHandlers: AreaHandlers<'series', Ports> = {
  'series.list': ({ library }) => ({ series: listSeries(library) }),

  'series.get': ({ library }, ref) => {
    const series = readSeries(library, ref);
    if (series === null) {
      throw new AppError('not-found', { what: 'series', id: `${ref.host}/${ref.seriesId}` });
    }
    return series;
  },

  'series.look': ({ series }, ref) => series.look(ref),

  'series.fetch': ({ jobs, series }, { foremIds, ...ref }) => ({
    jobId: jobs.start('fetch-articles', async (job) => ({
      kind: 'fetch-articles',
      summary: await series.fetchMissing(ref, job, foremIds),
    })),
  }),
};
