/**
 * Waiting for what must come. A wait ends with the event; its limit is for a test that hangs, so it is far beyond what a
 * slow and busy machine takes, and shorter than the limit of a test, whose error says less.
 */
import { vi } from 'vitest';

export const waitLimitMs = 120_000;

/** Resolves with the first truthy answer of `condition`. */
export const waitUntil = <T>(condition: () => T | Promise<T>) =>
  vi.waitUntil(condition, { timeout: waitLimitMs, interval: 10 });

/** Resolves with what `check` returns once it no longer throws. */
export const waitFor = <T>(check: () => T | Promise<T>, intervalMs = 10): Promise<T> =>
  vi.waitFor(check, { timeout: waitLimitMs, interval: intervalMs });
