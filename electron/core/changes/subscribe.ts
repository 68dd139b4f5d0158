/** Subscribes to a feed so that it can be taken back, and tells everyone of it. */

import type { Feed, RefreshOutcome } from '../../../shared/model/feeds.ts';
import type { FirstPages } from '../../../shared/model/older.ts';
import type { CoreEventSink } from '../base/core-events.ts';
import type { EventBus } from '../base/events.ts';
import { boundedIds } from '../base/events.ts';
import type { Jobs } from '../base/jobs.ts';
import type { Poller } from '../feeds/check/poller.ts';
import type { OlderEntries } from '../feeds/older/older-entries.ts';
import type { Subscriptions } from '../feeds/subscribe/subscribe.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { hideFeed } from '../library/subscriptions/removed-feeds.ts';
import { announceRules } from '../rules/announce-rules.ts';
import type { Undo } from './undo.ts';

export type Subscribed = {
  feed: Feed;
  alreadySubscribed: boolean;
  outcome: RefreshOutcome | null;
  /** null: it was subscribed to already. */
  undoId: string | null;
  /** Its older pages are being fetched. */
  olderJobId: string | null;
};

export type SubscribePorts = {
  library: Library;
  bus: EventBus;
  events: CoreEventSink;
  jobs: Jobs;
  undo: Undo;
  poller: Pick<Poller, 'noteOutcome'>;
  subscriptions: Subscriptions;
  olderEntries: Pick<OlderEntries, 'fetch'>;
  now: () => number;
};

/** `pages`: how far back it is read; left out: as the reader's settings say. */
export async function subscribeAndRemember(
  context: SubscribePorts,
  wanted: Parameters<Subscriptions['subscribe']>[0],
  pages: FirstPages = getSettings(context.library).firstPages,
): Promise<Subscribed> {
  const { poller, subscriptions, events, bus, undo } = context;
  const { feed, alreadySubscribed, outcome, report } = await subscriptions.subscribe(wanted);
  if (alreadySubscribed) return { feed, alreadySubscribed, outcome, undoId: null, olderJobId: null };
  // A file says nothing of the network.
  if (outcome !== null && /^http/i.test(feed.url)) poller.noteOutcome(feed.id, outcome);
  events.emit('feed.stored', { feedId: feed.id, newIds: report?.newIds ?? [], isArchive: false });
  if (report !== null) announceRules({ bus, events }, report.rules);
  bus.emit('feeds.changed', { feedIds: [feed.id] });
  bus.emit('articles.changed', {
    articleIds: report === null ? 'any' : boundedIds(report.newIds),
    feedIds: [feed.id],
  });
  if (wanted.place.tags.length > 0) bus.emit('tags.changed', {});
  const undoId = undo.add({
    kind: 'subscribe',
    name: feed.title,
    count: 0,
    weight: 1,
    undo: async () => {
      await hideFeed(context.library, feed.id, true, context.now());
      context.events.emit('feed.removed', { feedId: feed.id });
      announceFeed(context, feed.id);
    },
  });
  const isFilled = outcome?.status === 'updated' && /^http/i.test(feed.url);
  const olderJobId = isFilled && pages !== '1' ? fetchOlder(context, feed.id, pages) : null;
  return { feed, alreadySubscribed, outcome, undoId, olderJobId };
}

function fetchOlder({ jobs, olderEntries }: SubscribePorts, feedId: number, pages: FirstPages): string {
  // The first page is there.
  const older = pages === 'all' ? null : Number(pages) - 1;
  return jobs.start('fetch-older', async (job) => ({
    kind: 'fetch-older',
    summary: await olderEntries.fetch(feedId, older, job),
  }));
}

export function announceFeed({ bus }: { bus: EventBus }, feedId: number): void {
  bus.emit('feeds.changed', { feedIds: [feedId] });
  bus.emit('articles.changed', { articleIds: 'any', feedIds: [feedId] });
  bus.emit('tags.changed', {});
}
