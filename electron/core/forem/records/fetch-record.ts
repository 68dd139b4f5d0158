/** One record of a Forem host's API: claimed in the queue, asked for in the host's turn, and stored. */

import { AppError, type WireError } from '../../../../shared/errors.ts';
import type { CoreEventSink } from '../../base/core-events.ts';
import type { EventBus } from '../../base/events.ts';
import { pause } from '../../base/pause.ts';
import { foremRecordUrl, foremSlug } from '../../content/forem/addresses.ts';
import type { FeedRequests } from '../../feeds/check/feed-requests.ts';
import { attemptClaimed } from '../../fetch-queue/claimed-attempt.ts';
import { nextAttempt } from '../../fetch-queue/next-attempt.ts';
import { recordRequestFailure, requestArticles } from '../../fetch-queue/request-queue.ts';
import { type HostSlots, type Place, slotHost } from '../../http/host-slots.ts';
import { feedToJudge } from '../../library/articles/newest-entries.ts';
import type { Library } from '../../library/connection/open.ts';
import { getSettings } from '../../library/connection/settings-table.ts';
import { type DueRecord, foremRequest, storeForemRecord } from '../../library/fetched/forem-records-table.ts';
import { hostWait } from '../../library/fetched/full-text-requests-table.ts';
import type { ForemAsker, ForemResult } from '../api/ask-forem.ts';

export type RecordPorts = {
  library: Library;
  bus: EventBus;
  events: CoreEventSink;
  asker: ForemAsker;
  requests: FeedRequests;
  slots: HostSlots;
  now: () => number;
  isOnline: () => boolean;
};

export const recordQueue = 'forem_requests';
const claimMs = 2 * 60_000;

/** null: it is stored. Throws `cancelled` and what keeps the library from being written. */
export async function fetchRecord(
  ports: RecordPorts,
  due: DueRecord,
  signal: AbortSignal,
): Promise<WireError | null> {
  const { library, slots, now } = ports;
  const claim = { now: now(), until: now() + claimMs };
  const result = await attemptClaimed({ library, queue: recordQueue, slots }, due.articleId, claim, (place) =>
    askFor(ports, due, { place, signal }),
  );
  if (result === null) return { code: 'asked-to-wait', details: { url: due.url, until: claim.until } };
  settle(ports, due, result);
  return result.kind === 'failed' ? result.error : null;
}

/** Fetches the record of an article, whatever came of earlier attempts. As `fetchRecord`. */
export async function completeRecord(
  ports: RecordPorts,
  articleId: number,
  signal: AbortSignal,
): Promise<WireError | null> {
  const { library, asker, now } = ports;
  if (signal.aborted) throw new AppError('cancelled');
  requestArticles(library, recordQueue, [articleId], now());
  const due = foremRequest(library, articleId);
  if (due === null) return { code: 'not-found', details: { what: 'article', id: articleId } };
  const until = hostWait(library, new URL(due.url).hostname, now());
  if (until !== null) return { code: 'asked-to-wait', details: { url: due.url, until } };
  while (asker.busy().includes(slotHost(due.url))) await pause(200, signal);
  return await fetchRecord(ports, due, signal);
}

async function askFor(
  { library, asker, requests }: RecordPorts,
  due: DueRecord,
  turn: { place: Place; signal: AbortSignal },
): Promise<ForemResult<'record'>> {
  const { foremHosts } = getSettings(library);
  const slug = foremSlug(due.url, foremHosts);
  const url = foremRecordUrl(due.url, foremHosts, due.foremId);
  // The reader took the host off the list.
  if (slug === null || url === null) throw new AppError('no-address', { id: due.articleId });
  const feed = feedToJudge(library, due.feedId);
  const request = feed === null ? null : await requests.open(due.feedId);
  // A login that stays closed is not sent; the record may be public.
  const own =
    feed === null || request === null || request === 'closed' ? null : { feedUrl: feed.url, request };
  const question = { what: 'record' as const, slug, foremId: due.foremId };
  return await asker.ask({ url, question, own }, turn);
}

/** Stores the record or records why there is none. */
function settle(ports: RecordPorts, due: DueRecord, result: ForemResult<'record'>): void {
  const { library, now } = ports;
  const { articleId } = due;
  if (result.kind === 'failed') {
    const { retryAfterUntil } = result;
    const facts = { attempts: due.attempts, now: now(), isOnline: ports.isOnline(), retryAfterUntil };
    const next = nextAttempt(result.error, facts);
    recordRequestFailure(library, { queue: recordQueue, id: articleId }, result.error, next);
  } else if (storeForemRecord(library, articleId, result.value, now())) {
    ports.bus.emit('articles.changed', { articleIds: [articleId], feedIds: [due.feedId] });
    ports.events.emit('article.completed', { articleId });
  }
}
