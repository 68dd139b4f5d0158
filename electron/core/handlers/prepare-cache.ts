/**
 * Prepares articles for the reading pane and keeps the latest results: an open article is requested again whenever it is
 * marked, tagged or saved, and its text is the same each time.
 */

import type { Pool } from '../base/pool/pool.ts';
import { type PrepareRequest, prepareJob } from '../content/reading/jobs.ts';
import type { ReadingContent } from '../content/reading/prepare.ts';

/** Rejects as the pool's `prepare` does. */
export type Prepare = (input: PrepareRequest) => Promise<ReadingContent>;

const mostKept = 12;
/** UTF-16 units of what was asked; longer ones are made each time. */
const longestKept = 400_000;

export function createPrepareCache(pool: Pool): Prepare {
  const kept = new Map<string, Promise<ReadingContent>>();
  return (input) => {
    const key = JSON.stringify(input);
    const known = kept.get(key);
    const made = known ?? pool.run(prepareJob, input);
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
