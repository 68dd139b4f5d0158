/** One attempt at a request of a queue in the library: claimed before anything goes out, given back when it is cut short. */
import { AppError, toWireError, type WireError } from '../../../shared/errors.ts';
import { createPlace, type HostSlots, type Place } from '../http/host-slots.ts';
import { isReplaced } from '../library/connection/files-in-place.ts';
import type { Library } from '../library/connection/open.ts';
import { claimRequest, type RequestQueue, releaseRequest } from './request-queue.ts';

export type FailedAttempt = { kind: 'failed'; error: WireError; retryAfterUntil: number | null };

/**
 * null: another process has it. What `ask` throws is a failure like any other, but for `cancelled` and for what keeps the
 * library from being written, which are thrown on. `until`: longer than an attempt may take.
 */
export async function attemptClaimed<R>(
  ports: { library: Library; queue: RequestQueue; slots: HostSlots },
  id: number,
  claim: { now: number; until: number },
  ask: (place: Place) => Promise<R>,
): Promise<R | FailedAttempt | null> {
  const { library, queue } = ports;
  if (!claimRequest(library, queue, id, claim)) return null;
  const place = createPlace(ports.slots);
  try {
    return await ask(place);
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') {
      releaseRequest(library, queue, id);
      throw error;
    }
    if (isLibraryFailure(error)) throw error;
    return { kind: 'failed', error: toWireError(error), retryAfterUntil: null };
  } finally {
    place.leave();
  }
}

/** The library's own trouble (locked, full, damaged, replaced), as against what could not be had. */
function isLibraryFailure(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') || isReplaced(error);
}
