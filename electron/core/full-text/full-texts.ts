/**
 * Full texts of articles: what is wanted goes into a queue in the library, and is fetched in the background one page after
 * the other; what the reader waits for goes first. A page that cannot be had leaves the feed's text as it is.
 */

import { AppError, type WireError } from '../../../shared/errors.ts';
import type { FullTextState } from '../../../shared/model/articles.ts';
import type { FullTextSummary } from '../../../shared/model/jobs.ts';
import { anySignal } from '../base/any-signal.ts';
import type { CoreEventSink } from '../base/core-events.ts';
import type { EventBus } from '../base/events.ts';
import type { JobContext } from '../base/jobs.ts';
import { pause } from '../base/pause.ts';
import type { Pool } from '../base/pool/pool.ts';
import type { FeedRequests } from '../feeds/check/feed-requests.ts';
import { attemptClaimed } from '../fetch-queue/claimed-attempt.ts';
import { nextAttempt } from '../fetch-queue/next-attempt.ts';
import { createQueueBackground } from '../fetch-queue/queue-background.ts';
import { recordRequestFailure } from '../fetch-queue/request-queue.ts';
import type { ChooseProxy } from '../http/choose-proxy.ts';
import { typedHosts } from '../http/fetch.ts';
import { createHostSlots, type Hosts, type Place, slotHost } from '../http/host-slots.ts';
import { typedFeedUrlOfArticle } from '../library/articles/article-read.ts';
import { feedToJudge } from '../library/articles/newest-entries.ts';
import type { Library } from '../library/connection/open.ts';
import {
  type DueFullText,
  dueFullTexts,
  fullTextRequest,
  hostWait,
  pendingFullTexts,
  requestFullTexts,
} from '../library/fetched/full-text-requests-table.ts';
import { readFeedText, readFullTextState, storeFullText } from '../library/fetched/full-texts-table.ts';
import { createPageAsker } from './ask-page.ts';
import type { PageResult } from './fetch-page.ts';
import { judgeAndRequest, requestNewest, wantedOf } from './judge.ts';
import { stateOfRow } from './state.ts';

export type FullTexts = {
  /** After a feed was read: finds out what it sends, and puts what is wanted into the queue. The caller tells of the feed. */
  noteStored(feedId: number, newIds: readonly number[]): void;
  /** The reader has changed the feed's setting. */
  noteMode(feedId: number): void;
  /** The reader opened or saved these: what is wanted of them is fetched next. */
  want(articleIds: readonly number[], isUrgent: boolean): void;
  /** The reader asks for this one, whatever the feed's setting. Throws `not-found` and `no-address`. */
  fetch(articleId: number): void;
  /** Throws `not-found`. */
  stateOf(articleId: number): FullTextState;
  /**
   * Fetches one that its feed, or the reader, wants, whatever came of earlier attempts. null: it is there, or there is
   * nothing more than the feed's. Throws `cancelled`.
   */
  complete(articleId: number, signal: AbortSignal): Promise<WireError | null>;
  /** `articleIds` null: all that wait. Throws `cancelled`. */
  run(articleIds: readonly number[] | null, retry: boolean, job: JobContext): Promise<FullTextSummary>;
  start(isEager: boolean): void;
  stop(): Promise<void>;
};

const queue = 'full_text_requests';
/** Longer than a page, its parts and robots.txt may take, so that no live request loses its article. */
const claimMs = 5 * 60_000;
const atOnce = 4;
/** A text that is hardly longer says nothing more; one without the feed's words is another page. */
const leastGain = 1.15;
const leastHeld = 0.4;

