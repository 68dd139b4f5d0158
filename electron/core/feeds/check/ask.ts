/**
 * How every request to a server is made: in its host's turn, through the right proxy, and once more in line where a redirect
 * leads to another host.
 */

import type { Pool } from '../../base/pool/pool.ts';
import type { ChooseProxy } from '../../http/choose-proxy.ts';
import { type RedirectChain, startChain, type Validators } from '../../http/fetch.ts';
import type { Place } from '../../http/host-slots.ts';
import { type OwnRequest, ownHeaders } from '../../http/own-headers.ts';
import { hostName } from '../../http/private-addresses.ts';
import { isNearby } from '../../http/proxy.ts';
import type { IngestResult } from '../read/ingest-result.ts';
import { ingestJob } from './jobs.ts';

/**
 * Runs `step` for each origin a chain of redirects leads to, each in its own turn. The place is left to the caller.
 * `allowedPrivateHosts` are the reader's own: what is nearby among them needs no proxy.
 */
export async function followAcrossHosts<R extends { kind: string }>(
  start: {
    url: string;
    place: Place;
    chooseProxy: ChooseProxy;
    allowedPrivateHosts: readonly string[];
    isUrgent?: boolean;
    signal?: AbortSignal | undefined;
  },
  step: (
    chain: RedirectChain,
    proxy: string | null,
  ) => Promise<R | { kind: 'elsewhere'; chain: RedirectChain }>,
): Promise<R> {
  let chain = startChain(start.url);
  let isUrgent = start.isUrgent ?? false;
  for (;;) {
    await start.place.enter(chain.url, start.signal, isUrgent);
    const result = await step(chain, await proxyFor(chain.url, start));
    if (!isElsewhere(result)) return result;
    chain = result.chain;
    // Half of the work is done, and the feed is claimed for a while only.
    isUrgent = true;
  }
}

function isElsewhere<R extends { kind: string }>(
  result: R | { kind: 'elsewhere'; chain: RedirectChain },
): result is { kind: 'elsewhere'; chain: RedirectChain } {
  return result.kind === 'elsewhere';
}

async function proxyFor(
  address: string,
  start: { chooseProxy: ChooseProxy; allowedPrivateHosts: readonly string[] },
): Promise<string | null> {
  const url = new URL(address);
  if (url.protocol === 'file:') return null;
  if (start.allowedPrivateHosts.includes(hostName(url)) && isNearby(url)) return null;
  return start.chooseProxy(address);
}

export type AskContext = {
  pool: Pool;
  userAgent: string;
  foremHosts: readonly string[];
  now: () => number;
  chooseProxy: ChooseProxy;
};

/** Asks for a feed. Throws for cancellation and for what broke on this side; a server's failures are data. */
export function askForFeed(
  context: AskContext,
  wanted: {
    url: string;
    validators?: Validators;
    knownBodyHash?: string | null;
    knownEntries?: Uint8Array | null;
    allowedPrivateHosts: readonly string[];
    isTyped: boolean;
    own: OwnRequest | null;
  },
  turn: { place: Place; isUrgent?: boolean; signal?: AbortSignal | undefined },
): Promise<IngestResult> {
  const { url, allowedPrivateHosts, isTyped, own } = wanted;
  return followAcrossHosts<IngestResult>(
    { ...turn, url, allowedPrivateHosts, chooseProxy: context.chooseProxy },
    (chain, proxy) =>
      context.pool.run(
        ingestJob,
        {
          url,
          userAgent: own?.userAgent ?? context.userAgent,
          now: context.now(),
          validators: wanted.validators ?? { etag: null, lastModified: null },
          knownBodyHash: wanted.knownBodyHash ?? null,
          knownEntries: wanted.knownEntries ?? null,
          foremHosts: context.foremHosts,
          allowedPrivateHosts,
          isTyped,
          own: own === null ? null : ownHeaders(url, own),
          proxy,
          chain,
        },
        turn.signal,
      ),
  );
}
