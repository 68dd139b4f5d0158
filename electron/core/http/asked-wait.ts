/** How long a server that refused wants to be left alone. Pure. */
import { AppError } from '../../../shared/errors.ts';
import { retryAfterUntil } from './caching.ts';

/** Until when, in epoch ms; null: it named no time, or failed for another reason. */
export function askedWait(error: unknown, now: number): number | null {
  if (!(error instanceof AppError)) return null;
  const { retryAfter } = error.details;
  if (error.code !== 'http-rate-limited' && error.code !== 'http-server-error') return null;
  return retryAfterUntil(
    typeof retryAfter === 'string' ? retryAfter : null,
    now,
    error.code === 'http-rate-limited' ? 429 : 503,
  );
}
