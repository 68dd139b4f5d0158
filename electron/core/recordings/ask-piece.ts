/** One piece of a recording, asked for in its host's turn and with the requests of the article's feed. */

import { AppError } from '../../../shared/errors.ts';
import type { Pool } from '../base/pool/pool.ts';
import { followAcrossHosts } from '../feeds/check/ask.ts';
import type { FeedRequests } from '../feeds/check/feed-requests.ts';
import type { ChooseProxy } from '../http/choose-proxy.ts';
import { typedHosts } from '../http/fetch.ts';
import { createPlace, type HostSlots } from '../http/host-slots.ts';
import { ownHeadersAt } from '../http/own-headers.ts';
import { typedFeedUrlOfArticle } from '../library/articles/article-read.ts';
import { feedToJudge } from '../library/articles/newest-entries.ts';
import type { Library } from '../library/connection/open.ts';
import { prepared } from '../library/connection/statements.ts';
import { hostWait, noteHostWait } from '../library/fetched/full-text-requests-table.ts';
import type { FailedPiece, Piece } from './fetch-piece.ts';
import { fetchPieceJob } from './jobs.ts';

export type AskPiecePorts = {
  library: Library;
  pool: Pool;
  slots: HostSlots;
  requests: FeedRequests;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
};

/** `length`: the most bytes to ask for. `etag`: of the earlier pieces; null: there are none. */
export type PieceWanted = { url: string; from: number; length: number; etag: string | null };

/** Throws `cancelled` and `asked-to-wait`. */
export async function askForPiece(
  ports: AskPiecePorts,
  articleId: number,
  wanted: PieceWanted,
  signal: AbortSignal,
): Promise<Piece | FailedPiece> {
  const { library, chooseProxy, now } = ports;
  const place = createPlace(ports.slots);
  const allowedPrivateHosts = typedHosts(typedFeedUrlOfArticle(library, articleId));
  const own = await ownRequest(ports, articleId);
  const { url, ...range } = wanted;
  try {
    return await followAcrossHosts<Piece | FailedPiece>(
      { url, place, chooseProxy, allowedPrivateHosts, isUrgent: true, signal },
      async (chain, proxy) => {
        const host = new URL(chain.url).hostname;
        const until = hostWait(library, host, now());
        if (until !== null) throw new AppError('asked-to-wait', { url: chain.url, until });
        const step = await ports.pool.run(
          fetchPieceJob,
          {
            url,
            userAgent: own?.request.userAgent ?? ports.userAgent,
            now: now(),
            allowedPrivateHosts,
            own: ownHeadersAt(chain.url, own),
            proxy,
            chain,
            ...range,
          },
          signal,
        );
        if (step.kind === 'failed' && step.retryAfterUntil !== null) {
          noteHostWait(library, host, step.retryAfterUntil, now());
        }
        return step;
      },
    );
  } finally {
    place.leave();
  }
}

/** A private feed's recordings are as private. */
async function ownRequest(
  { library, requests }: AskPiecePorts,
  articleId: number,
): Promise<Parameters<typeof ownHeadersAt>[1]> {
  const row = prepared<{ feed_id: number }>(library.db, 'SELECT feed_id FROM article_state WHERE id = ?').get(
    articleId,
  );
  const feed = row === undefined ? null : feedToJudge(library, row.feed_id);
  if (row === undefined || feed === null) return null;
  const request = await requests.open(row.feed_id);
  return request === null || request === 'closed' ? null : { feedUrl: feed.url, request };
}
