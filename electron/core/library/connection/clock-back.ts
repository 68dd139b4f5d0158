/**
 * After the system's clock was set back, what was written before lies in the future: claims would hold for years, plans would
 * wait for their time to come again, and what is let go by age would be young for ever. Nothing here touches what cannot have
 * been written by a clock that was right.
 */
import type { Library } from './open.ts';
import { prepared } from './statements.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** No claim of any queue is longer. */
const longestClaimMs = 5 * minute;
/** What a server that limits its rate is believed. */
const longestWaitMs = 7 * day;
/** An icon is looked at again after a month. */
const longestIconMs = 30 * day;

const queues = ['full_text_requests', 'forem_requests', 'discussion_requests', 'feed_walks'] as const;

/** `@now` and `@latest…` in epoch ms. */
const repairs: readonly string[] = [
  'UPDATE feed_schedule SET claimed_until = 0 WHERE claimed_until > @latestClaim',
  // Never checked: due when it was added, which is now at the latest.
  'UPDATE feed_schedule SET next_check_at = @now WHERE last_check_at IS NULL AND next_check_at > @latestClaim',
  // Each plan moves back as far as its check, so that the distances between them stay.
  `UPDATE feed_schedule SET next_check_at = next_check_at - (last_check_at - @now),
     retry_after_until = retry_after_until - (last_check_at - @now),
     last_change_at = min(last_change_at, @now), last_check_at = @now
   WHERE last_check_at > @now`,
  ...queues.flatMap((queue) => [
    `UPDATE ${queue} SET claimed_until = 0 WHERE claimed_until > @latestClaim`,
    `UPDATE ${queue} SET next_at = @now WHERE next_at > @latestWait`,
  ]),
  'UPDATE host_waits SET until = @latestWait WHERE until > @latestWait',
  'DELETE FROM robots WHERE fetched_at > @now',
  'UPDATE images SET retry_at = @now WHERE retry_at > @latestWait',
  'UPDATE images SET fetched_at = @now WHERE fetched_at > @now',
  'UPDATE recordings SET fetched_at = @now WHERE fetched_at > @now',
  'UPDATE feed_icons SET next_at = @now WHERE next_at > @latestIcon',
  'UPDATE export_targets SET due_at = @now WHERE due_at > @latestDay',
  'UPDATE forem_records SET fetched_at = @now WHERE fetched_at > @now',
  'UPDATE forem_series SET listed_at = @now WHERE listed_at > @now',
  'UPDATE discussions SET fetched_at = @now WHERE fetched_at > @now',
];

/** Articles that came while the clock was ahead would count as newcomers for as long. Reads through all of them. */
const repairOfArticles = 'UPDATE article_state SET first_seen_at = @now WHERE first_seen_at > @now';

/** Answers how many rows were put right. `withArticles`: the clock was seen to go back, so it is worth reading them all. */
export function followClockBack(
  library: Library,
  now: number,
  { withArticles = false }: { withArticles?: boolean } = {},
): number {
  const times = {
    now,
    latestClaim: now + longestClaimMs,
    latestWait: now + longestWaitMs,
    latestDay: now + day,
    latestIcon: now + longestIconMs,
  };
  const wanted = withArticles ? [...repairs, repairOfArticles] : repairs;
  return library.db
    .transaction(() =>
      wanted.map((sql) => prepared(library.db, sql).run(times).changes).reduce((sum, some) => sum + some, 0),
    )
    .immediate();
}
