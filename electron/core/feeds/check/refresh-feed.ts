/**
 * Checks one feed: claims it, fetches it when its host has a free slot, stores its entries in slices, and decides the next
 * check. This sub-room holds everything about checks. The poller calls this file for manual and background refreshes;
 * `subscribe/` stores its first answer with it.
 */
import {
  AppError,
  type FetchErrorCode,
  isFetchErrorCode,
  toWireError,
  type WireError,
} from '../../../../shared/errors.ts';
import type { RefreshOutcome, SkipReason } from '../../../../shared/model/feeds.ts';
import { typedHosts } from '../../http/fetch.ts';
import { createPlace, type HostSlots, type Place } from '../../http/host-slots.ts';
import { type StoreResult, storeBatches } from '../../library/articles/article-store.ts';
import type { Library } from '../../library/connection/open.ts';
import { withoutWaiting } from '../../library/connection/without-waiting.ts';
import { keepReading, readingOf } from '../../library/fetched/feed-readings-table.ts';
import { updateFeedFacts } from '../../library/subscriptions/feeds-table.ts';
import { recordSkips } from '../../library/subscriptions/fetch-log-table.ts';
import { askAfresh, postponeUnasked } from '../../library/subscriptions/schedule-changes.ts';
import {
  type CheckResult,
  listSchedule,
  recordCheck,
  type ScheduledFeed,
} from '../../library/subscriptions/schedule-table.ts';
import { noRules, type RulesReport, runRules } from '../../rules/run-rules.ts';
import type { Look } from '../discover/choose-feed.ts';
import type { IngestResult } from '../read/ingest-result.ts';
import { type AskContext, askForFeed } from './ask.ts';
import { giveUpClaim, isLibraryFailure, takeForCheck } from './feed-claim.ts';
import type { FeedRequests } from './feed-requests.ts';
import { followMove, mayTakeAlong } from './follow-move.ts';
import { followPage } from './follow-page.ts';
import { noteJump } from './note-jump.ts';
import { decideNextCheck, defaultIntervalMs } from './schedule.ts';

export type RefreshContext = AskContext & {
  library: Library;
  /** Whoever asks a server takes a place here first. */
  slots: HostSlots;
  requests: FeedRequests;
  /** What is said of a feed whose password or headers stay closed. */
  whenClosed: 'needs-app' | 'needs-password';
  isNetworkDown: () => boolean;
};

export type RefreshReport = {
  outcome: RefreshOutcome;
  newIds: number[];
  changedIds: number[];
  rules: RulesReport;
  /** Entries are missing behind its first page. */
  hasJumped: boolean;
};

/** Why this feed is not asked now; null: it may be asked. `force` is the reader's own wish, which a Retry-After outweighs. */
export function skipReason(
  feed: ScheduledFeed,
  force: boolean,
  now: number,
): { reason: SkipReason; until: number | null } | null {
  if (!/^(https?|file):/i.test(feed.url)) return { reason: 'bundled', until: null };
  if (feed.retryAfterUntil !== null && feed.retryAfterUntil > now) {
    return { reason: 'retry-after', until: feed.retryAfterUntil };
  }
  if (force) return null;
  if (feed.isPaused) return { reason: 'paused', until: null };
  if (feed.isGone) return { reason: 'gone', until: null };
  if (feed.nextCheckAt > now) return { reason: 'not-due', until: feed.nextCheckAt };
  return null;
}

/**
 * Throws `cancelled` and what keeps the library from being written; every other failure is an outcome, stored with the
 * feed. `place` is entered here and left by the caller; without one the request still waits for its host's turn.
 */
export async function refreshFeed(
  context: RefreshContext,
  feed: ScheduledFeed,
  signal: AbortSignal,
  place?: Place,
): Promise<RefreshReport> {
  if (place === undefined) {
    const own = createPlace(context.slots);
    return refreshFeed(context, feed, signal, own).finally(own.leave);
  }
  await place.enter(feed.url, signal);
  // Waiting for a turn may take minutes: what was listed before may have changed.
  const revision = context.requests.revision(feed.feedId);
  const request = await context.requests.open(feed.feedId);
  if (request === 'closed') return skipClosed(context, feed);
  const startedAt = context.now();
  const [now] = listSchedule(context.library, [feed.feedId]);
  if (now === undefined || !takeForCheck(context, feed)) {
    // The app or another command asks this very feed now, or has since the list was read: its answer serves both.
    return skipped(context, feed, { status: 'skipped', reason: 'not-due', until: null });
  }
  const store = async (result: IngestResult, target = feed): Promise<RefreshReport> => {
    const report = await storeResult(context, target, result, signal);
    // The reader changed how it is asked meanwhile: this answer's validators belong to another request.
    if (context.requests.revision(feed.feedId) !== revision)
      askAfresh(context.library, feed.feedId, context.now());
    return report;
  };
  try {
    const allowedPrivateHosts = feed.isTyped ? typedHosts(feed.url) : [];
    const answer = await askForFeed(
      context,
      {
        url: feed.url,
        validators: { etag: now.etag, lastModified: now.lastModified },
        knownBodyHash: now.bodyHash,
        knownEntries: readingOf(context.library, feed.feedId),
        allowedPrivateHosts,
        isTyped: feed.isTyped,
        own: request,
      },
      { place, signal },
    );
    // What a page names was not typed; the reader's own headers are for the origin they were given for.
    const look: Look = (url) => {
      const own = new URL(url).origin === new URL(feed.url).origin ? request : null;
      return askForFeed(context, { url, allowedPrivateHosts, isTyped: false, own }, { place, signal });
    };
    const mayMove = (url: string): boolean => mayTakeAlong(context.library, feed, url);
    const followed = await followPage(context.library, feed, answer, { look, mayMove });
    return await store(followed.result, followed.feed);
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') {
      giveUpClaim(context, feed, feed.nextCheckAt);
      throw error;
    }
    // Unsubscribed while its entries came in: there is nothing to record it with.
    if (error instanceof AppError && error.code === 'not-found') {
      return {
        outcome: { status: 'skipped', reason: 'not-due', until: null },
        newIds: [],
        changedIds: [],
        rules: noRules,
        hasJumped: false,
      };
    }
    if (isLibraryFailure(error)) {
      giveUpClaim(context, feed, null);
      throw error;
    }
    return await store({
      kind: 'failed',
      error: failureHere(error, feed.url),
      durationMs: context.now() - startedAt,
    });
  }
}

