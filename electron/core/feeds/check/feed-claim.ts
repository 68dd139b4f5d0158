/**
 * A feed is claimed before its request goes out, so that two programs never ask its server at the same time. Used by
 * whatever asks for a whole feed: refreshes and new subscriptions.
 */
import { isReplaced } from '../../library/connection/files-in-place.ts';
import type { Library } from '../../library/connection/open.ts';
import { claimFeed, releaseClaim, type ScheduledFeed } from '../../library/subscriptions/schedule-table.ts';
import { defaultIntervalMs } from './schedule.ts';

type ClaimContext = { library: Library; now: () => number };

/** Longer than a request may take, so that no live check loses its feed; short enough after a crash. */
const claimMs = 90_000;

/** What this process claimed last, by feed: until when, and whether that claim is over but could not be released. */
type OwnClaim = { until: number; isOver: boolean };
const ownClaims = new WeakMap<Library, Map<number, OwnClaim>>();

/** Takes a feed for one check. false: someone else has it, or has checked it meanwhile. */
export function takeForCheck({ library, now: clock }: ClaimContext, feed: ScheduledFeed): boolean {
  const now = clock();
  const claimedUntil = now + claimMs;
  const own = claimsOf(library);
  const last = own.get(feed.feedId);
  const isTaken = claimFeed(library, feed.feedId, {
    now,
    claimedUntil,
    nextCheckAt: now + defaultIntervalMs,
    lastCheckAt: feed.lastCheckAt,
    overClaim: last?.isOver === true ? last.until : null,
  });
  if (isTaken) own.set(feed.feedId, { until: claimedUntil, isOver: false });
  return isTaken;
}

/**
 * Gives up a claim whose check came to nothing. `nextCheckAt`: when the feed is due; null leaves it as the claim set it, so
 * that a full disk does not make a loop of requests. Does not throw where the library cannot be written: the error that
 * ended the check is the one to report, and this process may take the feed again all the same.
 */
export function giveUpClaim(
  { library }: ClaimContext,
  feed: ScheduledFeed,
  nextCheckAt: number | null,
): void {
  try {
    releaseClaim(library, feed.feedId, nextCheckAt);
  } catch (error) {
    if (!isLibraryFailure(error)) throw error;
    const own = claimsOf(library).get(feed.feedId);
    if (own !== undefined) own.isOver = true;
  }
}

function claimsOf(library: Library): Map<number, OwnClaim> {
  const known = ownClaims.get(library) ?? new Map<number, OwnClaim>();
  ownClaims.set(library, known);
  return known;
}

/** The library's own trouble (locked, full, damaged, replaced), as against an answer that does not fit into it. */
export function isLibraryFailure(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return isReplaced(error) || (code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT'));
}
