/** How long one transaction of a long job may hold core up: a call that comes meanwhile waits no longer than this. */
import type { Library } from './open.ts';

/** In ms, while somebody is about. */
const watchedMs = 6;
/**
 * And while nobody asks for anything. Each transaction leaves a piece of the index to be merged and writes every page it
 * touched once more: many articles in one cost half of what they cost one by one.
 */
const quietMs = 40;
/** So long after the last call nobody is about. */
const quietAfterMs = 2_000;

const lastCalls = new WeakMap<Library, number>();

/** To be told of every call from outside. */
export function noteCall(library: Library): void {
  lastCalls.set(library, performance.now());
}

/** Whether nobody has asked for anything for a while. */
export function isQuiet(library: Library): boolean {
  const lastCall = lastCalls.get(library);
  return lastCall === undefined || performance.now() - lastCall > quietAfterMs;
}

/** The time of one slice, in ms. */
export function sliceMs(library: Library): number {
  return isQuiet(library) ? quietMs : watchedMs;
}
