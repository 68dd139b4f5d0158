/** One check of one feed: claim, ingest in the pool, store in one transaction, decide the next check. */
import { AppError, type FetchErrorCode, isFetchErrorCode, type WireError } from '../../../shared/errors.ts';
import type { RefreshOutcome, SkipReason } from '../../../shared/model.ts';
import { typedHosts } from '../http/fetch.ts';
import { type StoreResult, storeBatches } from '../library/article-store.ts';
import { moveFeed, updateFeedFacts } from '../library/feeds-table.ts';
import type { Library } from '../library/open.ts';
import {
  type CheckResult,
  claimFeed,
  recordCheck,
  releaseClaim,
  type ScheduledFeed,
} from '../library/schedule-table.ts';
import type { Pool } from '../pool.ts';
import type { Look } from './find-feed.ts';
import { followPage } from './follow-page.ts';
import type { IngestResult } from './ingest.ts';
import { decideNextCheck, defaultIntervalMs } from './schedule.ts';

export type RefreshContext = {
  library: Library;
  pool: Pool;
  userAgent: string;
  foremHosts: readonly string[];
  now: () => number;
  isNetworkDown: () => boolean;
};

export type RefreshReport = {
  outcome: RefreshOutcome;
  newIds: number[];
  changedIds: number[];
};

/** Longer than a request may take, so that no live check loses its feed; short enough after a crash. */
const claimMs = 90_000;
/** A move is followed when two answers in a row agree on it. */
const movesToFollow = 2;

/** Why this feed is not asked now; null: it may be asked. `force` is the reader's own wish, which a Retry-After outweighs. */
export function skipReason(
  feed: ScheduledFeed,
  force: boolean,
  now: number,
): { reason: SkipReason; until: number | null } | null {
  if (!/^https?:/i.test(feed.url)) return { reason: 'bundled', until: null };
  if (feed.retryAfterUntil !== null && feed.retryAfterUntil > now) {
    return { reason: 'retry-after', until: feed.retryAfterUntil };
  }
  if (force) return null;
  if (feed.isPaused) return { reason: 'paused', until: null };
  if (feed.isGone) return { reason: 'gone', until: null };
  if (feed.nextCheckAt > now) return { reason: 'not-due', until: feed.nextCheckAt };
  return null;
}

const notAsked: RefreshReport = {
  outcome: { status: 'skipped', reason: 'not-due', until: null },
  newIds: [],
  changedIds: [],
};

/** Takes a feed for one check before the request goes out. false: someone else has it, or has checked it meanwhile. */
export function takeForCheck(context: RefreshContext, feed: ScheduledFeed): boolean {
  const now = context.now();
  return claimFeed(context.library, feed.feedId, {
    now,
    claimedUntil: now + claimMs,
    nextCheckAt: now + defaultIntervalMs,
    lastCheckAt: feed.lastCheckAt,
  });
}

/** Throws `cancelled` and what keeps the library from being written; every other failure is an outcome, stored with the feed. */
export async function refreshFeed(
  context: RefreshContext,
  feed: ScheduledFeed,
  signal: AbortSignal,
): Promise<RefreshReport> {
  const startedAt = context.now();
  if (!takeForCheck(context, feed)) {
    // The app or another command asks this very feed now, or has since the list was read: its answer serves both.
    return notAsked;
  }
  try {
    const request = {
      url: feed.url,
      userAgent: context.userAgent,
      validators: { etag: feed.etag, lastModified: feed.lastModified },
      knownBodyHash: feed.bodyHash,
      foremHosts: context.foremHosts,
      allowedPrivateHosts: typedHosts(feed.url),
    };
    const answer = await context.pool.run('ingest', request, signal);
    // Of a feed that never answered as one there are no validators to send with the addresses its page names.
    const look: Look = (url) => context.pool.run('ingest', { ...request, url }, signal);
    const followed = await followPage(context.library, feed, answer, look);
    return await storeResult(context, followed.feed, followed.result, signal);
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') {
      releaseClaim(context.library, feed.feedId, feed.nextCheckAt);
      throw error;
    }
    // Unsubscribed while its entries came in: there is nothing to record it with.
    if (error instanceof AppError && error.code === 'not-found') return notAsked;
    // The claim stays: a full disk must not make a loop of requests.
    if (isLibraryFailure(error)) throw error;
    // The pool itself failed on this answer (out of memory, a hang): held against the feed like any bad answer.
    const reason = error instanceof Error ? error.message : String(error);
    return await storeResult(context, feed, {
      kind: 'failed',
      error: { code: 'not-a-feed', details: { url: feed.url, reason } },
      durationMs: context.now() - startedAt,
    });
  }
}

