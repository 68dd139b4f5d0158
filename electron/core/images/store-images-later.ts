/** What is saved should be whole without a network: its pictures are fetched behind the reader's back. */
import { announceArticles } from '../base/announce.ts';
import type { CoreContext } from '../context.ts';
import { getSettings } from '../library/connection/settings-table.ts';

export function storeImagesLater(context: CoreContext, articleIds: readonly number[]): void {
  if (getSettings(context.library).remotePictures === 'ask') return;
  context.images.storeLater(articleIds, (articleId) => announceArticles(context, [articleId]));
}
