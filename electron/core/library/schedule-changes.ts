/** What moves a feed's next check besides its own checks: the reader, a closed keyring, the network, the clock. */
import type { RefreshOutcome } from '../../../shared/model/feeds.ts';
import type { Library } from './open.ts';
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

/**
 * After the system's clock was set back, checks lie in the future, and what was planned by them would wait for it to come
 * again. Each plan moves back as far as its check, so that the distances between them stay. Answers how many did.
 */
export function followClockBack(library: Library, now: number, longestClaimMs: number): number {
  const times = { now, latest: now + longestClaimMs };
  return library.db
    .transaction(() => {
      library.db
        .prepare('UPDATE feed_schedule SET claimed_until = 0 WHERE claimed_until > @latest')
        .run(times);
      // Never checked: due when it was added, which is now at the latest.
      library.db
        .prepare(
          'UPDATE feed_schedule SET next_check_at = @now WHERE last_check_at IS NULL AND next_check_at > @latest',
        )
        .run(times);
      const { changes } = library.db
        .prepare(
          `UPDATE feed_schedule SET next_check_at = next_check_at - (last_check_at - @now),
             retry_after_until = retry_after_until - (last_check_at - @now), last_check_at = @now
           WHERE last_check_at > @now`,
        )
        .run(times);
      return changes;
    })
    .immediate();
}
