/** Which rows an event is about: listeners test it, and gather it until they act. */
import type { z } from 'zod';
import type { changedIds } from './contract/fields.ts';

export type ChangedIds = Readonly<z.output<typeof changedIds>>;

/** Returns whether `id` may have changed. */
export function mayHaveChanged(changed: ChangedIds, id: number): boolean {
  return changed === 'any' || changed.includes(id);
}

/** Returns what has changed after both, each id once. */
export function mergeChanged(one: ChangedIds, other: ChangedIds): ChangedIds {
  return one === 'any' || other === 'any' ? 'any' : [...new Set([...one, ...other])];
}
