/** What the state of a feed comes to, before anything is said of it. Pure. */
import type { FetchErrorCode } from './errors.ts';
import type { Feed, FeedHealth, RefreshOutcome } from './model/feeds.ts';

/** What a network or a server has now and then. */
const passing: ReadonlySet<FetchErrorCode> = new Set([
  'offline',
  'host-not-found',
  'connection-refused',
  'connection-lost',
  'timeout',
  'http-server-error',
  'empty-body',
  'bad-compression',
]);

export type FeedCondition = 'ok' | 'paused' | 'gone' | 'waits' | 'fails' | 'locked';

/** What its last check says of it. */
export function feedCondition(feed: Feed): FeedCondition {
  if (feed.isPaused) return 'paused';
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') {
    if (outcome.code === 'http-gone') return 'gone';
    if (outcome.code === 'http-rate-limited') return 'waits';
    // One bad answer is weather; it is worth a word in the tree when it stays.
    const isFirst = feed.errorCount < 2 && feed.lastSuccessAt !== null;
    return isFirst && passing.has(outcome.code) ? 'ok' : 'fails';
  }
  if (outcome?.status !== 'skipped') return 'ok';
  const { reason } = outcome;
  return reason === 'retry-after'
    ? 'waits'
    : reason === 'needs-password'
      ? 'locked'
      : reason === 'gone'
        ? 'gone'
        : 'ok';
}

/** Whatever did not come with Offprint is asked for again. */
export const isPolled = (feed: Feed): boolean => !/^offprint:/i.test(feed.url);

/** Until when the server is left alone, in epoch ms; null: it may be asked. */
export function waitsUntil(feed: Feed, health: FeedHealth, now: number): number | null {
  const outcome = feed.lastOutcome;
  const told = outcome?.status === 'skipped' && outcome.reason === 'retry-after' ? outcome.until : null;
  const until = Math.max(health.retryAfterUntil ?? 0, told ?? 0);
  return until > now ? until : null;
}

export type OutcomeKind = 'new' | 'same' | 'failed' | 'skipped';

export function outcomeKind(outcome: RefreshOutcome): OutcomeKind {
  switch (outcome.status) {
    case 'updated':
      return outcome.newArticles + outcome.changedArticles > 0 ? 'new' : 'same';
    case 'not-modified':
    case 'unchanged':
      return 'same';
    case 'skipped':
      return 'skipped';
    case 'failed':
      return 'failed';
  }
}
