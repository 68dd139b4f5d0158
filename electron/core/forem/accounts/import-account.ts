/** Takes over the reading list of an account: what the library has is marked, the rest is fetched one a second. */
import { AppError } from '../../../../shared/errors.ts';
import type { AccountImport, ListMark } from '../../../../shared/model/accounts.ts';
import { boundedIds } from '../../base/events.ts';
import type { JobContext } from '../../base/jobs.ts';
import { markAsElsewhere } from '../../library/marks/article-marks.ts';
import { articlesAt } from '../../library/texts/articles-at.ts';
import { type FetchPorts, fetchArticles } from '../articles/fetch-articles.ts';
import { originOf } from './account-addresses.ts';
import type { Accounts } from './accounts.ts';

export type WantedImport = {
  host: string;
  foremIds?: readonly number[] | undefined;
  mark: ListMark;
  tags: readonly string[];
};

/**
 * Throws as `Accounts.readingList` and `fetchArticles`: what is there by then stays. `onMarked`: those that were marked, as soon
 * as they are.
 */
export async function importReadingList(
  ports: FetchPorts & { accounts: Accounts; onMarked: (articleIds: readonly number[]) => void },
  { host, foremIds, mark, tags }: WantedImport,
  job: JobContext,
): Promise<Omit<AccountImport, 'feedsAdded'>> {
  const { library, accounts, bus, now } = ports;
  if (foremIds?.length === 0) return { wanted: 0, fetched: 0, alreadyThere: 0, failures: [] };
  const wantedIds = foremIds === undefined ? null : new Set(foremIds);
  const list = await accounts.readingList(host, job.signal);
  const wanted = list.filter(({ foremId }) => wantedIds === null || wantedIds.has(foremId));
  const savedAt = new Map(wanted.map((entry) => [entry.foremId, entry.savedAt]));
  const here = new Map(
    articlesAt(
      library,
      wanted.map(({ url }) => url),
    ).map(({ url, articleId }) => [url, articleId]),
  );
  const marked: number[] = [];
  library.db
    .transaction(() => {
      for (const entry of wanted) {
        const articleId = here.get(entry.url);
        if (articleId === undefined) continue;
        markAsElsewhere(library, articleId, { mark, at: entry.savedAt, tags }, now());
        marked.push(articleId);
      }
    })
    .immediate();
  if (marked.length > 0) {
    bus.emit('articles.changed', { articleIds: boundedIds(marked), feedIds: 'any' });
    if (tags.length > 0) bus.emit('tags.changed', {});
    ports.onMarked(marked);
  }
  if (job.signal.aborted) throw new AppError('cancelled', { done: marked.length, total: wanted.length });
  const stored: number[] = [];
  try {
    const summary = await fetchArticles(
      ports,
      {
        origin: originOf(host),
        shelf: {
          feedUrl: `offprint:reading-list/${host}`,
          feedTitle: `Reading list of ${host}`,
          onStored: (articleId, { foremId }) => {
            const at = savedAt.get(foremId) ?? null;
            markAsElsewhere(library, articleId, { mark, at, tags }, now());
            stored.push(articleId);
          },
        },
        articles: wanted
          .filter(({ url }) => !here.has(url))
          .map(({ foremId, title }) => ({ foremId, title })),
      },
      job,
    );
    const { fetched, alreadyThere, failures } = summary;
    return { wanted: wanted.length, fetched, alreadyThere: alreadyThere + marked.length, failures };
  } finally {
    if (stored.length > 0) {
      if (tags.length > 0) bus.emit('tags.changed', {});
      ports.onMarked(stored);
    }
  }
}