/** The library's own trouble (locked, full, damaged), as against an answer that does not fit into it. */
function isLibraryFailure(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT');
}

/**
 * Writes what came of a request: articles in slices, then validators, schedule and log in one transaction. When the
 * program ends in between, the validators are still the old ones: the feed is read again and its entries are known.
 * Throws `cancelled`, `not-found` when the feed is removed meanwhile, and what keeps the library from being written.
 */
export async function storeResult(
  context: RefreshContext,
  feed: ScheduledFeed,
  result: IngestResult,
  signal?: AbortSignal,
): Promise<RefreshReport> {
  const { library } = context;
  const now = context.now();
  const stored: StoreResult =
    result.kind === 'feed'
      ? await storeBatches(library, feed.feedId, result.items, { now, autoTags: feed.autoTags, signal })
      : { newIds: [], changedIds: [] };
  const outcome = outcomeOf(feed, result, stored);
  library.db
    .transaction(() => {
      if (result.kind === 'feed') updateFeedFacts(library, feed.feedId, result.feed);
      recordCheck(library, feed.feedId, {
        ...checkFacts(context, feed, result, outcome, now),
        hasChanged: stored.newIds.length > 0 || stored.changedIds.length > 0,
        itemProblems: result.kind === 'feed' ? result.problems : [],
      });
    })
    .immediate();
  return { outcome, ...stored };
}

function outcomeOf(feed: ScheduledFeed, result: IngestResult, stored: StoreResult): RefreshOutcome {
  switch (result.kind) {
    case 'feed':
      return {
        status: 'updated',
        newArticles: stored.newIds.length,
        changedArticles: stored.changedIds.length,
      };
    case 'not-modified':
    case 'unchanged':
      return { status: result.kind };
    case 'page':
      return { status: 'failed', code: 'not-a-feed', details: { url: feed.url, isHtml: true } };
    case 'failed':
      return { status: 'failed', code: fetchCode(result.error), details: result.error.details };
  }
}

function fetchCode(error: WireError): FetchErrorCode {
  return isFetchErrorCode(error.code) ? error.code : 'not-a-feed';
}

function checkFacts(
  context: RefreshContext,
  feed: ScheduledFeed,
  result: IngestResult,
  outcome: RefreshOutcome,
  now: number,
): Omit<CheckResult, 'hasChanged' | 'itemProblems'> {
  const answer = result.kind === 'failed' ? null : result.answer;
  const ttlMinutes = result.kind === 'feed' ? result.feed.ttlMinutes : feed.ttlMinutes;
  const decision = decideNextCheck(
    feed,
    outcome,
    {
      freshnessMs: answer?.freshnessMs ?? 0,
      ttlMinutes,
      retryAfter: result.kind === 'failed' ? textDetail(result.error, 'retryAfter') : null,
      isNetworkDown: context.isNetworkDown(),
    },
    now,
  );
  const httpStatus =
    answer?.status ?? (result.kind === 'failed' ? numberDetail(result.error, 'status') : null);
  const durationMs = result.kind === 'failed' ? result.durationMs : result.answer.durationMs;
  const facts = {
    at: now,
    outcome,
    ...decision,
    httpStatus,
    durationMs,
    bytes: answer?.bytes ?? null,
    answer: answer === null ? null : { url: answer.url, status: answer.status, headers: answer.headers },
  };
  if (answer === null || result.kind === 'page') return facts;
  const moved = followMove(context.library, feed, answer.movedTo);
  if (result.kind === 'not-modified') {
    // RFC 9111 §4.3.4: a 304 may bring new validators; one without any keeps the stored ones.
    const { etag, lastModified } = answer.validators;
    const validators = { etag: etag ?? feed.etag, lastModified: lastModified ?? feed.lastModified };
    return { ...facts, moved, validators };
  }
  return { ...facts, moved, validators: answer.validators, bodyHash: answer.bodyHash, ttlMinutes };
}

function followMove(
  library: Library,
  feed: ScheduledFeed,
  movedTo: string | null,
): { to: string | null; count: number } {
  if (movedTo === null || movedTo === feed.url) return { to: null, count: 0 };
  const count = feed.movedTo === movedTo ? feed.movedCount + 1 : 1;
  if (count < movesToFollow) return { to: movedTo, count };
  moveFeed(library, feed.feedId, movedTo);
  return { to: null, count: 0 };
}

function textDetail(error: WireError, name: string): string | null {
  const value = error.details[name];
  return typeof value === 'string' ? value : null;
}

function numberDetail(error: WireError, name: string): number | null {
  const value = error.details[name];
  return typeof value === 'number' ? value : null;
}
