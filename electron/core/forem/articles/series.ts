/** The whole of a series: which parts its host has, and those that are missing. */
import { AppError } from '../../../../shared/errors.ts';
import type { FetchedArticles, Series, SeriesRef } from '../../../../shared/model/series.ts';
import type { JobContext } from '../../base/jobs.ts';
import { addressInSeries, readSeries, storeListedParts } from '../../library/fetched/forem-series-table.ts';
import { askPatiently } from '../api/ask-patiently.ts';
import type { ListedPart } from '../api/read-listing.ts';
import { type FetchPorts, fetchArticles } from './fetch-articles.ts';

export type SeriesKeeper = {
  /** Throws `not-found`, `offline`, `cancelled`, or what the host's answer was. */
  look(ref: SeriesRef, signal?: AbortSignal): Promise<Series>;
  /**
   * All of them: asks anew for the list, where what is known of it is older than an hour. `only`: known parts, by their
   * numbers. Throws as `look` and `fetchArticles`.
   */
  fetchMissing(ref: SeriesRef, job: JobContext, only?: readonly number[]): Promise<FetchedArticles>;
};

const perPage = 100;
/** A thousand parts: the longest series known has some four hundred. */
const mostPages = 10;
const listFreshMs = 60 * 60_000;

export function createSeriesKeeper(
  ports: FetchPorts & {
    /** Only its record tells an article that it is a part. */
    wantRecords: (articleIds: readonly number[]) => void;
  },
): SeriesKeeper {
  const { library, now } = ports;

  function seriesOf(ref: SeriesRef): Series {
    const series = readSeries(library, ref);
    if (series === null)
      throw new AppError('not-found', { what: 'series', id: `${ref.host}/${ref.seriesId}` });
    return series;
  }

  function originOf(ref: SeriesRef): string {
    seriesOf(ref);
    const address = addressInSeries(library, ref);
    if (address === null) throw new AppError('no-address', { id: `${ref.host}/${ref.seriesId}` });
    return new URL(address).origin;
  }

  async function look(ref: SeriesRef, signal = new AbortController().signal): Promise<Series> {
    const origin = originOf(ref);
    if (!ports.isOnline()) throw new AppError('offline', { url: origin });
    const parts = new Map<number, ListedPart>();
    for (let page = 1; page <= mostPages; page += 1) {
      const url = `${origin}/api/articles?collection_id=${ref.seriesId}&per_page=${perPage}&page=${page}`;
      const { seriesId } = ref;
      const question = { what: 'series-parts' as const, seriesId, foremHosts: ports.foremHosts() };
      const answer = await askPatiently<'series-parts'>(ports, { url, question }, signal);
      for (const part of answer.parts) parts.set(part.foremId, part);
      // A host that knows no such filter lists everything: one page tells.
      if (answer.count < perPage || answer.parts.length === 0) break;
    }
    storeListedParts(library, ref, [...parts.values()], now());
    const series = seriesOf(ref);
    // Where each of them stands in it may be another place now.
    const articleIds = series.parts.flatMap(({ articleId }) => articleId ?? []);
    ports.bus.emit('articles.changed', { articleIds, feedIds: 'any' });
    ports.wantRecords(articleIds);
    return series;
  }

  return {
    look,
    async fetchMissing(ref, job, only) {
      const origin = originOf(ref);
      const known = seriesOf(ref);
      const isFresh = known.listedAt !== null && now() - known.listedAt < listFreshMs;
      const series = isFresh || only !== undefined ? known : await look(ref, job.signal);
      const articles = series.parts
        .filter(({ articleId, foremId }) => articleId === null && only?.includes(foremId) !== false)
        .map(({ foremId, title }) => ({ foremId, title }));
      const site = new URL(origin).host;
      const shelf = { feedUrl: `offprint:series/${site}`, feedTitle: `Series from ${site}` };
      return await fetchArticles(ports, { origin, shelf, articles }, job);
    },
  };
}
