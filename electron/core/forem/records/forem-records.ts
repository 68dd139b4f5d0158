/**
 * Records of Forem's API: wanted for what is saved, or opened, as the reader's settings say; fetched in the background one a
 * second of each host. What cannot be had is missing quietly, and is tried again later: the article is whole without it.
 */

import { AppError, type WireError } from '../../../../shared/errors.ts';
import { anySignal } from '../../base/any-signal.ts';
import type { CoreEventSink } from '../../base/core-events.ts';
import type { EventBus } from '../../base/events.ts';
import { pause } from '../../base/pause.ts';
import { foremRecordUrl, foremSlug } from '../../content/forem/addresses.ts';
import type { FeedRequests } from '../../feeds/check/feed-requests.ts';
import { attemptClaimed } from '../../fetch-queue/claimed-attempt.ts';
import { nextAttempt } from '../../fetch-queue/next-attempt.ts';
import { createQueueBackground } from '../../fetch-queue/queue-background.ts';
import { recordRequestFailure, requestArticles } from '../../fetch-queue/request-queue.ts';
import { createHostSlots, type Hosts, slotHost } from '../../http/host-slots.ts';
import { feedToJudge } from '../../library/articles/newest-entries.ts';
import type { Library } from '../../library/connection/open.ts';
import { getSettings } from '../../library/connection/settings-table.ts';
import {
  articlesWithoutRecord,
  type DueRecord,
  dueForemRecord,
  foremRequest,
  savedWithoutRecord,
  storeForemRecord,
} from '../../library/fetched/forem-records-table.ts';
import { hostWait } from '../../library/fetched/full-text-requests-table.ts';
import type { ForemAsker, ForemResult } from '../api/ask-forem.ts';

export type ForemRecords = {
  /** The reader, or a rule, saved these, or the reader asked for the series they are parts of. */
  noteWanted(articleIds: readonly number[]): void;
  /** The reader opened it. Nothing where nothing is fetched in the background: a command that shows changes nothing. */
  noteOpened(articleId: number): void;
  /** A feed was read: edits of what is known are in the queue. */
  noteStored(): void;
  /** Those of the articles that have no record though their host has one of each. None where the reader wants none. */
  lacking(articleIds: readonly number[]): number[];
  /** Fetches the record of one article, whatever came of earlier attempts; null: it is there. Throws `cancelled`. */
  complete(articleId: number, signal: AbortSignal): Promise<WireError | null>;
  start(isEager: boolean): void;
  stop(): Promise<void>;
};

const queue = 'forem_requests';
const claimMs = 2 * 60_000;
/** One host at a time is asked; several communities may be. */
const atOnce = 3;
/** Reactions go on for a while: what is opened again is asked for again, after so long. */
const freshMs = 24 * 60 * 60_000;
/** Of what was saved before the first start with records, or by an import: a few minutes' requests at each start. */
const mostAtStart = 200;
/** Before the queue is looked at for the first time. */
const lookBackMs = 2_000;
/** Of what is saved at once. */
const mostAtSaving = 200;

