/** Articles of a Forem host that no feed brings any more: fetched by their numbers into a feed of their own that is not polled. */
import { AppError, isFetchErrorCode, toWireError } from '../../../../shared/errors.ts';
import type { FetchedArticles } from '../../../../shared/model/series.ts';
import type { EventBus } from '../../base/events.ts';
import type { JobContext } from '../../base/jobs.ts';
import { unpackItems } from '../../entries/item-batches.ts';
import { isConnectivityError } from '../../http/failures.ts';
import { storeItems } from '../../library/articles/article-store.ts';
import { forgetTombstone } from '../../library/articles/removed-articles.ts';
import type { Library } from '../../library/connection/open.ts';
import { storeForemRecord } from '../../library/fetched/forem-records-table.ts';
import { keepAll, writeRetention } from '../../library/marks/retention-table.ts';
import { addFeed, findFeedId } from '../../library/subscriptions/feeds-table.ts';
import { askPatiently, type PatientPorts } from '../api/ask-patiently.ts';
import type { PackedArticle } from '../api/read-article.ts';

export type FetchPorts = PatientPorts & {
  bus: EventBus;
  foremHosts: () => readonly string[];
  isOnline: () => boolean;
};

export type WantedArticle = { foremId: number; title: string };

/** Where what is fetched goes, and what is done with it there in the same transaction. */
export type Shelf = {
  /** `offprint:…`: nothing is polled there. */
  feedUrl: string;
  feedTitle: string;
  onStored?: (articleId: number, wanted: WantedArticle) => void;
};

/**
 * One a second; what cannot be had costs only itself. Where the network or the host gives out, it ends: what is there stays.
 * Throws `cancelled` {done, total}, `offline`, and `asked-to-wait` where nothing was fetched.
 */
export async function fetchArticles(
  ports: FetchPorts,
  { origin, shelf, articles }: { origin: string; shelf: Shelf; articles: readonly WantedArticle[] },
  job: JobContext,
): Promise<FetchedArticles> {
  const summary: FetchedArticles = { wanted: articles.length, fetched: 0, alreadyThere: 0, failures: [] };
  if (articles.length > 0 && !ports.isOnline()) throw new AppError('offline', { url: origin });
  for (const [index, wanted] of articles.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled', { done: index, total: articles.length });
    job.progress(index, articles.length, wanted.title);
    try {
      const question = { what: 'article' as const, foremId: wanted.foremId, foremHosts: ports.foremHosts() };
      const url = `${origin}/api/articles/${wanted.foremId}`;
      const article = await askPatiently<'article'>(ports, { url, question }, job.signal);
      if (storeFetched(ports, shelf, article, wanted)) summary.fetched += 1;
      else summary.alreadyThere += 1;
    } catch (error) {
      const wire = toWireError(error);
      if (wire.code === 'cancelled') {
        throw new AppError('cancelled', { done: index, total: articles.length }, error);
      }
      if (!endsIt(wire.code)) {
        summary.failures.push({ title: wanted.title, error: wire });
        continue;
      }
      if (summary.fetched + summary.alreadyThere === 0) throw error;
      summary.failures.push(...articles.slice(index).map(({ title }) => ({ title, error: wire })));
      break;
    }
  }
  job.progress(articles.length, articles.length, '');
  return summary;
}

/** What the next request would meet as well. */
const endsIt = (code: ReturnType<typeof toWireError>['code']): boolean =>
  ['asked-to-wait', 'http-rate-limited', 'http-unauthorised', 'offline', 'proxy-failed'].includes(code) ||
  code.startsWith('library-') ||
  code === 'disk-full' ||
  (isFetchErrorCode(code) && isConnectivityError(code));

/** false: it was there. One that was deleted here comes back: it was asked for. */
function storeFetched(
  { library, bus, now }: FetchPorts,
  shelf: Shelf,
  { packet, record }: PackedArticle,
  wanted: WantedArticle,
): boolean {
  const [item] = unpackItems(packet);
  if (item === undefined) return false;
  const stored = library.db
    .transaction(() => {
      const feedId = shelfFeed(library, shelf, now());
      forgetTombstone(library, feedId, item.key);
      const [id] = storeItems(library, feedId, [item], { now: now(), autoTags: [], isMatched: false }).newIds;
      if (id === undefined) return null;
      storeForemRecord(library, id, record, now());
      shelf.onStored?.(id, wanted);
      return { id, feedId };
    })
    .immediate();
  if (stored === null) return false;
  bus.emit('feeds.changed', { feedIds: [stored.feedId] });
  bus.emit('articles.changed', { articleIds: [stored.id], feedIds: [stored.feedId] });
  return true;
}

/** What is fetched by hand stays, however old it is: the library's rule would take it at once. */
function shelfFeed(library: Library, { feedUrl, feedTitle }: Shelf, now: number): number {
  const known = findFeedId(library, feedUrl);
  if (known !== null) return known;
  const feedId = addFeed(library, { url: feedUrl, isTyped: false, feedTitle, folderId: null }, now);
  writeRetention(library, { kind: 'feed', feedId }, keepAll);
  return feedId;
}
