/** Whether an article's links are shown without what only tracks, or as they came. */
import type { Article } from '../../shared/model/articles.ts';
import { addressNotes } from '../../shared/texts/reading.ts';
import { client } from '../bridge.ts';
import { loadArticle, useArticles } from './articles.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';

/** null: it is not open. */
export function addressesOf(id: number | null): Article['addresses'] | null {
  return (id === null ? undefined : useArticles.getState().opened.get(id)?.article?.addresses) ?? null;
}

export async function toggleAddresses(id: number): Promise<void> {
  const form = addressesOf(id)?.form === 'original' ? 'clean' : 'original';
  try {
    await client().call('articles.showAddresses', { target: { ids: [id] }, form });
    await loadArticle(id);
    showToast({ text: form === 'original' ? addressNotes.original : addressNotes.clean });
  } catch (thrown) {
    showError(thrown);
  }
}
