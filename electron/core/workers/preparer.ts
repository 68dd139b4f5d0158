/**
 * Texts made ready for the reading pane, the latest of them kept: an article is asked for again when it is marked as read, tagged
 * or read on by a neighbour, and its text is the same each time.
 */

import type { Pool } from '../base/pool/pool.ts';
import type { PoolInput, PoolOutput } from './jobs-in-pool.ts';

/** Rejects as the pool's `prepare` does. */
export type Prepare = (input: PoolInput<'prepare'>) => Promise<PoolOutput<'prepare'>>;

const mostKept = 12;
/** UTF-16 units of what was asked; longer ones are made each time. */
const longestKept = 400_000;

export function createPreparer(pool: Pool): Prepare {
  const kept = new Map<string, Promise<PoolOutput<'prepare'>>>();
  return (input) => {
    const key = JSON.stringify(input);
    const known = kept.get(key);
    const made = known ?? pool.run('prepare', input);
    if (key.length > longestKept) return made;
    // Moved to the end: the first is the one that was longest not asked for.
    kept.delete(key);
    kept.set(key, made);
    if (known === undefined) {
      made.catch(() => {
        if (kept.get(key) === made) kept.delete(key);
      });
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return made;
  };
}
