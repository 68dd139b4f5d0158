/** The search for a feed's icon: what its page names first, then `/favicon.ico`, then the feed's own picture. */

import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import type { FeedWithoutIcon } from '../library/subscriptions/feed-icons-table.ts';
import { type AskerPorts, createIconLinksAsker, createImageAsker } from './ask-image.ts';
import { storeAsset } from './asset-store.ts';
import { readPicture } from './read-picture.ts';

/** Page → the icons it names. Feeds of one site share its page and its icon. */
export type KnownLinks = Map<string, Promise<string[]>>;

export type IconSearch = {
  /** Stores the icon and returns its file; null: the site has none. `known` grows by what was asked. */
  find(feed: FeedWithoutIcon, known: KnownLinks): Promise<{ sha256: string; mediaType: string } | null>;
};

/** Larger ones are pictures, not icons. */
const mostBytes = 200 * 1024;
const mostTried = 5;

export function createIconSearch(ports: AskerPorts): IconSearch {
  const { library, pool } = ports;
  const imageAsker = createImageAsker(ports);
  const linksAsker = createIconLinksAsker(ports);

  async function linksOf(page: string, typedUrl: string | null): Promise<string[]> {
    const result = await linksAsker.ask(page, { typedUrl, isUrgent: false });
    return result.kind === 'failed' ? [] : result.urls;
  }

  return {
    async find(feed, known) {
      const typedUrl = feed.isTyped ? feed.url : null;
      const page = pageOf(library, feed);
      const named = known.get(page) ?? linksOf(page, typedUrl);
      known.set(page, named);
      const candidates = [...(await named), new URL('/favicon.ico', page).href, feed.imageUrl];
      for (const url of [...new Set(candidates)].slice(0, mostTried)) {
        if (url === null) continue;
        const result = await imageAsker.ask(url, { typedUrl, isUrgent: false });
        if (result.kind === 'failed' || result.bytes.byteLength > mostBytes) continue;
        const picture = await readPicture(pool, result.bytes);
        if (picture === null) continue;
        return {
          sha256: await storeAsset(library.assetsFolder, picture.bytes),
          mediaType: picture.mediaType,
        };
      }
      return null;
    },
  };
}

/** Communities of Forem have one icon for all who write there. */
function pageOf(library: Library, { siteUrl, url }: FeedWithoutIcon): string {
  const page = siteUrl !== null && /^https?:/i.test(siteUrl) && URL.canParse(siteUrl) ? siteUrl : url;
  const { host, origin } = new URL(page);
  return page === url || getSettings(library).foremHosts.includes(host) ? `${origin}/` : page;
}
