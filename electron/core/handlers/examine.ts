/** The doctor's round: asks for a subscribed feed once, politely, and says what is wrong with it. */

import { AppError, type WireError } from '../../../shared/errors.ts';
import type { FeedFinding } from '../../../shared/model/feeds.ts';
import type { EventBus } from '../base/events.ts';
import type { Pool } from '../base/pool/pool.ts';
import { followAcrossHosts } from '../feeds/check/ask.ts';
import type { FeedRequests } from '../feeds/check/feed-requests.ts';
import type { Poller } from '../feeds/check/poller.ts';
import type { ExamineResult } from '../feeds/doctor/examine.ts';
import { examineFileJob, examineJob } from '../feeds/doctor/jobs.ts';
import { typedHosts } from '../http/fetch.ts';
import { createPlace } from '../http/host-slots.ts';
import { ownHeaders } from '../http/own-headers.ts';
import type { Library } from '../library/connection/open.ts';
import { keepToRetryAfter } from '../library/subscriptions/postpone-check.ts';
import { listSchedule, type ScheduledFeed } from '../library/subscriptions/schedule-table.ts';
import { findBundledFile } from '../sample/bundled-files.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = {
  library: Library;
  now: () => number;
  poller: Pick<Poller, 'context'>;
  sampleFolder: string;
  pool: Pool;
  bus: EventBus;
  requests: Pick<FeedRequests, 'open'>;
};

/** A 429 that names no time is kept to as long as by the checks. */
const bareRateLimitMs = 3_600_000;

export const examineHandlers: Pick<AreaHandlers<'feeds', Ports>, 'feeds.examine'> = {
  'feeds.examine': async (context, { feedId }) => {
    const [feed] = listSchedule(context.library, [feedId]);
    if (feed === undefined) throw new AppError('not-found', { what: 'feed', id: feedId });
    const { url, retryAfterUntil } = feed;
    if (!/^(?:https?|file):/i.test(url)) return { findings: await examineBundled(context, url) };
    if (retryAfterUntil !== null && retryAfterUntil > context.now()) {
      throw new AppError('asked-to-wait', { url, until: retryAfterUntil });
    }
    return { findings: await examineOwn(context, feed) };
  },
};

/** Asks as a check would: in the host's turn, through the right proxy, with the reader's own headers. */
async function examineOwn(context: Ports, feed: ScheduledFeed): Promise<FeedFinding[]> {
  const { pool, library, bus, requests } = context;
  const { userAgent, foremHosts, now, slots, chooseProxy } = context.poller.context();
  const { feedId, url, isTyped } = feed;
  const own = await requests.open(feedId);
  // Without its password its server would only refuse.
  if (own === 'closed') throw new AppError('http-unauthorised', { url });
  const allowedPrivateHosts = isTyped ? typedHosts(url) : [];
  const place = createPlace(slots);
  const result = await followAcrossHosts<ExamineResult>(
    { url, place, chooseProxy, allowedPrivateHosts, isUrgent: true },
    (chain, proxy) =>
      pool.run(examineJob, {
        url,
        userAgent: own?.userAgent ?? userAgent,
        now: now(),
        foremHosts,
        allowedPrivateHosts,
        isTyped,
        own: own === null ? null : ownHeaders(url, own),
        proxy,
        chain,
      }),
  ).finally(place.leave);
  if (result.kind === 'examined') return result.findings;
  const until = waitUntil(result.error, now());
  if (until !== null) {
    keepToRetryAfter(library, feedId, until);
    bus.emit('feeds.changed', { feedIds: [feedId] });
  }
  throw new AppError(result.error.code, result.error.details);
}

function waitUntil({ code, details }: WireError, now: number): number | null {
  if (typeof details.until === 'number') return details.until;
  return code === 'http-rate-limited' ? now + bareRateLimitMs : null;
}

async function examineBundled(context: Ports, url: string): Promise<FeedFinding[]> {
  const file = await findBundledFile(context.sampleFolder, url);
  if (file === null) throw new AppError('unsupported-scheme', { scheme: url.slice(0, url.indexOf(':') + 1) });
  const { foremHosts, now } = context.poller.context();
  return context.pool.run(examineFileJob, { ...file, foremHosts, now: now() });
}
