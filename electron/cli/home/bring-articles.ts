/** Sees to it that there is something to read: subscribes where nothing is, refreshes, and adds the sample where nothing can be had. */
import type { Client } from '../../../shared/client.ts';
import type { FetchErrorCode } from '../../../shared/errors.ts';
import type { Feed } from '../../../shared/model/feeds.ts';
import type { RefreshSummary } from '../../../shared/model/jobs.ts';
import { starterFeeds } from '../../../shared/starter-feeds.ts';
import { isConnectivityError } from '../../core/http/failures.ts';
import { feedLimits } from '../../core/http/request.ts';
import type { CommandContext } from '../command.ts';
import { fetchMissing } from '../older.ts';
import { runJob } from '../run-job.ts';
import { homeMessages } from '../texts/home.ts';

export type Brought = {
  refreshed: RefreshSummary;
  /** How many articles of the sample library were added; null: it was not. */
  sampleArticles: number | null;
  /** Feeds were asked, and none of them could be fetched. `no-server`: nothing answered at all. */
  failure: 'no-server' | 'not-fetched' | null;
};

/** Whether it is a failure in which no server has said anything. */
const isUnanswered = (code: FetchErrorCode): boolean =>
  code === 'timeout' || code === 'tls' || isConnectivityError(code);

/** Whatever does not come with Offprint is asked for again. */
const isPolled = ({ url }: Pick<Feed, 'url'>): boolean => !/^offprint:/i.test(url);

export async function bringArticles(context: CommandContext, client: Client): Promise<Brought> {
  await subscribeAtFirst(context, client);
  const { feeds } = await client.call('feeds.list', {});
  const polled = feeds.filter(isPolled);
  const isFirstFetch = polled.length > 0 && polled.every(({ lastSuccessAt }) => lastSuccessAt === null);
  if (isFirstFetch) sayWhatIsAwaited(context, polled);
  const refreshed = await refresh(context, client);
  const succeeded = refreshed.updated + refreshed.notModified + refreshed.unchanged;
  if (refreshed.failed === 0 || succeeded > 0) return { refreshed, sampleArticles: null, failure: null };
  // With some feeds left out, a few dead servers say nothing of the others.
  const asked = polled.filter(({ isPaused }) => !isPaused).length;
  const isAll = refreshed.failed >= asked && refreshed.failures.every(({ code }) => isUnanswered(code));
  const failure = isAll ? 'no-server' : 'not-fetched';
  const sampleArticles = (await isWaitingForStarter(client, polled))
    ? await addSample(context, client)
    : null;
  return { refreshed, sampleArticles, failure };
}

/** Only who was never here: whoever removed all feeds since the last look did so on purpose. */
async function subscribeAtFirst(context: CommandContext, client: Client): Promise<void> {
  const { feeds } = await client.call('feeds.list', {});
  if (feeds.some(isPolled)) return;
  const { at } = await client.call('library.lastLook', { by: 'terminal' });
  if (at !== null) return;
  const { feed } = await client.call('feeds.add', { address: starterFeeds[0].address, fetchNow: false });
  context.say(homeMessages.subscribed('DEV', feed.url));
}

function sayWhatIsAwaited(context: CommandContext, feeds: readonly Feed[]): void {
  const hosts = new Set(feeds.map(({ url }) => new URL(url).host));
  const [first] = hosts;
  if (hosts.size === 1 && first !== undefined && first !== '') {
    context.say(homeMessages.waiting(first, feedLimits.totalMs / 1000));
  }
}

/** What is due, and feeds that no server was ever reached for: whoever starts Offprint again may have the network back. */
async function refresh(context: CommandContext, client: Client): Promise<RefreshSummary> {
  const due = await runJob(context, client, 'refresh', () => client.call('feeds.refresh', {}));
  const failed = new Set(due.failures.map(({ feedId }) => feedId));
  const { feeds } = await client.call('feeds.list', {});
  const unreached = feeds.filter(
    ({ id, isPaused, lastSuccessAt, lastOutcome }) =>
      lastSuccessAt === null &&
      !isPaused &&
      !failed.has(id) &&
      lastOutcome?.status === 'failed' &&
      isUnanswered(lastOutcome.code),
  );
  const again =
    unreached.length === 0
      ? null
      : await runJob(context, client, 'refresh', () =>
          client.call('feeds.refresh', { feedIds: unreached.map(({ id }) => id), force: true }),
        );
  const summary = again === null ? due : merge(due, again);
  if (summary.jumped > 0) summary.newArticles += (await fetchMissing(context, client, [])).newArticles;
  return summary;
}

/** The feeds of `again` were skipped in `due`. */
function merge(due: RefreshSummary, again: RefreshSummary): RefreshSummary {
  const sum = (name: 'updated' | 'notModified' | 'unchanged' | 'failed' | 'newArticles' | 'ms') =>
    due[name] + again[name];
  return {
    feeds: due.feeds,
    updated: sum('updated'),
    notModified: sum('notModified'),
    unchanged: sum('unchanged'),
    skipped: due.skipped - again.feeds + again.skipped,
    failed: sum('failed'),
    newArticles: sum('newArticles'),
    changedArticles: due.changedArticles + again.changedArticles,
    jumped: due.jumped + again.jumped,
    ms: sum('ms'),
    failures: [...due.failures, ...again.failures],
    closed: [...due.closed, ...again.closed],
  };
}

/** Nothing is there but the subscription that comes by itself: with feeds of one's own, a sample would be in the way. */
async function isWaitingForStarter(client: Client, polled: readonly Feed[]): Promise<boolean> {
  const [only] = polled;
  if (polled.length !== 1 || only?.url !== starterFeeds[0].address) return false;
  const { articleCount } = await client.call('library.status', {});
  return articleCount === 0;
}

async function addSample(context: CommandContext, client: Client): Promise<number> {
  const { articles } = await runJob(context, client, 'sample', () => client.call('sample.add', {}));
  return articles;
}
