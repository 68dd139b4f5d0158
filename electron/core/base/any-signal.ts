/** A signal that is given to many: each feed of a refresh listens to it, and Node 20 takes more than ten for a leak. */
import { setMaxListeners } from 'node:events';

/** Aborted as soon as one of them is, for its reason (`AbortSignal.any`). */
export function anySignal(signals: AbortSignal[]): AbortSignal {
  const signal = AbortSignal.any(signals);
  setMaxListeners(0, signal);
  return signal;
}
