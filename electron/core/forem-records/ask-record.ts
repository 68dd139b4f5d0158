/** One article's API record, in its host's turn: one a second of each Forem host, a third of what Forem allows. */
import { type ChooseProxy, followAcrossHosts } from '../feeds/ask.ts';
import { createHostRests } from '../feeds/host-rests.ts';
import { type Place, slotHost } from '../feeds/host-slots.ts';
import { typedHosts } from '../http/fetch.ts';
import { type OwnRequest, ownHeadersAt } from '../http/own-headers.ts';
import { noteHostWait } from '../library/full-text-requests-table.ts';
import type { Library } from '../library/open.ts';
import type { Pool } from '../pool.ts';
import type { RecordResult } from './fetch-record.ts';

export type RecordWanted = {
  /** Of the API. */
  url: string;
  slug: string;
  foremId: number | null;
  /** How the reader has the feed asked; sent to the feed's own origin only. */
  own: { feedUrl: string; request: OwnRequest } | null;
};

export type RecordAsker = {
  /** Throws `cancelled`. The place is left by the caller. */
  ask(wanted: RecordWanted, turn: { place: Place; signal: AbortSignal }): Promise<RecordResult>;
  /** Hosts that are being asked, or were within the last second. */
  busy(): string[];
};

/** From the answer on, so that two requests are never closer, however long one took. */
const restMs = 1_000;

export function createRecordAsker(context: {
  library: Library;
  pool: Pool;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
}): RecordAsker {
  const { library, pool, now, chooseProxy } = context;
  const rests = createHostRests();
  const asked = new Set<string>();

  async function ask(
    wanted: RecordWanted,
    { place, signal }: { place: Place; signal: AbortSignal },
  ): Promise<RecordResult> {
    // A Forem host is one that the reader named in the settings: it may be at home.
    const allowedPrivateHosts = typedHosts(wanted.url);
    return await followAcrossHosts<RecordResult>(
      { url: wanted.url, place, chooseProxy, allowedPrivateHosts, signal },
      async (chain, proxy) => {
        const step = await pool.run(
          'fetchRecord',
          {
            url: chain.url,
            userAgent: wanted.own?.request.userAgent ?? context.userAgent,
            now: now(),
            allowedPrivateHosts,
            own: ownHeadersAt(chain.url, wanted.own),
            proxy,
            chain,
            slug: wanted.slug,
            foremId: wanted.foremId,
          },
          signal,
        );
        rests.rest(slotHost(chain.url), restMs);
        if (step.kind === 'failed' && step.retryAfterUntil !== null) {
          noteHostWait(library, new URL(chain.url).hostname, step.retryAfterUntil, now());
        }
        return step;
      },
    );
  }

  return {
    async ask(wanted, turn) {
      const host = slotHost(wanted.url);
      asked.add(host);
      try {
        return await ask(wanted, turn);
      } finally {
        asked.delete(host);
        // Also after what broke on this side: the request may have gone out.
        rests.rest(host, restMs);
      }
    },
    busy: () => [...asked, ...rests.hosts()],
  };
}
