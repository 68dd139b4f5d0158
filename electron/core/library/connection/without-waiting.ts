/** What a feed's server can be asked for again need not have reached the disk before the next step begins. */
import type { Library } from './open.ts';

/**
 * Commits without waiting for the disk: after a power cut the feed is only asked again. The order of commits is kept, so
 * that what is written with new validators, which does wait, is never there without these. What the reader does waits.
 * Not within a transaction: SQLite refuses the change there.
 */
export function withoutWaiting<T>(library: Library, commit: () => T): T {
  library.db.pragma('synchronous = NORMAL');
  try {
    return commit();
  } finally {
    library.db.pragma('synchronous = FULL');
  }
}
