/**
 * Full texts of articles: what is wanted goes into a queue in the library, and is fetched in the background one page after
 * the other; what the reader waits for goes first. A page that cannot be had leaves the feed's text as it is.
 */

import { AppError, type WireError } from '../../../shared/errors.ts';
import type { FullTextState } from '../../../shared/model/articles.ts';
import type { FullTextSummary } from '../../../shared/model/jobs.ts';
import { anySignal } from '../base/any-signal.ts';
import type { JobContext } from '../base/jobs.ts';
import { createQueueBackground } from '../fetch-queue/queue-background.ts';
import {
  type DueFullText,
  dueFullTexts,
  fullTextRequest,
  requestFullTexts,
} from '../library/fetched/full-text-requests-table.ts';
import { readFullTextState } from '../library/fetched/full-texts-table.ts';
import { createFullTextFetcher, type FetcherPorts, fullTextQueue } from './fetch-full-text.ts';
import { fetchMany, findFullTextState } from './fetch-many.ts';
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

export function createFullTexts(
  ports: Omit<FetcherPorts, 'stopping' | 'onJudged'> & { onBackgroundError: (error: unknown) => void },
): FullTexts {
  const { library, now } = ports;
  const stopping = new AbortController();
  const fetcher = createFullTextFetcher({
    ...ports,
    stopping: stopping.signal,
    onJudged: () => background.kick(),
  });

  const background = createQueueBackground({
    ...ports,
    queue: fullTextQueue,
    leaseName: 'full-text',
    busyHosts: fetcher.restingHosts,
    due: (busy) => dueFullTexts(library, now(), 1, busy)[0] ?? null,
    begin: (due) => fetcher.fetch(due, false, stopping.signal),
  });

  function beginAside(due: DueFullText | null): void {
    if (due === null) return;
    fetcher.fetch(due, true, stopping.signal).catch((error: unknown) => {
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
        const request = findFullTextState(library, first)?.request;
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
      const error = await fetcher.fetchInTurn(fullTextRequest(library, articleId), ended);
      return error?.code === 'nothing-more' ? null : error;
    },
    stateOf: (articleId) => stateOfRow(readFullTextState(library, articleId), fetcher.isUnderWay(articleId)),
    async run(articleIds, retry, job) {
      const signal = anySignal([job.signal, stopping.signal]);
      return await fetchMany(
        { library, now, fetcher },
        { articleIds, isRetry: retry },
        { signal, progress: job.progress },
      );
    },
    start: background.start,
    async stop() {
      stopping.abort();
      await background.stop();
      await fetcher.ended();
    },
  };
}