function skipped(
  context: RefreshContext,
  feed: ScheduledFeed,
  outcome: Extract<RefreshOutcome, { status: 'skipped' }>,
): RefreshReport {
  recordSkips(context.library, [{ feedId: feed.feedId, outcome }], context.now());
  return { outcome, newIds: [], changedIds: [], rules: noRules, hasJumped: false };
}

/** Without its password a feed's server would only refuse: it is not asked, and its next check is put off. */
function skipClosed(context: RefreshContext, feed: ScheduledFeed): RefreshReport {
  const outcome = { status: 'skipped', reason: context.whenClosed, until: null } as const;
  // What only the app can open is still due there.
  if (context.whenClosed === 'needs-password') {
    postponeUnasked(context.library, feed.feedId, context.now() + defaultIntervalMs, outcome);
  }
  return skipped(context, feed, outcome);
}

/** The pool itself failed on an answer (out of memory, a hang): held against the feed like any bad answer. */
function failureHere(error: unknown, url: string): WireError {
  if (error instanceof AppError && isFetchErrorCode(error.code)) return toWireError(error);
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'not-a-feed', details: { url, reason } };
}

/**
 * Writes what came of a request: articles in slices, what rules do to them, then validators, schedule and log in one transaction. When the
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
  const rules = await runRules(library, stored, now);
  let hasJumped = false;
  const write = library.db.transaction(() => {
    if (result.kind === 'feed') {
      updateFeedFacts(library, feed.feedId, result.feed);
      keepReading(library, feed.feedId, result.entries);
      hasJumped = noteJump(library, feed, result, { newIds: stored.newIds, now });
    }
    const outcome = outcomeOf(feed, result, stored);
    const checked = checkFacts(context, feed, result, { outcome, now });
    recordCheck(library, feed.feedId, {
      ...checked,
      hasChanged: stored.newIds.length > 0 || stored.changedIds.length > 0,
      itemProblems: result.kind === 'feed' ? result.problems : [],
    });
    return checked;
  });
  const isNothingNew = result.kind === 'not-modified' || result.kind === 'unchanged';
  const facts = isNothingNew ? withoutWaiting(library, () => write.immediate()) : write.immediate();
  return { outcome: facts.outcome, ...stored, rules, hasJumped };
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
  { outcome, now }: { outcome: RefreshOutcome; now: number },
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
  const durationMs = result.kind === 'failed' ? result.durationMs : result.answer.durationMs;
  const head = result.kind === 'failed' ? (result.answer ?? null) : result.answer;
  const facts = {
    at: now,
    outcome: withWaiting(outcome, decision.retryAfterUntil),
    ...decision,
    httpStatus: isFile(feed) ? null : (head?.status ?? null),
    durationMs,
    bytes: answer?.bytes ?? null,
    answer:
      head === null || isFile(feed) ? null : { url: head.url, status: head.status, headers: head.headers },
  };
  if (answer === null || result.kind === 'page') return facts;
  const moved = followMove(context.library, feed, answer.movedTo);
  if (result.kind === 'not-modified') {
    // RFC 9111 §4.3.4: a 304 may bring new validators; one without any keeps the stored ones.
    const { etag, lastModified } = answer.validators;
    const validators = { etag: etag ?? feed.etag, lastModified: lastModified ?? feed.lastModified };
    return { ...facts, moved, validators };
  }
  // A 200 without validators has none: those stored belong to an older body and would only earn a wrong 304. The next
  // request is unconditional; the body's hash still tells whether anything is new.
  return { ...facts, moved, validators: answer.validators, bodyHash: answer.bodyHash, ttlMinutes };
}

const isFile = (feed: ScheduledFeed): boolean => /^file:/i.test(feed.url);

/** A failure says how long Offprint waits, also where the server named no time. */
function withWaiting(outcome: RefreshOutcome, until: number | null): RefreshOutcome {
  if (outcome.status !== 'failed' || until === null) return outcome;
  return { ...outcome, details: { ...outcome.details, until } };
}

function textDetail(error: WireError, name: string): string | null {
  const value = error.details[name];
  return typeof value === 'string' ? value : null;
}
