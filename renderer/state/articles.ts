/** The opened articles: a handful kept in memory so that going back and forth is instant. */
import { create } from 'zustand';
import { toWireError, type WireError } from '../../shared/errors.ts';
import type { Article, ArticleSummary } from '../../shared/model/articles.ts';
import { client } from '../bridge.ts';

/** `isAhead`: read before anybody opened it, so nothing has been fetched for it. */
type Opened = { article: Article | null; error: WireError | null; isAhead: boolean };

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
    const article = await client().call('articles.get', { articleId: id });
    remember(id, { article, error: null, isAhead: false });
  } catch (thrown) {
    remember(id, { article: null, error: toWireError(thrown), isAhead: false });
  }
}

/** Reads those that are likely next, one after the other, into the cache. What fails is said when it is opened. */
export async function readAhead(ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    if (useArticles.getState().opened.has(id)) continue;
    try {
      const article = await client().call('articles.get', { articleId: id, isAhead: true });
      // Opened meanwhile, it has been asked for as such.
      if (!useArticles.getState().opened.has(id)) remember(id, { article, error: null, isAhead: true });
    } catch {
      return;
    }
  }
}

/** Somebody looks at one that was read ahead: now what is wanted of it is fetched. */
export async function noteOpened(id: number): Promise<void> {
  const before = useArticles.getState().opened.get(id);
  if (before?.isAhead !== true) return;
  patchOpened(id, (opened) => ({ ...opened, isAhead: false }));
  try {
    const { fullText } = await client().call('articles.opened', { articleId: id });
    patchArticle(id, (article) => ({ ...article, fullText }));
  } catch {
    // It is gone, or cannot be read: as for any other that is opened.
    await loadArticle(id);
  }
}

function patchOpened(id: number, change: (opened: Opened) => Opened): void {
  const opened = useArticles.getState().opened.get(id);
  if (opened === undefined) return;
  useArticles.setState({ opened: new Map(useArticles.getState().opened).set(id, change(opened)) });
}

export function patchArticle(id: number, change: (article: Article) => Article): void {
  patchOpened(id, (opened) =>
    opened.article === null ? opened : { ...opened, article: change(opened.article) },
  );
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
    for (const id of articleIds === 'any' ? [...opened.keys()] : articleIds) {
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
