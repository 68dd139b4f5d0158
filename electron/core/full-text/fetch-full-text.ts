/** The full text of one article: claimed in the queue, fetched, compared with the feed's text, and stored. */

import { AppError, type WireError } from '../../../shared/errors.ts';
import type { CoreEventSink } from '../base/core-events.ts';
import type { EventBus } from '../base/events.ts';
import { pause } from '../base/pause.ts';
import type { FeedRequests } from '../feeds/check/feed-requests.ts';
import { attemptClaimed } from '../fetch-queue/claimed-attempt.ts';
import { nextAttempt } from '../fetch-queue/next-attempt.ts';
import { recordRequestFailure } from '../fetch-queue/request-queue.ts';
import { typedHosts } from '../http/fetch.ts';
import { createHostSlots, type HostSlots, type Hosts, slotHost } from '../http/host-slots.ts';
import { typedFeedUrlOfArticle } from '../library/articles/article-read.ts';
import { feedToJudge } from '../library/articles/newest-entries.ts';
import { type DueFullText, hostWait } from '../library/fetched/full-text-requests-table.ts';
import { readFeedText, storeFullText } from '../library/fetched/full-texts-table.ts';
import { createPageAsker, type PageAsker } from './ask-page.ts';
import type { PageResult } from './fetch-page.ts';
import { judgeAndRequest } from './judge.ts';
import type { AskPageContext, Turn } from './page-wanted.ts';

export type FetcherPorts = AskPageContext & {
  bus: EventBus;
  events: CoreEventSink;
  hosts: Hosts;
  requests: FeedRequests;
  isOnline: () => boolean;
  stopping: AbortSignal;
  /** A page that was fetched may have settled what its feed sends, so that more of its texts are in the queue. */
  onJudged: () => void;
};

export type FullTextFetcher = {
  /**
   * Fetches now, one request at a time for an article: a second call gets the first one's result. null: the text is stored.
   * Throws `cancelled` and what keeps the library from being written.
   */
  fetch(due: DueFullText, isUrgent: boolean, signal: AbortSignal): Promise<WireError | null>;
  /** Fetches urgently as soon as the host may be asked again. `due` null: the article has no address. Throws as `fetch`. */
  fetchInTurn(due: DueFullText | null, signal: AbortSignal): Promise<WireError | null>;
  isUnderWay(articleId: number): boolean;
  /** Hosts that were asked just now. */
  restingHosts(): string[];
  /** Resolves when nothing is under way any more, whatever came of it. */
  ended(): Promise<void>;
};

export const fullTextQueue = 'full_text_requests';
export const fullTextsAtOnce = 4;
/** Longer than a page, its parts and robots.txt may take, so that no live request loses its article. */
const claimMs = 5 * 60_000;
/** A text that is hardly longer says nothing more; one without the feed's words is another page. */
const leastGain = 1.15;
const leastHeld = 0.4;

type Fetcher = { ports: FetcherPorts; slots: HostSlots; asker: PageAsker };

export function createFullTextFetcher(ports: FetcherPorts): FullTextFetcher {
  const slots = createHostSlots({ total: fullTextsAtOnce, hosts: ports.hosts });
  const fetcher: Fetcher = { ports, slots, asker: createPageAsker(ports) };
  const underWay = new Map<number, Promise<WireError | null>>();

  function fetch(due: DueFullText, isUrgent: boolean, signal: AbortSignal): Promise<WireError | null> {
    const { articleId } = due;
    const running = underWay.get(articleId);
    if (running !== undefined) return running;
    const ended = fetchOne(fetcher, due, { isUrgent, signal }).finally(() => {
      underWay.delete(articleId);
      if (!ports.stopping.aborted) ports.bus.emit('fullText.changed', { articleIds: [articleId] });
    });
    underWay.set(articleId, ended);
    ports.bus.emit('fullText.changed', { articleIds: [articleId] });
    return ended;
  }

  return {
    fetch,
    async fetchInTurn(due, signal) {
      if (due === null) return { code: 'no-address', details: {} };
      const host = slotHost(due.url);
      while (fetcher.asker.isResting(host)) await pause(200, signal);
      return await fetch(due, true, signal);
    },
    isUnderWay: (articleId) => underWay.has(articleId),
    restingHosts: fetcher.asker.resting,
    async ended() {
      await Promise.allSettled([...underWay.values()]);
    },
  };
}

