/** A wait that ends at once when it is told to. */
import { AppError } from '../../../shared/errors.ts';

/** Throws `cancelled`. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new AppError('cancelled'));
      return;
    }
    const timer = setTimeout(done, ms);
    function done(): void {
      signal.removeEventListener('abort', stop);
      resolve();
    }
    function stop(): void {
      clearTimeout(timer);
      reject(new AppError('cancelled'));
    }
    signal.addEventListener('abort', stop, { once: true });
  });
}