export function createForemRecords(ports: {
  library: Library;
  bus: EventBus;
  hosts: Hosts;
  asker: ForemAsker;
  requests: FeedRequests;
  now: () => number;
  isOnline: () => boolean;
  events: CoreEventSink;
  onBackgroundError: (error: unknown) => void;
}): ForemRecords {
  const { library, now, asker } = ports;
  const slots = createHostSlots({ total: atOnce, hosts: ports.hosts });
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  /** A host is asked for one record at a time; so are those that a job wants, one after the other. */
  let lane: Promise<unknown> = Promise.resolve();
  let lookingBack: NodeJS.Timeout | null = null;

  const background = createQueueBackground<DueRecord>({
    ...ports,
    queue,
    leaseName: 'forem-records',
    busyHosts: asker.busy,
    // What waits goes on waiting when the reader wants nothing asked, as it does without a network.
    isOnline: () => ports.isOnline() && getSettings(library).foremRecords !== 'never',
    due: (busy) => dueForemRecord(library, now(), busy),
    begin(due) {
      const ended = fetchOne(due).finally(() => underWay.delete(ended));
      underWay.add(ended);
      return ended;
    },
  });

  /** Throws `cancelled` and what keeps the library from being written. */
  async function fetchOne(due: DueRecord, signal = stopping.signal): Promise<WireError | null> {
    const claim = { now: now(), until: now() + claimMs };
    const result = await attemptClaimed(
      { library, queue, slots },
      due.articleId,
      claim,
      async (place): Promise<ForemResult<'record'>> => {
        const { foremHosts } = getSettings(library);
        const slug = foremSlug(due.url, foremHosts);
        const url = foremRecordUrl(due.url, foremHosts, due.foremId);
        // The reader took the host off the list.
        if (slug === null || url === null) throw new AppError('no-address', { id: due.articleId });
        const feed = feedToJudge(library, due.feedId);
        const request = feed === null ? null : await ports.requests.open(due.feedId);
        // A login that stays closed is not sent; the record may be public.
        const own =
          feed === null || request === null || request === 'closed' ? null : { feedUrl: feed.url, request };
        const question = { what: 'record' as const, slug, foremId: due.foremId };
        return await asker.ask({ url, question, own }, { place, signal });
      },
    );
    if (result === null) return { code: 'asked-to-wait', details: { url: due.url, until: claim.until } };
    settle(due, result);
    return result.kind === 'failed' ? result.error : null;
  }

  function settle(due: DueRecord, result: ForemResult<'record'>): void {
    const { articleId } = due;
    if (result.kind === 'failed') {
      const { retryAfterUntil } = result;
      const facts = { attempts: due.attempts, now: now(), isOnline: ports.isOnline(), retryAfterUntil };
      const next = nextAttempt(result.error, facts);
      recordRequestFailure(library, { queue, id: articleId }, result.error, next);
    } else if (storeForemRecord(library, articleId, result.value, now())) {
      ports.bus.emit('articles.changed', { articleIds: [articleId], feedIds: [due.feedId] });
      ports.events.emit('article.completed', { articleId });
    }
  }

  async function completeInTurn(articleId: number, signal: AbortSignal): Promise<WireError | null> {
    if (signal.aborted) throw new AppError('cancelled');
    requestArticles(library, 'forem_requests', [articleId], now());
    const due = foremRequest(library, articleId);
    if (due === null) return { code: 'not-found', details: { what: 'article', id: articleId } };
    const until = hostWait(library, new URL(due.url).hostname, now());
    if (until !== null) return { code: 'asked-to-wait', details: { url: due.url, until } };
    while (asker.busy().includes(slotHost(due.url))) await pause(200, signal);
    return await fetchOne(due, signal);
  }

  /** How many of them are articles of a Forem host. */
  function request(articles: readonly { id: number; url: string }[]): number {
    const { foremHosts } = getSettings(library);
    const ids = articles.filter(({ url }) => foremSlug(url, foremHosts) !== null).map(({ id }) => id);
    requestArticles(library, 'forem_requests', ids, now());
    return ids.length;
  }

  function requestNow(articles: readonly { id: number; url: string }[]): void {
    if (request(articles) > 0) background.kick();
  }

  return {
    noteWanted(articleIds) {
      if (articleIds.length === 0 || getSettings(library).foremRecords === 'never') return;
      requestNow(articlesWithoutRecord(library, articleIds.slice(0, mostAtSaving), 0));
    },
    noteOpened(articleId) {
      if (!background.isRunning() || getSettings(library).foremRecords !== 'opened') return;
      requestNow(articlesWithoutRecord(library, [articleId], now() - freshMs));
    },
    noteStored: background.kick,
    lacking(articleIds) {
      const { foremRecords, foremHosts } = getSettings(library);
      if (foremRecords === 'never') return [];
      return articlesWithoutRecord(library, articleIds, 0)
        .filter(({ url }) => foremSlug(url, foremHosts) !== null)
        .map(({ id }) => id);
    },
    complete(articleId, signal) {
      const ended = anySignal([signal, stopping.signal]);
      const run = lane.then(() => completeInTurn(articleId, ended));
      lane = run.catch(() => undefined).finally(() => underWay.delete(run));
      underWay.add(run);
      return run;
    },
    start(isEager) {
      background.start(isEager);
      const { foremRecords, foremHosts } = getSettings(library);
      if (foremRecords === 'never') return;
      const hosts = foremHosts.map((host) => host.toLowerCase().replace(/:\d+$/, ''));
      const withWww = hosts.flatMap((host) => [host, `www.${host}`]);
      // All that was ever saved is looked through: not while the window waits for its first list.
      lookingBack = setTimeout(() => {
        try {
          request(savedWithoutRecord(library, withWww, mostAtStart));
        } catch (error) {
          ports.onBackgroundError(error);
        }
      }, lookBackMs);
      lookingBack.unref();
    },
    async stop() {
      stopping.abort();
      if (lookingBack !== null) clearTimeout(lookingBack);
      background.stop();
      await Promise.allSettled(underWay);
    },
  };
}
