/** Questions to a Forem host's API, in its turn: one a second of each host, a third of what Forem allows. */

import { AppError } from '../../../../shared/errors.ts';
import { pause } from '../../base/pause.ts';
import type { Pool } from '../../base/pool/pool.ts';
import { followAcrossHosts } from '../../feeds/check/ask.ts';
import type { ChooseProxy } from '../../http/choose-proxy.ts';
import { type OwnHeaders, typedHosts } from '../../http/fetch.ts';
import { type Place, slotHost } from '../../http/host-slots.ts';
import { type OwnRequest, ownHeadersAt } from '../../http/own-headers.ts';
import type { Library } from '../../library/connection/open.ts';
import { noteHostWait } from '../../library/fetched/full-text-requests-table.ts';
import type { FailedQuestion, ForemAnswers, ForemQuestion, ForemStep, ForemTopic } from './fetch-forem.ts';
import { fetchForemJob } from './jobs.ts';

export type ForemWanted<T extends ForemTopic> = {
  /** Of the API. */
  url: string;
  question: Extract<ForemQuestion, { what: T }>;
  /** How the reader has the feed asked; sent to the feed's own origin only. */
  own?: { feedUrl: string; request: OwnRequest } | null;
  /** The reader's key to that host; sent to its origin only. */
  apiKey?: string | null;
};

export type ForemResult<T extends ForemTopic> = { kind: 'answer'; value: ForemAnswers[T] } | FailedQuestion;

export type ForemAsker = {
  /** Waits for the host's turn. Throws `cancelled`. The place is left by the caller. */
  ask<T extends ForemTopic>(
    wanted: ForemWanted<T>,
    turn: { place: Place; signal: AbortSignal; isUrgent?: boolean },
  ): Promise<ForemResult<T>>;
  /** Hosts that are being asked, or were within the last second. */
  busy(): string[];
};

/** From the answer on, so that two requests are never closer, however long one took. */
const restMs = 1_000;

/** A host's line: the last of those who wait, and when it may be asked again (`performance.now()`). */
type Line = { tail: Promise<unknown>; waiting: number; restUntil: number };

export function createForemAsker(context: {
  library: Library;
  pool: Pool;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
}): ForemAsker {
  const { library, pool, now, chooseProxy } = context;
  const lines = new Map<string, Line>();

  function lineOf(host: string): Line {
    const line = lines.get(host) ?? { tail: Promise.resolve(), waiting: 0, restUntil: 0 };
    lines.set(host, line);
    return line;
  }

  const rest = (host: string): void => {
    lineOf(host).restUntil = performance.now() + restMs;
  };

  async function inTurn<R>(host: string, signal: AbortSignal, work: () => Promise<R>): Promise<R> {
    const line = lineOf(host);
    line.waiting += 1;
    const mine = line.tail.then(async () => {
      const restsFor = line.restUntil - performance.now();
      if (restsFor > 0) await pause(restsFor, signal);
      if (signal.aborted) throw new AppError('cancelled');
      try {
        return await work();
      } finally {
        // Also after what broke on this side: the request may have gone out.
        rest(host);
      }
    });
    line.tail = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      line.waiting -= 1;
    }
  }

  return {
    async ask(wanted, { place, signal, isUrgent = false }) {
      // A Forem host is one that the reader named in the settings: it may be at home.
      const allowedPrivateHosts = typedHosts(wanted.url);
      const result = await inTurn(slotHost(wanted.url), signal, () =>
        followAcrossHosts<Exclude<ForemStep, { kind: 'elsewhere' }>>(
          { url: wanted.url, place, chooseProxy, allowedPrivateHosts, signal, isUrgent },
          async (chain, proxy) => {
            const step = await pool.run(
              fetchForemJob,
              {
                url: chain.url,
                userAgent: wanted.own?.request.userAgent ?? context.userAgent,
                now: now(),
                allowedPrivateHosts,
                own: headersFor(wanted, chain.url),
                proxy,
                chain,
                question: wanted.question,
              },
              signal,
            );
            rest(slotHost(chain.url));
            if (step.kind === 'failed' && step.retryAfterUntil !== null) {
              noteHostWait(library, new URL(chain.url).hostname, step.retryAfterUntil, now());
            }
            return step;
          },
        ),
      );
      return result as ForemResult<(typeof wanted.question)['what']>;
    },
    busy: () =>
      [...lines]
        .filter(([, line]) => line.waiting > 0 || line.restUntil > performance.now())
        .map(([host]) => host),
  };
}

function headersFor(
  { url: asked, own = null, apiKey = null }: Pick<ForemWanted<ForemTopic>, 'url' | 'own' | 'apiKey'>,
  url: string,
): OwnHeaders | null {
  if (apiKey === null) return ownHeadersAt(url, own);
  const { origin } = new URL(asked);
  return new URL(url).origin === origin ? { origin, headers: [['api-key', apiKey]] } : null;
}
