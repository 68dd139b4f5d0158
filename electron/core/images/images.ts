/** Images of articles: found in the library, else fetched once through core, politely and within limits. */

import { AppError } from '../../../shared/errors.ts';
import { allImagesOfArticle, articleShowsImage, mayFetchPictures } from '../library/fetched/images-table.ts';
import type { AskerPorts } from './ask-image.ts';
import { createPictureDownloads } from './download-picture.ts';
import { cleanStoredPictures, createPictureFiles, type StoredPicture } from './picture-files.ts';

export type StoreOptions = {
  /** No further image is begun once it fires. */
  signal?: AbortSignal;
  /** Also those that have failed, before their time. */
  isRetry?: boolean;
};

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

export function createImages(
  ports: AskerPorts & { isOnline: () => boolean; onBackgroundError: (error: unknown) => void },
): Images {
  const { library, onBackgroundError } = ports;
  const files = createPictureFiles(ports);
  const downloads = createPictureDownloads({ ...ports, files });
  let behind: Promise<void> = Promise.resolve();
  let isFinishing = false;
  const allowed = new Set<number>();
  const mayFetch = (articleId: number): boolean =>
    allowed.has(articleId) || mayFetchPictures(library, articleId);

  async function storeAll(
    articleId: number,
    { signal, isRetry = false }: StoreOptions = {},
  ): Promise<number> {
    const wanted = allImagesOfArticle(library, articleId).filter(
      (image) => !image.isStored && downloads.mayAsk(articleId, image.url, isRetry),
    );
    let next = 0;
    let count = 0;
    const work = async (): Promise<void> => {
      while (next < wanted.length && signal?.aborted !== true) {
        const { url } = wanted[next] ?? { url: '' };
        next += 1;
        if ((await downloads.fetch({ articleId, url, isUrgent: false })) === null) count += 1;
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, wanted.length) }, work));
    return count;
  }

  return {
    async locate(articleId, url) {
      const found = files.find(url);
      if (found !== null) return found;
      if (
        !articleShowsImage(library, articleId, url) ||
        !mayFetch(articleId) ||
        !downloads.mayAsk(articleId, url, false)
      ) {
        throw new AppError('not-found', { what: 'image', url });
      }
      const error = await downloads.fetch({ articleId, url, isUrgent: true });
      if (error !== null) throw new AppError(error.code, error.details);
      const fetched = files.find(url);
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
      behind = behind.then(store).catch(onBackgroundError);
    },
    async finish(how) {
      isFinishing = how === 'soon';
      await Promise.allSettled([behind]);
      isFinishing = true;
    },
    start: () => void cleanStoredPictures(library, files).catch(onBackgroundError),
    storedBytes: files.storedBytes,
    adopt: files.keep,
  };
}
