/** The doctor's round: asks for a subscribed feed once, politely, and says what is wrong with it. */
import { AppError } from '../../../shared/errors.ts';
import type { FeedFinding } from '../../../shared/model.ts';
import type { AreaHandlers, CoreContext } from '../context.ts';
import { typedHosts } from '../http/fetch.ts';
import { getFeed } from '../library/feeds-table.ts';
import { readHealth } from '../library/schedule-table.ts';
import { findBundledFile } from '../sample/bundled-files.ts';

export const examineHandlers: Pick<AreaHandlers<'feeds'>, 'feeds.examine'> = {
  'feeds.examine': async (context, { feedId }) => {
    const { url } = getFeed(context.library, feedId);
    const until = readHealth(context.library, feedId)?.retryAfterUntil ?? null;
    if (until !== null && until > context.now()) throw new AppError('asked-to-wait', { url, until });
    return {
      findings: await (/^https?:/i.test(url) ? examineOnline(context, url) : examineBundled(context, url)),
    };
  },
};

async function examineOnline({ poller, pool }: CoreContext, url: string): Promise<FeedFinding[]> {
  const { userAgent, foremHosts, now } = poller.context();
  const release = await poller.takeSlot(url);
  const result = await pool
    .run('examine', { url, userAgent, foremHosts, now: now(), allowedPrivateHosts: typedHosts(url) })
    .finally(release);
  if (result.kind === 'failed') throw new AppError(result.error.code, result.error.details);
  return result.findings;
}

async function examineBundled(context: CoreContext, url: string): Promise<FeedFinding[]> {
  const file = await findBundledFile(context.sampleFolder, url);
  if (file === null) throw new AppError('unsupported-scheme', { scheme: url.slice(0, url.indexOf(':') + 1) });
  const { foremHosts, now } = context.poller.context();
  return context.pool.run('examineFile', { ...file, foremHosts, now: now() });
}
