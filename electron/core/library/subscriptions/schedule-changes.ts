/** What moves a feed's next check besides its own checks: the reader, a closed keyring, the network. */
import type { RefreshOutcome } from '../../../../shared/model/feeds.ts';
import type { Library } from '../connection/open.ts';
import { setNextCheck } from './schedule-table.ts';

/** Puts a feed off that was due and cannot be asked, and says so in its state. */
export function postponeUnasked(
  library: Library,
  feedId: number,
  nextCheckAt: number,
  outcome: RefreshOutcome,
): void {
  library.db
    .prepare('UPDATE feed_schedule SET next_check_at = ?, last_outcome = ? WHERE feed_id = ?')
    .run(nextCheckAt, JSON.stringify(outcome), feedId);
}

/** Asks for a feed at once and as if for the first time: what is known of it may have been another reader's view. */
export function askAfresh(library: Library, feedId: number, now: number): void {
  setNextCheck(library, feedId, now);
  library.db
    .prepare('UPDATE feed_schedule SET etag = NULL, last_modified = NULL WHERE feed_id = ?')
    .run(feedId);
}

/** Makes due again what failed for want of a network. */
export function retryAfterNoNetwork(library: Library, now: number): void {
  library.db
    .prepare(
      "UPDATE feed_schedule SET next_check_at = min(next_check_at, ?) WHERE next_reason = 'no-network'",
    )
    .run(now);
}
