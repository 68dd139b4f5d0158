/** One image from one origin, in the pool: where a redirect leads elsewhere, its new host is waited for in core. */
import { AppError, toWireError, type WireError } from '../../../shared/errors.ts';
import { askedWait } from '../http/asked-wait.ts';
import { fetchWithinOrigin, type RedirectChain } from '../http/fetch.ts';
import type { RequestLimits } from '../http/request.ts';

export type FetchImageRequest = {
  url: string;
  userAgent: string;
  now: number;
  allowedPrivateHosts: readonly string[];
  proxy: string | null;
  chain: RedirectChain;
};

export type ImageResult =
  | { kind: 'image'; bytes: Uint8Array }
  | { kind: 'failed'; error: WireError; retryAfterUntil: number | null };
export type ImageStep = ImageResult | { kind: 'elsewhere'; chain: RedirectChain };

const imageLimits: RequestLimits = { connectMs: 10_000, totalMs: 30_000, maxBytes: 15 * 1024 * 1024 };
const imageAccept = 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.1';

/** Never throws but for cancellation. */
export async function fetchImage(wanted: FetchImageRequest, signal?: AbortSignal): Promise<ImageStep> {
  try {
    const step = await fetchWithinOrigin(
      { ...wanted, accept: imageAccept, limits: imageLimits, signal },
      wanted.chain,
    );
    if ('elsewhere' in step) return { kind: 'elsewhere', chain: step.elsewhere };
    return { kind: 'image', bytes: step.answer.body };
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error), retryAfterUntil: askedWait(error, wanted.now) };
  }
}
