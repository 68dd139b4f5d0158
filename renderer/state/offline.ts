/** Articles made whole for reading without a network. */
import type { ArticleTarget } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { offlineTexts, summaryWords } from '../../shared/texts/offline.ts';
import { client } from '../bridge.ts';
import { useArticleList } from './article-list.ts';
import { loadArticle, useArticles } from './articles.ts';
import { pickedTarget } from './selection.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';

/** Its progress stands at the foot of the window, with the way to stop it. */
export async function completeOffline(target: ArticleTarget): Promise<void> {
  try {
    const { jobId } = await client().call('offline.run', { target });
    const result = await client().call('jobs.wait', { jobId });
    if (result.kind !== 'offline') return;
    const { summary } = result;
    showToast({ text: summaryWords(summary), tone: summary.ready < summary.articles ? 'bad' : 'plain' });
    for (const id of useArticles.getState().opened.keys()) void loadArticle(id);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'cancelled') showToast({ text: offlineTexts.stopped });
    else showError(thrown);
  }
}

export function completePicked(): void {
  const target = pickedTarget();
  if (target !== null) void completeOffline(target);
}

export function completeList(): void {
  const { scope } = useArticleList.getState();
  if (scope !== null) void completeOffline({ ...scope, isTyping: true });
}
