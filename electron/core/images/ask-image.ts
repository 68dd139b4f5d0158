/** One picture, or what a page says of its icons, from wherever the address leads, in each host's turn. */

import { AppError, type WireError } from '../../../shared/errors.ts';
import type { Pool } from '../base/pool/pool.ts';
import { followAcrossHosts } from '../feeds/check/ask.ts';
import type { ChooseProxy } from '../http/choose-proxy.ts';
import { type RedirectChain, typedHosts } from '../http/fetch.ts';
import { createHostSlots, createPlace, type Hosts } from '../http/host-slots.ts';
import type { Library } from '../library/connection/open.ts';
import { hostWait, noteHostWait } from '../library/fetched/full-text-requests-table.ts';
import type { IconLinksResult } from './fetch-icon-links.ts';
import type { FetchImageRequest, ImageResult } from './fetch-image.ts';
import { fetchIconLinksJob, fetchImageJob } from './jobs.ts';

export type Failed = { kind: 'failed'; error: WireError; retryAfterUntil: number | null };

export type Asker<R> = {
  /**
   * Never throws for what a server does. `typedUrl`: an address the reader typed, whose own host may be a private one.
   * `isUrgent`: somebody looks at it, so it goes before feeds that wait for the same host. Throws `cancelled`.
   */
  ask(url: string, options: { typedUrl: string | null; isUrgent: boolean }): Promise<R | Failed>;
};

export type AskerPorts = {
  library: Library;
  pool: Pool;
  /** Shared with the feeds: a host has two connections in all. */
  hosts: Hosts;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
};

const atOnce = 6;

export const createImageAsker = (ports: AskerPorts): Asker<ImageResult> =>
  createAsker<ImageResult>(ports, (request) => ports.pool.run(fetchImageJob, request));

export const createIconLinksAsker = (ports: AskerPorts): Asker<IconLinksResult> =>
  createAsker<IconLinksResult>(ports, (request) => ports.pool.run(fetchIconLinksJob, request));

function createAsker<R extends { kind: string }>(
  ports: AskerPorts,
  fetchStep: (
    request: FetchImageRequest,
  ) => Promise<R | Failed | { kind: 'elsewhere'; chain: RedirectChain }>,
): Asker<R> {
  const { library, now } = ports;
  const slots = createHostSlots({ total: atOnce, hosts: ports.hosts });
  return {
    async ask(url, { typedUrl, isUrgent }) {
      const place = createPlace(slots);
      const allowedPrivateHosts = typedHosts(typedUrl);
      try {
        return await followAcrossHosts<R | Failed>(
          { url, place, chooseProxy: ports.chooseProxy, allowedPrivateHosts, isUrgent },
          async (chain, proxy) => {
            const host = new URL(chain.url).hostname;
            const until = hostWait(library, host, now());
            if (until !== null) {
              throw new AppError('asked-to-wait', { url: chain.url, until });
            }
            const { userAgent } = ports;
            const step = await fetchStep({ url, userAgent, now: now(), allowedPrivateHosts, proxy, chain });
            if (step.kind === 'failed' && 'retryAfterUntil' in step && step.retryAfterUntil !== null) {
              noteHostWait(library, host, step.retryAfterUntil, now());
            }
            return step;
          },
        );
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
        const until = error.details.until;
        return {
          kind: 'failed',
          error: { code: error.code, details: error.details },
          retryAfterUntil: typeof until === 'number' ? until : null,
        };
      } finally {
        place.leave();
      }
    },
  };
}
