/** The text of an article's page: asked for, shown, put aside for the feed's own. */
import { client } from '../bridge.ts';
import { loadArticle, patchArticle, useArticles } from './articles.ts';
import { showError } from './show-error.ts';

export async function fetchFullText(id: number): Promise<void> {
  try {
    await client().call('fullText.fetch', { articleId: id });
  } catch (thrown) {
    showError(thrown);
  }
}

export async function showFullText(id: number, isShown: boolean): Promise<void> {
  const before = useArticles.getState().opened.get(id)?.article?.fullText;
  patchArticle(id, (article) => ({ ...article, fullText: { ...article.fullText, isShown } }));
  try {
    await client().call('fullText.show', { articleId: id, isShown });
  } catch (thrown) {
    if (before !== undefined) patchArticle(id, (article) => ({ ...article, fullText: before }));
    showError(thrown);
  }
}

/** From one text to the other; the page's is fetched where it is not there. */
export function toggleFullText(id: number): void {
  const fullText = useArticles.getState().opened.get(id)?.article?.fullText;
  if (fullText?.state === 'there') void showFullText(id, !fullText.isShown);
  else void fetchFullText(id);
}

/** Follows how fetching goes, for what is open. Returns the function that ends it. */
export function watchFullTexts(): () => void {
  return client().on('fullText.changed', ({ articleIds }) => {
    const { opened } = useArticles.getState();
    for (const id of articleIds) if (opened.has(id)) void loadArticle(id);
  });
}
