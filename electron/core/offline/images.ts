/** Images of articles: found in the library, else fetched once through core, politely and within limits. */
import { existsSync } from 'node:fs';
import { AppError, toWireError } from '../../../shared/errors.ts';
import { createHostSlots, type HostSlots } from '../feeds/host-slots.ts';
import { fetchUrl, typedHosts } from '../http/fetch.ts';
import type { RequestLimits } from '../http/request.ts';
import {
  articleShowsImage,
  findImage,
  imageRetryAt,
  imagesOfArticle,
  recordImage,
  recordImageFailure,
} from '../library/images-table.ts';
import type { Library } from '../library/open.ts';
import { assetPath, storeAsset } from './asset-store.ts';
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

const imageLimits: RequestLimits = { connectMs: 10_000, totalMs: 30_000, maxBytes: 15 * 1024 * 1024 };
const imageAccept = 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.1';
const retryMs = 60 * 60_000;

export function createImages(ports: {
  library: Library;
  userAgent: string;
  now: () => number;
  /** The reader's setting: false means only what is stored is shown. */
  mayFetch: () => boolean;
  onBackgroundError: (error: unknown) => void;
  /** Address of the feed an article came from, whose own host may be a private one. */
  feedUrlOf: (articleId: number) => string | null;
}): Images {
  const { library, now } = ports;
  const slots: HostSlots = createHostSlots({ total: 6 });
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
    const release = await slots.take(url);
    try {
      const answer = await fetchUrl({
        url,
        userAgent: ports.userAgent,
        accept: imageAccept,
        limits: imageLimits,
        allowedPrivateHosts: typedHosts(ports.feedUrlOf(articleId)),
      });
      await keep(url, answer.body);
    } catch (error) {
      recordImageFailure(library, url, toWireError(error).code, now(), now() + retryMs);
      throw error;
    } finally {
      release();
    }
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
      behind = behind.then(async () => {
        for (const articleId of articleIds) {
          if (isFinishing) return;
          if (imagesOfArticle(library, articleId).every((image) => image.isStored)) continue;
          await storeAll(articleId);
          onStored(articleId);
        }
      });
      behind.catch(ports.onBackgroundError);
    },
    async finish(how) {
      isFinishing = how === 'soon';
      await Promise.allSettled([behind]);
      isFinishing = true;
    },
    adopt: keep,
  };
}
