/**
 * Discussions below articles of Forem hosts: asked for by the reader, or of what is saved where the settings say so; then in
 * the background, one request a second of each host. A page holds a hundred threads.
 */

import { AppError, type WireError } from '../../../../shared/errors.ts';
import { foremSlug } from '../../content/forem/addresses.ts';
import { attemptClaimed } from '../../fetch-queue/claimed-attempt.ts';
import { nextAttempt } from '../../fetch-queue/next-attempt.ts';
import { createQueueBackground } from '../../fetch-queue/queue-background.ts';
import { recordRequestFailure, requestArticles } from '../../fetch-queue/request-queue.ts';
import { createHostSlots, type Hosts } from '../../http/host-slots.ts';
import { getArticle } from '../../library/articles/article-read.ts';
import { getSettings } from '../../library/connection/settings-table.ts';
import {
  articlesWithoutDiscussion,
  type DueDiscussion,
  dueDiscussion,
} from '../../library/fetched/discussions-table.ts';
import type { ForemAsker, ForemResult, ForemWanted } from '../api/ask-forem.ts';
import { askPatiently } from '../api/ask-patiently.ts';
import type { ForemTopic } from '../api/fetch-forem.ts';
import { type Ask, type AskDiscussionPorts, askDiscussion } from './ask-discussion.ts';

export type Discussions = {
  /** Whether the article stands where discussions can be asked for. */
  isPossible(url: string | null): boolean;
  /** Asks now, whatever came of earlier attempts. Throws `not-found`, `no-address`, `offline`, or what the request met. */
  fetch(articleId: number): Promise<void>;
  /** The reader, or a rule, saved these. */
  noteSaved(articleIds: readonly number[]): void;
  start(isEager: boolean): void;
  stop(): Promise<void>;
};

const queue = 'discussion_requests';
const claimMs = 5 * 60_000;
const atOnce = 3;
const mostAtSaving = 200;

export function createDiscussions(
  ports: AskDiscussionPorts & {
    hosts: Hosts;
    asker: ForemAsker;
    isOnline: () => boolean;
    onBackgroundError: (error: unknown) => void;
  },
): Discussions {
  const { library, now, asker } = ports;
  const slots = createHostSlots({ total: atOnce, hosts: ports.hosts });
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  const background = createQueueBackground<DueDiscussion>({
    ...ports,
    queue,
    leaseName: 'discussions',
    busyHosts: asker.busy,
    isOnline: () => ports.isOnline() && getSettings(library).keepDiscussions,
    due: (busy) => dueDiscussion(library, now(), busy),
    begin: (due) => noted(fetchDue(due)),
  });

  function noted<T>(work: Promise<T>): Promise<T> {
    const ended = work.finally(() => underWay.delete(ended));
    underWay.add(ended);
    return ended;
  }

  async function fetchDue(due: DueDiscussion): Promise<void> {
    const claim = { now: now(), until: now() + claimMs };
    /** How long the host wants to be left alone, where it said so. */
    let retryAfterUntil: number | null = null;
    const result = await attemptClaimed({ library, queue, slots }, due.articleId, claim, async (place) => {
      const ask: Ask = async <T extends ForemTopic>(wanted: ForemWanted<T>) => {
        const answer: ForemResult<T> = await asker.ask(wanted, { place, signal: stopping.signal });
        if (answer.kind === 'answer') return answer.value;
        retryAfterUntil = answer.retryAfterUntil;
        throw new AppError(answer.error.code, answer.error.details);
      };
      await askDiscussion(ports, due.articleId, due.url, ask);
      return { kind: 'done' as const };
    });
    if (result?.kind === 'failed') noteFailure(due, result.error, retryAfterUntil);
  }

  function noteFailure(due: DueDiscussion, error: WireError, retryAfterUntil: number | null): void {
    const facts = { attempts: due.attempts, now: now(), isOnline: ports.isOnline(), retryAfterUntil };
    recordRequestFailure(library, { queue, id: due.articleId }, error, nextAttempt(error, facts));
  }

  const isPossible = (url: string | null): boolean =>
    url !== null && foremSlug(url, getSettings(library).foremHosts) !== null;

  return {
    isPossible,
    async fetch(articleId) {
      const { url } = getArticle(library, articleId).summary;
      if (url === null || !isPossible(url)) throw new AppError('no-address', { id: articleId });
      if (!ports.isOnline()) throw new AppError('offline', { url });
      const patient = { library, asker, slots, now };
      const ask: Ask = (wanted) => askPatiently(patient, wanted, stopping.signal);
      await noted(askDiscussion(ports, articleId, url, ask));
    },
    noteSaved(articleIds) {
      if (!getSettings(library).keepDiscussions) return;
      const wanted = articlesWithoutDiscussion(library, articleIds.slice(0, mostAtSaving))
        .filter(({ url }) => isPossible(url))
        .map(({ id }) => id);
      requestArticles(library, 'discussion_requests', wanted, now());
      if (wanted.length > 0) background.kick();
    },
    start: background.start,
    async stop() {
      stopping.abort();
      await background.stop();
      await Promise.allSettled(underWay);
    },
  };
}
