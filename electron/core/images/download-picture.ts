/** Downloads of single pictures: from where the article says, else through the proxies it names. */

import { AppError, type WireError } from '../../../shared/errors.ts';
import { writtenAddresses } from '../content/scan/written-addresses.ts';
import { nextAttempt } from '../fetch-queue/next-attempt.ts';
import { typedFeedUrlOfArticle } from '../library/articles/article-read.ts';
import { imageFailure, recordImageFailure } from '../library/fetched/images-table.ts';
import { readMarkup } from '../library/texts/article-text.ts';
import { type AskerPorts, createImageAsker } from './ask-image.ts';
import type { ImageResult } from './fetch-image.ts';
import type { PictureFiles } from './picture-files.ts';

type DownloadPorts = AskerPorts & { files: Pick<PictureFiles, 'keep'>; isOnline: () => boolean };

/** A picture as an article names it. */
type PictureWanted = { articleId: number; url: string; isUrgent: boolean };

type FailedImage = Extract<ImageResult, { kind: 'failed' }>;

export type PictureDownloads = {
  /**
   * Fetches and stores a picture, once for all that want it now. null: it is stored. What failed is recorded with the time
   * of its next attempt. Throws what keeps the library from being written.
   */
  fetch(wanted: PictureWanted): Promise<WireError | null>;
  /** Failed ones wait for their time, unless `isRetry`; without a network nothing is tried. */
  mayAsk(articleId: number, url: string, isRetry: boolean): boolean;
};

/** A picture is named once or twice; no more proxies are asked for it. */
const mostProxies = 2;

export function createPictureDownloads(ports: DownloadPorts): PictureDownloads {
  const { library, now } = ports;
  const asker = createImageAsker(ports);
  const underWay = new Map<string, Promise<WireError | null>>();

  /** Stores under the wanted address what is at `from`; null: it is stored. */
  async function attempt(
    { articleId, url, isUrgent }: PictureWanted,
    from: string,
  ): Promise<FailedImage | null> {
    // The feed's own host may be a private one if the user typed its address.
    const typedUrl = typedFeedUrlOfArticle(library, articleId);
    const result = await asker.ask(from, { typedUrl, isUrgent });
    if (result.kind === 'failed') return result;
    try {
      await ports.files.keep(url, result.bytes);
      return null;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-a-picture') throw error;
      const details = { url: from };
      return { kind: 'failed', error: { code: error.code, details }, retryAfterUntil: null };
    }
  }

  async function download(wanted: PictureWanted): Promise<WireError | null> {
    const { articleId, url } = wanted;
    const failed = await attempt(wanted, url);
    if (failed === null) return null;
    const { error, retryAfterUntil } = failed;
    // The original may be gone where the proxy the article names has it still.
    if (error.code !== 'offline' && error.code !== 'asked-to-wait') {
      const html = readMarkup(library, articleId);
      const proxies = html === null ? [] : writtenAddresses(html, url).slice(0, mostProxies);
      for (const written of proxies) {
        if ((await attempt(wanted, written)) === null) return null;
      }
    }
    const { attempts } = imageFailure(library, url) ?? { attempts: 0 };
    const next = nextAttempt(error, { attempts, now: now(), isOnline: ports.isOnline(), retryAfterUntil });
    recordImageFailure(library, url, { error, at: now(), next });
    return error;
  }

  return {
    fetch(wanted) {
      const running = underWay.get(wanted.url);
      if (running !== undefined) return running;
      const started = download(wanted).finally(() => underWay.delete(wanted.url));
      underWay.set(wanted.url, started);
      return started;
    },
    mayAsk(articleId, url, isRetry) {
      if (!ports.isOnline()) return false;
      const failure = imageFailure(library, url);
      if (isRetry || failure === null) return true;
      // Refused for an article whose feed a page named, or before the reader typed this one's.
      if (failure.error.code === 'private-address' && typedFeedUrlOfArticle(library, articleId) !== null)
        return true;
      return failure.retryAt !== null && failure.retryAt <= now();
    },
  };
}
