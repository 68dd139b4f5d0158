/** Images of articles: found in the library, else fetched once through core, politely and within limits. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AppError, type WireError } from '../../../shared/errors.ts';
import type { Pool } from '../base/pool/pool.ts';
import { writtenAddresses } from '../content/scan/written-addresses.ts';
import { nextAttempt } from '../fetch-queue/next-attempt.ts';
import type { ChooseProxy } from '../http/choose-proxy.ts';
import type { Hosts } from '../http/host-slots.ts';
import { typedFeedUrlOfArticle } from '../library/articles/article-read.ts';
import type { Library } from '../library/connection/open.ts';
import {
  allImagesOfArticle,
  articleShowsImage,
  findImage,
  forgetImage,
  imageFailure,
  mayFetchPictures,
  noteClean,
  recordImage,
  recordImageFailure,
  uncleanImages,
} from '../library/fetched/images-table.ts';
import { thumbnailFilesOf } from '../library/fetched/thumbnails-table.ts';
import { readMarkup } from '../library/texts/article-text.ts';
import { createImageAsker } from './ask-image.ts';
import { assetPath, storeAsset } from './asset-store.ts';
import type { ImageResult } from './fetch-image.ts';
import { removeUnusedFiles } from './let-go.ts';
import { readPicture } from './read-picture.ts';

export type StoreOptions = {
  /** No further image is begun once it fires. */
  signal?: AbortSignal;
  /** Also those that have failed, before their time. */
  isRetry?: boolean;
};

export type StoredPicture = { path: string; mediaType: string; sha256: string };

export type Images = {
  /** Throws `not-found` for an address the article does not show, or the fetch error that kept it away. */
  locate(articleId: number, url: string): Promise<StoredPicture>;
  /** Whether showing the article may fetch what is missing of it. */
  mayFetch(articleId: number): boolean;
  /** The reader asks for the pictures of that article: they may be fetched until the program ends. */
  allow(articleId: number): void;
  /** Fetches what is missing of an article; failures are remembered, not thrown. Answers how many were stored by it. */
  storeAll(articleId: number, options?: StoreOptions): Promise<number>;
  /** Fetches what is missing of several articles, one after the other, without anyone waiting; told after each. */
  storeLater(articleIds: readonly number[], onStored: (articleId: number) => void): void;
  /** Ends what `storeLater` has begun: with the article at hand, or with all of them. Nothing is begun after it. */
  finish(how: 'soon' | 'complete'): Promise<void>;
  /** Cleans, in the background, pictures that an older version stored as they came. */
  start(): void;
  /** Bytes of pictures stored since the program began. */
  storedBytes(): number;
  /** Keeps bytes that came with the program under the address an article names. */
  adopt(url: string, bytes: Uint8Array): Promise<void>;
};

/** Of one article at a time: the slots keep each host to two. */
const atOnce = 6;
/** A picture is named once or twice; no more proxies are asked for it. */
const mostProxies = 2;

