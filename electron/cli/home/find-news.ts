/** Which articles the first screen lists: those that came since it was looked at last, then the newest. */
import type { Client } from '../../../shared/client.ts';
import type { ArticleSummary } from '../../../shared/model/articles.ts';

export type News = {
  articles: ArticleSummary[];
  newIds: ReadonlySet<number>;
  /** All that are new, and of how many feeds; not all of them need be in `articles`. */
  total: number;
  feeds: number;
  since: number | null;
  /** Whatever came up to then has been looked at; for `library.looked`. */
  at: number;
};

export const articlesShown = 20;

/**
 * `since` (epoch ms): where new begins when nobody has looked before; null: everything is there for the first time, so that
 * marking it would say nothing.
 */
export async function findNews(client: Client, since: number | null): Promise<News> {
  const { at: lastLook } = await client.call('library.lastLook', { by: 'terminal' });
  const at = Date.now();
  const after = lastLook ?? since;
  const arrived =
    after === null
      ? { articles: [], total: 0, feeds: 0 }
      : await client.call('articles.arrivedBetween', { after, before: at, limit: articlesShown });
  const newest = await client.call('articles.list', { query: '', isTyping: false, limit: articlesShown });
  const newIds = new Set(arrived.articles.map(({ id }) => id));
  const others = newest.articles.filter(({ id }) => !newIds.has(id));
  return {
    ...arrived,
    articles: [...arrived.articles, ...others].slice(0, articlesShown),
    newIds,
    since: lastLook,
    at,
  };
}
