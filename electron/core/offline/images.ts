/** Images of articles: found in the library, else fetched once through core, politely and within limits. */
import { existsSync } from 'node:fs';
import { AppError, toWireError } from '../../../shared/errors.ts';
import { type ChooseProxy, followAcrossHosts } from '../feeds/ask.ts';
import { createHostSlots, createPlace, type HostSlots, type Hosts, type Place } from '../feeds/host-slots.ts';
import { typedHosts } from '../http/fetch.ts';
import {
  articleShowsImage,
  findImage,
  imageRetryAt,
  imagesOfArticle,
  recordImage,
  recordImageFailure,
} from '../library/images-table.ts';
import type { Library } from '../library/open.ts';
import type { Pool } from '../pool.ts';
import { assetPath, storeAsset } from './asset-store.ts';
import type { ImageResult } from './fetch-image.ts';
import { imageMediaType } from './media-type.ts';

export type Images = {
  /** Throws `not-found` for an address the article does not show, or the fetch error that kept it away. */
  locate(articleId: number, url: string): Promise<{ path: string; mediaType: string }>;
  /** Fetches what is missing of an article; failures are remembered, not thrown. Answers how many are stored now. */
  storeAll(articleId: number): Promise<{ total: number; stored: number }>;
  /** Fetches what is missing of several articles, one after the other, without anyone waiting; told after each. */
  storeLater(articleIds: readonly number[], onStored: (articleId: number) => void): void;
  /** Ends what `storeLater` has begun: with the article at hand, or with all of them. Nothing is begun after it. */
  finish(how: 'soon' | 'complete'): Promise<void>;
  /** Keeps bytes that came with the program under the address an article names. */
  adopt(url: string, bytes: Uint8Array): Promise<void>;
};

const retryMs = 60 * 60_000;

export function createImages(ports: {
  library: Library;
  pool: Pool;
  /** Shared with the feeds: a host has two connections in all. */
  hosts: Hosts;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
  /** The reader's setting: false means only what is stored is shown. */
  mayFetch: () => boolean;
  onBackgroundError: (error: unknown) => void;
  /** Address of the feed an article came from, if the reader typed it: its own host may be a private one. */
  typedFeedUrlOf: (articleId: number) => string | null;
}): Images {
  const { library, now } = ports;
  const slots: HostSlots = createHostSlots({ total: 6, hosts: ports.hosts });
  const underWay = new Map<string, Promise<void>>();
  let behind: Promise<void> = Promise.resolve();
  let isFinishing = false;

  function stored(url: string): { path: string; mediaType: string } | null {
    const image = findImage(library, url);
    if (image === null) return null;
    const path = assetPath(library.assetsFolder, image.sha256);
    return existsSync(path) ? { path, mediaType: image.mediaType } : null;
  }

  async function keep(url: string, bytes: Uint8Array): Promise<void> {
    const mediaType = imageMediaType(bytes);
    if (mediaType === null) throw new AppError('not-found', { what: 'image', url });
    const sha256 = await storeAsset(library.assetsFolder, bytes);
    recordImage(library, url, { sha256, mediaType, bytes: bytes.byteLength }, now());
  }

  async function download(articleId: number, url: string): Promise<void> {
    const place = createPlace(slots);
    try {
      const result = await request(articleId, url, place);
      if (result.kind === 'failed') throw new AppError(result.error.code, result.error.details);
      await keep(url, result.bytes);
    } catch (error) {
      recordImageFailure(library, url, toWireError(error).code, now(), now() + retryMs);
      throw error;
    } finally {
      place.leave();
    }
  }

  /** Somebody looks at the article: its images go before feeds that wait for the same host. */
  function request(articleId: number, url: string, place: Place): Promise<ImageResult> {
    const allowedPrivateHosts = typedHosts(ports.typedFeedUrlOf(articleId));
    return followAcrossHosts<ImageResult>(
      { url, place, chooseProxy: ports.chooseProxy, allowedPrivateHosts, isUrgent: true },
      (chain, proxy) =>
        ports.pool.run('fetchImage', {
          url,
          userAgent: ports.userAgent,
          now: now(),
          allowedPrivateHosts,
          proxy,
          chain,
        }),
    );
  }

  function fetchOnce(articleId: number, url: string): Promise<void> {
    const running = underWay.get(url);
    if (running !== undefined) return running;
    const started = download(articleId, url).finally(() => underWay.delete(url));
    underWay.set(url, started);
    return started;
  }

  async function storeAll(articleId: number): Promise<{ total: number; stored: number }> {
    const missing = imagesOfArticle(library, articleId).filter((image) => !image.isStored);
    await Promise.allSettled(missing.map((image) => fetchOnce(articleId, image.url)));
    const images = imagesOfArticle(library, articleId);
    return { total: images.length, stored: images.filter((image) => image.isStored).length };
  }

  return {
    async locate(articleId, url) {
      const found = stored(url);
      if (found !== null) return found;
      if (!articleShowsImage(library, articleId, url) || !ports.mayFetch()) {
        throw new AppError('not-found', { what: 'image', url });
      }
      const retryAt = imageRetryAt(library, url);
      if (retryAt !== null && retryAt > now()) throw new AppError('not-found', { what: 'image', url });
      await fetchOnce(articleId, url);
      const fetched = stored(url);
      if (fetched === null) throw new AppError('not-found', { what: 'image', url });
      return fetched;
    },
    storeAll,
    storeLater(articleIds, onStored) {
      const store = async (): Promise<void> => {
        for (const articleId of articleIds) {
          if (isFinishing) return;
          if (imagesOfArticle(library, articleId).every((image) => image.isStored)) continue;
          await storeAll(articleId);
          onStored(articleId);
        }
      };
      // What went wrong ends there: the next articles are stored all the same.
      behind = behind.then(store).catch(ports.onBackgroundError);
    },
    async finish(how) {
      isFinishing = how === 'soon';
      await Promise.allSettled([behind]);
      isFinishing = true;
    },
    adopt: keep,
  };
}
