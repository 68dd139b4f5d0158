/** One page further back: asked for in its host's turn, stored, and the walk moved on behind it. */
import { AppError, type WireError } from '../../../../shared/errors.ts';
import type { WalkEnd } from '../../../../shared/model/older.ts';
import { unpackIdentities } from '../../entries/item-batches.ts';
import { attemptClaimed, type FailedAttempt } from '../../fetch-queue/claimed-attempt.ts';
import { nextAttempt } from '../../fetch-queue/next-attempt.ts';
import { recordRequestFailure } from '../../fetch-queue/request-queue.ts';
import { askedWait } from '../../http/asked-wait.ts';
import { typedHosts } from '../../http/fetch.ts';
import type { Place } from '../../http/host-slots.ts';
import { storeBatches } from '../../library/articles/article-store.ts';
import type { Library } from '../../library/connection/open.ts';
import { hostWait, noteHostWait } from '../../library/fetched/full-text-requests-table.ts';
import {
  advanceWalk,
  type FeedWalk,
  idsOfKeys,
  oldestTimeAfter,
  pagingOf,
  removeWalk,
  settleGuess,
} from '../../library/subscriptions/feed-walks-table.ts';
import { keepToRetryAfter } from '../../library/subscriptions/postpone-check.ts';
import { listSchedule, type ScheduledFeed } from '../../library/subscriptions/schedule-table.ts';
import { noRules, type RulesReport, runRules } from '../../rules/run-rules.ts';
import { askForFeed } from '../check/ask.ts';
import type { RefreshContext } from '../check/refresh-feed.ts';
import type { IngestResult } from '../read/ingest-result.ts';

export type PageReport = {
  newIds: number[];
  changedIds: number[];
  rules: RulesReport;
  /** Why there is no more to ask for; null: there may be. */
  ended: WalkEnd | null;
  /** What was missing is there: a known entry was met, or the feed's beginning. */
  isClosed: boolean;
  error: WireError | null;
};

type FeedResult = Extract<IngestResult, { kind: 'feed' }>;

/** Longer than a request may take, with all it has to wait for. */
const claimMs = 3 * 60_000;

/**
 * null: another process is at it. Throws `cancelled`, `not-found` where the feed is gone, and what keeps the library from
 * being written; every other failure is in the report and in the library, with the time of the next attempt.
 *
 * What is behind a gap comes in unread: it would have come as news, had Offprint been there. What is older than the
 * subscription comes in as read: whoever fetches an archive of hundreds wants to have it, not to be called to account for it.
 */
export async function walkPage(
  context: RefreshContext,
  walk: FeedWalk,
  turn: { isUrgent: boolean; signal: AbortSignal },
): Promise<PageReport | null> {
  const { library, slots } = context;
  const { nextUrl } = walk;
  if (nextUrl === null) return { ...nothing, ended: walk.ended };
  const [feed] = listSchedule(library, [walk.feedId]);
  if (feed === undefined) throw new AppError('not-found', { what: 'feed', id: walk.feedId });
  const now = context.now();
  const result = await attemptClaimed(
    { library, queue: 'feed_walks', slots },
    walk.id,
    { now, until: now + claimMs },
    (place) => ask(context, feed, nextUrl, { ...turn, place }),
  );
  if (result === null) return null;
  if (result.kind === 'feed') return await store(context, { feed, walk }, result, turn.signal);
  const end = endOf(result, walk);
  if (end !== null) return finish(context, walk, { ...nothing, ended: end, isClosed: end === 'beginning' });
  const error: WireError =
    result.kind === 'failed' ? result.error : { code: 'unasked-not-modified', details: { url: nextUrl } };
  return { ...nothing, error: fail(context, feed, walk, error) };
}

const nothing: PageReport = {
  newIds: [],
  changedIds: [],
  rules: noRules,
  ended: null,
  isClosed: false,
  error: null,
};

async function ask(
  context: RefreshContext,
  feed: ScheduledFeed,
  url: string,
  turn: { place: Place; isUrgent: boolean; signal: AbortSignal },
): Promise<IngestResult> {
  const until = waitOf(context, feed, url);
  if (until !== null) throw new AppError('asked-to-wait', { url, until });
  const request = await context.requests.open(feed.feedId);
  if (request === 'closed') throw new AppError('http-unauthorised', { url });
  // What a page names was not typed; the reader's own headers are for the origin they were given for.
  const isSameOrigin = new URL(url).origin === new URL(feed.url).origin;
  return await askForFeed(
    context,
    {
      url,
      allowedPrivateHosts: feed.isTyped ? typedHosts(feed.url) : [],
      isTyped: false,
      own: isSameOrigin ? request : null,
    },
    turn,
  );
}

/** Until when the feed's server, or the page's host, wants to be left alone; null: it may be asked. */
function waitOf(context: RefreshContext, feed: ScheduledFeed, url: string): number | null {
  const now = context.now();
  const ofHost = hostWait(context.library, new URL(url).hostname, now) ?? 0;
  const until = Math.max(ofHost, feed.retryAfterUntil ?? 0);
  return until > now ? until : null;
}