async function fetchOne(
  fetcher: Fetcher,
  due: DueFullText,
  turn: Omit<Turn, 'place'>,
): Promise<WireError | null> {
  const { ports, slots } = fetcher;
  const { library, now } = ports;
  const claim = { now: now(), until: now() + claimMs };
  const result = await attemptClaimed(
    { library, queue: fullTextQueue, slots },
    due.articleId,
    claim,
    (place) => askFor(fetcher, due, { ...turn, place }),
  );
  if (result === null) return { code: 'asked-to-wait', details: { url: due.url, until: claim.until } };
  return settle(ports, due, result);
}

async function askFor({ ports, asker }: Fetcher, due: DueFullText, turn: Turn): Promise<PageResult> {
  const { library, requests, now } = ports;
  const known = readFeedText(library, due.articleId);
  if (known === null) throw new AppError('not-found', { what: 'article', id: due.articleId });
  const until = hostWait(library, new URL(due.url).hostname, now());
  if (until !== null) throw new AppError('asked-to-wait', { url: due.url, until });
  const feed = feedToJudge(library, due.feedId);
  const request = feed === null ? null : await requests.open(due.feedId);
  // A login that stays closed is not sent; the page may be public.
  const own =
    feed === null || request === null || request === 'closed' ? null : { feedUrl: feed.url, request };
  const allowedPrivateHosts = typedHosts(typedFeedUrlOfArticle(library, due.articleId));
  return await asker.ask({ url: due.url, allowedPrivateHosts, own, known }, turn);
}

/** Stores the text or records why there is none. */
function settle(ports: FetcherPorts, due: DueFullText, result: PageResult): WireError | null {
  const { library, now } = ports;
  const failure = result.kind === 'failed' ? result.error : whyNotBetter(ports, due, result);
  if (result.kind === 'text' && failure === null) {
    if (storeFullText(library, due.articleId, result, now())) {
      ports.bus.emit('articles.changed', { articleIds: [due.articleId], feedIds: [due.feedId] });
      ports.events.emit('article.completed', { articleId: due.articleId });
    }
  } else if (failure !== null) {
    const retryAfterUntil =
      result.kind === 'failed' ? (result.retryAfterUntil ?? numberDetail(result.error, 'until')) : null;
    const facts = { attempts: due.attempts, now: now(), isOnline: ports.isOnline(), retryAfterUntil };
    const next = nextAttempt(failure, facts);
    recordRequestFailure(library, { queue: fullTextQueue, id: due.articleId }, failure, next);
  }
  judgeAgain(ports, due.feedId);
  return failure;
}

/** null: it is better than what the feed sent. */
function whyNotBetter(
  { library }: FetcherPorts,
  due: DueFullText,
  text: Extract<PageResult, { kind: 'text' }>,
): WireError | null {
  const feed = readFeedText(library, due.articleId)?.text ?? '';
  if (text.textLength >= feed.length * leastGain && text.heldShare >= leastHeld) return null;
  return { code: 'nothing-more', details: { url: text.url, isPartial: text.isPartial } };
}

/** A page that was fetched may settle what its feed sends. */
function judgeAgain(ports: FetcherPorts, feedId: number): void {
  const { library } = ports;
  const feed = feedToJudge(library, feedId);
  if (feed === null || feed.mode !== 'auto') return;
  const found = judgeAndRequest(library, feedId, null, ports.now());
  if (found !== feed.found) ports.bus.emit('feeds.changed', { feedIds: [feedId] });
  ports.onJudged();
}

const numberDetail = (error: WireError, name: string): number | null =>
  typeof error.details[name] === 'number' ? error.details[name] : null;