export function createFullTexts(ports: {
  library: Library;
  pool: Pool;
  bus: EventBus;
  hosts: Hosts;
  requests: FeedRequests;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
  isOnline: () => boolean;
  events: CoreEventSink;
  onBackgroundError: (error: unknown) => void;
}): FullTexts {
  const { library, bus, now } = ports;
  const slots = createHostSlots({ total: atOnce, hosts: ports.hosts });
  const asker = createPageAsker(ports);
  const stopping = new AbortController();
  const underWay = new Map<number, Promise<WireError | null>>();

  const background = createQueueBackground({
    ...ports,
    queue,
    leaseName: 'full-text',
    busyHosts: () => asker.resting(),
    due: (busy) => dueFullTexts(library, now(), 1, busy)[0] ?? null,
    begin: (due) => begin(due, false),
  });

  /** Once at a time an article, whoever wants it. null: it is there now. */
  function begin(due: DueFullText, isUrgent: boolean, signal = stopping.signal): Promise<WireError | null> {
    const running = underWay.get(due.articleId);
    if (running !== undefined) return running;
    const ended = fetchOne(due, isUrgent, signal).finally(() => {
      underWay.delete(due.articleId);
      announce(due);
    });
    underWay.set(due.articleId, ended);
    bus.emit('fullText.changed', { articleIds: [due.articleId] });
    return ended;
  }

  function announce({ articleId }: DueFullText): void {
    if (!stopping.signal.aborted) bus.emit('fullText.changed', { articleIds: [articleId] });
  }

  /** Throws `cancelled` and what keeps the library from being written. */
  async function fetchOne(
    due: DueFullText,
    isUrgent: boolean,
    signal: AbortSignal,
  ): Promise<WireError | null> {
    const claim = { now: now(), until: now() + claimMs };
    const result = await attemptClaimed({ library, queue, slots }, due.articleId, claim, (place) =>
      askFor(due, { place, isUrgent, signal }),
    );
    if (result === null) return { code: 'asked-to-wait', details: { url: due.url, until: claim.until } };
    return settle(due, result);
  }

  async function askFor(
    due: DueFullText,
    turn: { place: Place; isUrgent: boolean; signal: AbortSignal },
  ): Promise<PageResult> {
    const known = readFeedText(library, due.articleId);
    if (known === null) throw new AppError('not-found', { what: 'article', id: due.articleId });
    const until = hostWait(library, new URL(due.url).hostname, now());
    if (until !== null) throw new AppError('asked-to-wait', { url: due.url, until });
    const feed = feedToJudge(library, due.feedId);
    const request = feed === null ? null : await ports.requests.open(due.feedId);
    // A login that stays closed is not sent; the page may be public.
    const own =
      feed === null || request === null || request === 'closed' ? null : { feedUrl: feed.url, request };
    const allowedPrivateHosts = typedHosts(typedFeedUrlOfArticle(library, due.articleId));
    return await asker.ask({ url: due.url, allowedPrivateHosts, own, known }, turn);
  }

  function settle(due: DueFullText, result: PageResult): WireError | null {
    const failure = result.kind === 'failed' ? result.error : whyNotBetter(due, result);
    if (result.kind === 'text' && failure === null) {
      if (storeFullText(library, due.articleId, result, now())) {
        bus.emit('articles.changed', { articleIds: [due.articleId], feedIds: [due.feedId] });
        ports.events.emit('article.completed', { articleId: due.articleId });
      }
    } else if (failure !== null) {
      const retryAfterUntil =
        result.kind === 'failed' ? (result.retryAfterUntil ?? numberDetail(result.error, 'until')) : null;
      const facts = { attempts: due.attempts, now: now(), isOnline: ports.isOnline(), retryAfterUntil };
      const next = nextAttempt(failure, facts);
      recordRequestFailure(library, { queue, id: due.articleId }, failure, next);
    }
    judgeAgain(due.feedId);
    return failure;
  }

  /** null: it is better than what the feed sent. */
  function whyNotBetter(due: DueFullText, text: Extract<PageResult, { kind: 'text' }>): WireError | null {
    const feed = readFeedText(library, due.articleId)?.text ?? '';
    if (text.textLength >= feed.length * leastGain && text.heldShare >= leastHeld) return null;
    return { code: 'nothing-more', details: { url: text.url, isPartial: text.isPartial } };
  }

  /** A page that was looked at may settle what its feed sends. */
  function judgeAgain(feedId: number): void {
    const feed = feedToJudge(library, feedId);
    if (feed === null || feed.mode !== 'auto') return;
    const found = judgeAndRequest(library, feedId, null, now());
    if (found !== feed.found) bus.emit('feeds.changed', { feedIds: [feedId] });
    background.kick();
  }

  async function run(
    articleIds: readonly number[] | null,
    retry: boolean,
    job: JobContext,
  ): Promise<FullTextSummary> {
    const wanted = articleIds ?? pendingFullTexts(library, retry);
    const summary: FullTextSummary = { wanted: wanted.length, fetched: 0, alreadyThere: 0, failures: [] };
    const signal = anySignal([job.signal, stopping.signal]);
    let done = 0;
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < wanted.length) {
        const articleId = wanted[next] ?? 0;
        next += 1;
        if (signal.aborted) throw new AppError('cancelled', { done, total: wanted.length });
        const title = readFeedText(library, articleId)?.title ?? '';
        const error = await runOne(articleId, articleIds !== null, retry, signal);
        if (error === 'there') summary.alreadyThere += 1;
        else if (error === null) summary.fetched += 1;
        else {
          const retryAt = fullTextState(articleId)?.request?.nextAt ?? null;
          summary.failures.push({ articleId, title, error, retryAt });
        }
        done += 1;
        job.progress(done, wanted.length, title);
      }
    };
    job.progress(0, wanted.length, '');
    await Promise.all(Array.from({ length: Math.min(atOnce, wanted.length) }, work));
    return summary;
  }

  async function runOne(
    articleId: number,
    isNamed: boolean,
    retry: boolean,
    signal: AbortSignal,
  ): Promise<WireError | null | 'there'> {
    const state = fullTextState(articleId);
    if (state === null) return { code: 'not-found', details: { what: 'article', id: articleId } };
    if (state.text !== null && isNamed && !retry) return 'there';
    if (isNamed || retry) requestFullTexts(library, [articleId], { now: now(), isByReader: true });
    return await inTurn(fullTextRequest(library, articleId), signal);
  }

  async function inTurn(due: DueFullText | null, signal: AbortSignal): Promise<WireError | null> {
    if (due === null) return { code: 'no-address', details: {} };
    const host = slotHost(due.url);
    while (asker.isResting(host)) await pause(200, signal);
    return await begin(due, true, signal);
  }

  function fullTextState(articleId: number): ReturnType<typeof readFullTextState> | null {
    try {
      return readFullTextState(library, articleId);
    } catch {
      return null;
    }
  }

  function beginAside(due: DueFullText | null): void {
    if (due === null) return;
    begin(due, true).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === 'cancelled')) ports.onBackgroundError(error);
    });
  }

  return {
    noteStored(feedId, newIds) {
      judgeAndRequest(library, feedId, newIds, now());
      background.kick();
    },
    noteMode(feedId) {
      requestNewest(library, feedId, now());
      background.kick();
    },
    want(articleIds, isUrgent) {
      // A command that shows an article changes nothing.
      if (isUrgent && !background.isRunning()) return;
      const ids = wantedOf(library, articleIds);
      requestFullTexts(library, ids, { now: now(), isByReader: false });
      const [first] = ids;
      if (isUrgent && first !== undefined && ports.isOnline()) {
        const request = fullTextState(first)?.request;
        // Another program may have it: it tells by what it stores.
        const isDue = request != null && (request.nextAt ?? Number.POSITIVE_INFINITY) <= now();
        if (isDue && request.claimedUntil < now()) beginAside(fullTextRequest(library, first));
      } else if (ids.length > 0) background.kick();
    },
    fetch(articleId) {
      if (readFullTextState(library, articleId).url === null)
        throw new AppError('no-address', { id: articleId });
      requestFullTexts(library, [articleId], { now: now(), isByReader: true });
      const due = fullTextRequest(library, articleId);
      if (due === null) throw new AppError('no-address', { id: articleId });
      beginAside(due);
    },
    async complete(articleId, signal) {
      requestFullTexts(library, [articleId], { now: now(), isByReader: false });
      const ended = anySignal([signal, stopping.signal]);
      const error = await inTurn(fullTextRequest(library, articleId), ended);
      return error?.code === 'nothing-more' ? null : error;
    },
    stateOf: (articleId) => stateOfRow(readFullTextState(library, articleId), underWay.has(articleId)),
    run,
    start: background.start,
    async stop() {
      stopping.abort();
      background.stop();
      await Promise.allSettled([...underWay.values()]);
    },
  };
}

const numberDetail = (error: WireError, name: string): number | null =>
  typeof error.details[name] === 'number' ? error.details[name] : null;
