/** An article's page, from one origin, to its text; and a server's robots.txt. In the pool. */
import { createHash } from 'node:crypto';
import { AppError, toWireError, type WireError } from '../../../shared/errors.ts';
import { askedWait } from '../http/asked-wait.ts';
import { fetchWithinOrigin, type OwnHeaders, type RedirectChain } from '../http/fetch.ts';
import type { RequestLimits } from '../http/request.ts';
import { mostBytes } from '../http/robots.ts';

export type FetchPageRequest = {
  url: string;
  userAgent: string;
  now: number;
  allowedPrivateHosts: readonly string[];
  own: OwnHeaders | null;
  proxy: string | null;
  chain: RedirectChain;
  /** What the feed says of the article. */
  known: { title: string; text: string };
};

export type PageResult =
  | {
      kind: 'text';
      url: string;
      packedHtml: Uint8Array;
      textHash: string;
      textLength: number;
      imageUrl: string | null;
      isPartial: boolean;
      /** Share of the feed's words that the text has. */
      heldShare: number;
      /** Where it goes on. */
      nextUrl: string | null;
      /** What the page says of itself. */
      about: {
        title: string | null;
        byline: string | null;
        /** Epoch ms. */
        publishedAt: number | null;
        canonicalUrl: string | null;
      };
    }
  | { kind: 'failed'; error: WireError; retryAfterUntil: number | null };
export type PageStep = PageResult | { kind: 'elsewhere'; chain: RedirectChain };

const pageLimits: RequestLimits = { connectMs: 10_000, totalMs: 30_000, maxBytes: 8 * 1024 * 1024 };
const pageAccept = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1';

/** Never throws but for cancellation. */
export async function fetchPage(wanted: FetchPageRequest, signal?: AbortSignal): Promise<PageStep> {
  try {
    const step = await fetchWithinOrigin(
      { ...wanted, accept: pageAccept, limits: pageLimits, signal },
      wanted.chain,
    );
    if ('elsewhere' in step) return { kind: 'elsewhere', chain: step.elsewhere };
    const { body, url, headers } = step.answer;
    const contentType = headers['content-type'] ?? null;
    if (
      contentType !== null &&
      !/^\s*(?:text\/html|application\/xhtml\+xml|text\/plain|application\/xml|text\/xml)\b/i.test(
        contentType,
      )
    ) {
      throw new AppError('not-a-page', { url, contentType });
    }
    const { extractPage } = await import('../content/extract/extract-page.ts');
    const { agreementWithFeed } = await import('../content/extract/choose.ts');
    const { packMarkup } = await import('../content/scan/packed-markup.ts');
    const article = extractPage({ bytes: body, url, contentType, known: wanted.known });
    return {
      kind: 'text',
      url,
      packedHtml: packMarkup(article.contentHtml),
      textHash: createHash('sha256').update(article.contentHtml).digest('hex'),
      textLength: article.textLength,
      imageUrl: article.imageUrl,
      isPartial: article.isPaywalled,
      heldShare: agreementWithFeed(article.contentHtml, wanted.known.text),
      nextUrl: article.nextUrl,
      about: {
        title: article.title,
        byline: article.byline,
        publishedAt: article.publishedAt,
        canonicalUrl: article.canonicalUrl,
      },
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error), retryAfterUntil: askedWait(error, wanted.now) };
  }
}

export type FetchRobotsRequest = Omit<FetchPageRequest, 'known'>;

/** `status`: of the last answer. The text is cut at what is read of it. `failed`: there was no answer. */
export type RobotsResult =
  | { kind: 'robots'; status: number; body: string; retryAfterUntil: number | null }
  | { kind: 'failed'; error: WireError };
export type RobotsStep = RobotsResult | { kind: 'elsewhere'; chain: RedirectChain };

const robotsLimits: RequestLimits = { connectMs: 10_000, totalMs: 15_000, maxBytes: 4 * 1024 * 1024 };

/** Never throws but for cancellation. Redirects are followed also to other hosts (RFC 9309 §2.3.1.2). */
export async function fetchRobots(wanted: FetchRobotsRequest, signal?: AbortSignal): Promise<RobotsStep> {
  let status = null as number | null;
  try {
    const step = await fetchWithinOrigin(
      {
        ...wanted,
        accept: 'text/plain,*/*;q=0.1',
        limits: robotsLimits,
        signal,
        onHead: (head) => {
          status = head.status;
        },
      },
      wanted.chain,
    );
    if ('elsewhere' in step) return { kind: 'elsewhere', chain: step.elsewhere };
    const { body } = step.answer;
    const text = new TextDecoder().decode(body.subarray(0, mostBytes));
    return { kind: 'robots', status: step.answer.status, body: text, retryAfterUntil: null };
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return status === null
      ? { kind: 'failed', error: toWireError(error) }
      : { kind: 'robots', status, body: '', retryAfterUntil: askedWait(error, wanted.now) };
  }
}
