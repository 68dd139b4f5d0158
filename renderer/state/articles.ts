/** The opened articles: a handful kept in memory so that going back and forth is instant. */
import { create } from 'zustand';
import { toWireError, type WireError } from '../../shared/errors.ts';
import type { Article, ArticleSummary } from '../../shared/model/articles.ts';
import { client } from '../bridge.ts';

type Opened = { article: Article | null; error: WireError | null };

const maxOpened = 12;

export const useArticles = create<{ opened: ReadonlyMap<number, Opened> }>()(() => ({ opened: new Map() }));

function remember(id: number, opened: Opened): void {
  useArticles.setState((state) => {
    const next = new Map(state.opened);
    next.delete(id);
    next.set(id, opened);
    for (const oldest of next.keys()) {
      if (next.size <= maxOpened) break;
      next.delete(oldest);
    }
    return { opened: next };
  });
}

/** Reads an article into the cache. One that is shown stays shown while it is read again. */
export async function loadArticle(id: number): Promise<void> {
  try {
    remember(id, { article: await client().call('articles.get', { articleId: id }), error: null });
  } catch (thrown) {
    remember(id, { article: null, error: toWireError(thrown) });
  }
}

export function patchArticle(id: number, change: (article: Article) => Article): void {
  const opened = useArticles.getState().opened.get(id);
  if (opened?.article == null) return;
  const next = new Map(useArticles.getState().opened);
  next.set(id, { ...opened, article: change(opened.article) });
  useArticles.setState({ opened: next });
}

export function patchSummaries(
  ids: ReadonlySet<number>,
  change: (row: ArticleSummary) => ArticleSummary,
): void {
  for (const id of ids) patchArticle(id, (article) => ({ ...article, summary: change(article.summary) }));
}

/** Follows changes made elsewhere. Returns the function that ends it. */
export function watchOpened(selectedId: () => number | null): () => void {
  return client().on('articles.changed', ({ articleIds }) => {
    const { opened } = useArticles.getState();
    // No ids: another program wrote, and any article may be another one now.
    for (const id of articleIds.length === 0 ? [...opened.keys()] : articleIds) {
      if (!opened.has(id)) continue;
      if (id === selectedId()) void loadArticle(id);
      else {
        const next = new Map(useArticles.getState().opened);
        next.delete(id);
        useArticles.setState({ opened: next });
      }
    }
  });
}

export function resetArticles(): void {
  useArticles.setState({ opened: new Map() });
}
