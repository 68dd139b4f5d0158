/** The doctor's round: asks for a subscribed feed once, politely, and says what is wrong with it. */
import { AppError, type WireError } from '../../../shared/errors.ts';
import type { FeedFinding } from '../../../shared/model.ts';
import type { AreaHandlers, CoreContext } from '../context.ts';
import { typedHosts } from '../http/fetch.ts';
import { getFeed } from '../library/feeds-table.ts';
import { keepToRetryAfter } from '../library/retry-after.ts';
import { readHealth } from '../library/schedule-table.ts';
import { findBundledFile } from '../sample/bundled-files.ts';

/** A 429 that names no time is kept to as long as by the checks. */
const bareRateLimitMs = 3_600_000;

export const examineHandlers: Pick<AreaHandlers<'feeds'>, 'feeds.examine'> = {
  'feeds.examine': async (context, { feedId }) => {
    const { url } = getFeed(context.library, feedId);
    if (!/^https?:/i.test(url)) return { findings: await examineBundled(context, url) };
    const until = readHealth(context.library, feedId)?.retryAfterUntil ?? null;
    if (until !== null && until > context.now()) throw new AppError('asked-to-wait', { url, until });
    return { findings: await examineOnline(context, feedId, url) };
  },
};

async function examineOnline(context: CoreContext, feedId: number, url: string): Promise<FeedFinding[]> {
  const { poller, pool, library, bus } = context;
  const { userAgent, foremHosts, now } = poller.context();
  const release = await poller.takeSlot(url);
  const result = await pool
    .run('examine', { url, userAgent, foremHosts, now: now(), allowedPrivateHosts: typedHosts(url) })
    .finally(release);
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

async function examineBundled(context: CoreContext, url: string): Promise<FeedFinding[]> {
  const file = await findBundledFile(context.sampleFolder, url);
  if (file === null) throw new AppError('unsupported-scheme', { scheme: url.slice(0, url.indexOf(':') + 1) });
  const { foremHosts, now } = context.poller.context();
  return context.pool.run('examineFile', { ...file, foremHosts, now: now() });
}
