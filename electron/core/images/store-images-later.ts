/** Fetches the pictures of saved articles in the background, so that they can be read offline. */
import { announceArticles } from '../base/announce.ts';
import type { EventBus } from '../base/events.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import type { Images } from './images.ts';

export function storeImagesLater(
  ports: { library: Library; images: Pick<Images, 'storeLater'>; bus: EventBus },
  articleIds: readonly number[],
): void {
  if (getSettings(ports.library).remotePictures === 'ask') return;
  ports.images.storeLater(articleIds, (articleId) => announceArticles(ports, [articleId]));
}
