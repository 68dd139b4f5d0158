/** What a server asked outside a check is kept to by the checks. */
import type { Library } from '../connection/open.ts';

/** Nothing is asked for the feed before `until`, and its next check moves behind that. */
export function keepToRetryAfter(library: Library, feedId: number, until: number): void {
  library.db
    .prepare(
      `UPDATE feed_schedule SET retry_after_until = max(coalesce(retry_after_until, 0), @until),
         next_reason = CASE WHEN next_check_at < @until THEN 'retry-after' ELSE next_reason END,
         next_check_at = max(next_check_at, @until)
       WHERE feed_id = @feedId`,
    )
    .run({ until, feedId });
}