export function createImages(ports: {
  library: Library;
  pool: Pool;
  hosts: Hosts;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
  isOnline: () => boolean;
  onBackgroundError: (error: unknown) => void;
}): Images {
  const { library, now } = ports;
  const asker = createImageAsker(ports);
  const underWay = new Map<string, Promise<WireError | null>>();
  let behind: Promise<void> = Promise.resolve();
  let isFinishing = false;
  let storedBytes = 0;
  const allowed = new Set<number>();
  const mayFetch = (articleId: number): boolean =>
    allowed.has(articleId) || mayFetchPictures(library, articleId);
  /** Of the feed it came from, if the user typed that: its own host may be a private one. */
  const typedUrlOf = (articleId: number): string | null => typedFeedUrlOfArticle(library, articleId);

  function stored(url: string): StoredPicture | null {
    const image = findImage(library, url);
    if (image === null) return null;
    const path = assetPath(library.assetsFolder, image.sha256);
    return existsSync(path) ? { path, mediaType: image.mediaType, sha256: image.sha256 } : null;
  }

  async function keep(url: string, bytes: Uint8Array): Promise<void> {
    const picture = await readPicture(ports.pool, bytes);
    if (picture === null) throw new AppError('not-a-picture', { url });
    const sha256 = await storeAsset(library.assetsFolder, picture.bytes);
    const { byteLength } = picture.bytes;
    recordImage(library, url, { sha256, mediaType: picture.mediaType, bytes: byteLength }, now());
    storedBytes += byteLength;
  }

  /** Throws `cancelled` and what keeps the library from being written. */
  async function download(articleId: number, url: string, isUrgent: boolean): Promise<WireError | null> {
    const failed = await attempt(articleId, url, url, isUrgent);
    if (failed === null) return null;
    const { error, retryAfterUntil } = failed;
    // The original may be gone where the proxy the article names has it still.
    if (error.code !== 'offline' && error.code !== 'asked-to-wait') {
      for (const written of proxiesOf(articleId, url)) {
        if ((await attempt(articleId, url, written, isUrgent)) === null) return null;
      }
    }
    const { attempts } = imageFailure(library, url) ?? { attempts: 0 };
    const next = nextAttempt(error, { attempts, now: now(), isOnline: ports.isOnline(), retryAfterUntil });
    recordImageFailure(library, url, { error, at: now(), next });
    return error;
  }

  function proxiesOf(articleId: number, url: string): string[] {
    const html = readMarkup(library, articleId);
    return html === null ? [] : writtenAddresses(html, url).slice(0, mostProxies);
  }

  /** Keeps under `url` what is at `from`; null: it is there. */
  async function attempt(
    articleId: number,
    url: string,
    from: string,
    isUrgent: boolean,
  ): Promise<Extract<ImageResult, { kind: 'failed' }> | null> {
    const result = await asker.ask(from, { typedUrl: typedUrlOf(articleId), isUrgent });
    if (result.kind === 'failed') return result;
    try {
      await keep(url, result.bytes);
      return null;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-a-picture') throw error;
      const details = { url: from };
      return { kind: 'failed', error: { code: error.code, details }, retryAfterUntil: null };
    }
  }

  function fetchOnce(articleId: number, url: string, isUrgent: boolean): Promise<WireError | null> {
    const running = underWay.get(url);
    if (running !== undefined) return running;
    const started = download(articleId, url, isUrgent).finally(() => underWay.delete(url));
    underWay.set(url, started);
    return started;
  }

  /** What failed waits for its time, unless the reader asks; without a network nothing is tried. */
  function mayAsk(articleId: number, url: string, isRetry: boolean): boolean {
    if (!ports.isOnline()) return false;
    const failure = imageFailure(library, url);
    if (isRetry || failure === null) return true;
    // Refused for an article whose feed a page named, or before the reader typed this one's.
    if (failure.error.code === 'private-address' && typedUrlOf(articleId) !== null) return true;
    return failure.retryAt !== null && failure.retryAt <= now();
  }

  async function storeAll(
    articleId: number,
    { signal, isRetry = false }: StoreOptions = {},
  ): Promise<number> {
    const wanted = allImagesOfArticle(library, articleId).filter(
      (image) => !image.isStored && mayAsk(articleId, image.url, isRetry),
    );
    let next = 0;
    let count = 0;
    const work = async (): Promise<void> => {
      while (next < wanted.length && signal?.aborted !== true) {
        const { url } = wanted[next] ?? { url: '' };
        next += 1;
        if ((await fetchOnce(articleId, url, false)) === null) count += 1;
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, wanted.length) }, work));
    return count;
  }

  async function cleanStored(): Promise<void> {
    for (const url of uncleanImages(library)) {
      const found = stored(url);
      if (found === null) continue;
      const bytes = await readFile(found.path);
      const small = thumbnailFilesOf(library, [found.sha256]);
      await keep(url, bytes).catch((error: unknown) => {
        if (!(error instanceof AppError && error.code === 'not-a-picture')) throw error;
        forgetImage(library, url);
      });
      removeUnusedFiles(library, [found.sha256, ...small]);
    }
    noteClean(library);
  }

  return {
    async locate(articleId, url) {
      const found = stored(url);
      if (found !== null) return found;
      if (
        !articleShowsImage(library, articleId, url) ||
        !mayFetch(articleId) ||
        !mayAsk(articleId, url, false)
      ) {
        throw new AppError('not-found', { what: 'image', url });
      }
      const error = await fetchOnce(articleId, url, true);
      if (error !== null) throw new AppError(error.code, error.details);
      const fetched = stored(url);
      if (fetched === null) throw new AppError('not-found', { what: 'image', url });
      return fetched;
    },
    mayFetch,
    allow: (articleId) => void allowed.add(articleId),
    storeAll,
    storeLater(articleIds, onStored) {
      const store = async (): Promise<void> => {
        for (const articleId of articleIds) {
          if (isFinishing) return;
          if (allImagesOfArticle(library, articleId).every((image) => image.isStored)) continue;
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
    start: () => void cleanStored().catch(ports.onBackgroundError),
    storedBytes: () => storedBytes,
    adopt: keep,
  };
}