async function store(
  context: RefreshContext,
  { feed, walk }: { feed: ScheduledFeed; walk: FeedWalk },
  result: FeedResult,
  signal: AbortSignal,
): Promise<PageReport> {
  const { library } = context;
  const { fingerprint } = result.page;
  // That a feed may be paged though nobody says so is tried at its first page only.
  const older = result.page.older?.isGuess === true && walk.page > 1 ? null : result.page.older;
  if (result.items.count === 0) {
    return finish(context, walk, { ...nothing, ended: 'beginning', isClosed: true });
  }
  if (walk.seen.includes(fingerprint)) {
    // Never more than one page: what was taken for a second one was the first.
    const ended = walk.page === 2 && isTried(context, walk) ? 'unpaged' : 'repeats';
    return finish(context, walk, { ...nothing, ended });
  }
  const now = context.now();
  const oldest = oldestTimeAfter(library, feed.feedId, walk.knownId);
  const stored = await storeBatches(library, feed.feedId, result.items, {
    now,
    autoTags: feed.autoTags,
    isReadAlready: walk.knownId === null,
    // Without a date, it is older than what the pages before it held.
    undatedAt: oldest === null ? undefined : oldest - 1_000,
    signal,
  });
  const rules = await runRules(library, stored, now);
  const isMet = meetsKnown(library, walk, result, stored.newIds);
  const report: PageReport = {
    ...nothing,
    ...stored,
    rules,
    ended: older === null ? 'beginning' : null,
    isClosed: isMet || older === null,
  };
  if (walk.page > 1 && isTried(context, walk)) settleGuess(library, feed.feedId, 'proved');
  if (isMet || older === null) return finish(context, walk, report);
  // To the beginning, what is there already is passed over: a page of it is none of those wanted.
  const counts = walk.knownId !== null || stored.newIds.length > 0 ? 1 : 0;
  const pagesLeft = Math.max(0, walk.pagesLeft - counts);
  advanceWalk(library, walk.id, {
    nextUrl: older.url,
    page: walk.page + 1,
    pagesLeft,
    seen: [...walk.seen, fingerprint],
    ended: null,
    nextAt: pagesLeft > 0 ? now : null,
  });
  return report;
}

/** Whether the page reaches what was known before the jump: an article from then is on it, or all of it lies before. */
function meetsKnown(
  library: Library,
  { feedId, knownId }: FeedWalk,
  { items }: FeedResult,
  newIds: readonly number[],
): boolean {
  if (knownId === null) return false;
  const keys = items.identities.flatMap((packet) => unpackIdentities(packet)).map(({ key }) => key);
  const ids = idsOfKeys(library, feedId, keys);
  const isNew = new Set(newIds);
  return ids.every((id) => id < knownId) || ids.some((id) => id <= knownId && !isNew.has(id));
}

const isTried = ({ library }: RefreshContext, { feedId }: FeedWalk): boolean =>
  pagingOf(library, feedId).kind === 'guess';

/** What an answer that is no page of the feed says of where its pages end; null: nothing. */
function endOf(
  result: Exclude<IngestResult, FeedResult> | FailedAttempt,
  { page }: FeedWalk,
): WalkEnd | null {
  // The first page is the feed itself: where that cannot be had, nothing is said of those behind it.
  if (page === 1) return null;
  if (result.kind === 'page') return 'not-a-feed';
  if (result.kind !== 'failed') return null;
  // Forem says “no posts” past the last page; so does WordPress.
  if (['http-not-found', 'http-gone'].includes(result.error.code)) return 'beginning';
  return ['not-a-feed', 'empty-body'].includes(result.error.code) ? 'not-a-feed' : null;
}

/** It has come to an end: a gap that is closed goes, all others stay for what they say. */
function finish(context: RefreshContext, walk: FeedWalk, report: PageReport): PageReport {
  const { library } = context;
  const isUnproved = isTried(context, walk) && walk.page === 2 && report.newIds.length === 0;
  const ended = isUnproved ? 'unpaged' : report.ended;
  const isClosed = report.isClosed && !isUnproved;
  if (ended === 'unpaged' || ended === 'repeats') settleGuess(library, walk.feedId, 'none');
  if (walk.knownId !== null && isClosed) removeWalk(library, walk.id);
  else {
    const to = { nextUrl: null, page: walk.page, pagesLeft: 0, seen: walk.seen, ended, nextAt: null };
    advanceWalk(library, walk.id, to);
  }
  return { ...report, ended, isClosed };
}

function fail(context: RefreshContext, feed: ScheduledFeed, walk: FeedWalk, error: WireError): WireError {
  const { library } = context;
  const now = context.now();
  const asked = askedWait(new AppError(error.code, error.details), now);
  const url = walk.nextUrl ?? feed.url;
  if (asked !== null) {
    noteHostWait(library, new URL(url).hostname, asked, now);
    if (new URL(url).host === new URL(feed.url).host) keepToRetryAfter(library, feed.feedId, asked);
  }
  const until = error.details.until;
  const next = nextAttempt(error, {
    attempts: walk.attempts,
    now,
    isOnline: !context.isNetworkDown(),
    retryAfterUntil: asked ?? (typeof until === 'number' ? until : null),
  });
  const told = asked === null ? error : { ...error, details: { ...error.details, until: asked } };
  recordRequestFailure(library, { queue: 'feed_walks', id: walk.id }, told, next);
  return told;
}
