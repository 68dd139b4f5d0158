/** A site's page, from one origin, to the icons it names. In the pool. */
import { AppError, toWireError, type WireError } from '../../../shared/errors.ts';
import { askedWait } from '../http/asked-wait.ts';
import { fetchWithinOrigin, type RedirectChain } from '../http/fetch.ts';
import type { RequestLimits } from '../http/request.ts';
import { decodeBytes } from '../text/decode.ts';
import type { FetchImageRequest } from './fetch-image.ts';
import { iconLinks } from './icon-links.ts';

export type IconLinksResult =
  | { kind: 'icons'; urls: string[] }
  | { kind: 'failed'; error: WireError; retryAfterUntil: number | null };
export type IconLinksStep = IconLinksResult | { kind: 'elsewhere'; chain: RedirectChain };

const limits: RequestLimits = { connectMs: 10_000, totalMs: 20_000, maxBytes: 4 * 1024 * 1024 };

/** Never throws but for cancellation. */
export async function fetchIconLinks(
  wanted: FetchImageRequest,
  signal?: AbortSignal,
): Promise<IconLinksStep> {
  try {
    const step = await fetchWithinOrigin({ ...wanted, accept: 'text/html', limits, signal }, wanted.chain);
    if ('elsewhere' in step) return { kind: 'elsewhere', chain: step.elsewhere };
    const { body, url, headers } = step.answer;
    const { text } = decodeBytes(body, headers['content-type'] ?? null);
    return { kind: 'icons', urls: iconLinks(text, url) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error), retryAfterUntil: askedWait(error, wanted.now) };
  }
}
