/** Subscribes to a feed so that it can be taken back, and tells everyone of it. */
import type { Feed, RefreshOutcome } from '../../../shared/model/feeds.ts';
import type { CoreContext } from '../context.ts';
import { boundedIds } from '../events.ts';
import type { Subscriptions } from '../feeds/subscribe.ts';
import { hideFeed } from '../library/removed-feeds.ts';

export type Subscribed = {
  feed: Feed;
  alreadySubscribed: boolean;
  outcome: RefreshOutcome | null;
  /** null: it was subscribed to already. */
  undoId: string | null;
};

export async function subscribeAndRemember(
  context: CoreContext,
  wanted: Parameters<Subscriptions['subscribe']>[0],
): Promise<Subscribed> {
  const { poller, subscriptions, fullTexts, bus, undo } = context;
  const { feed, alreadySubscribed, outcome, report } = await subscriptions.subscribe(wanted);
  if (alreadySubscribed) return { feed, alreadySubscribed, outcome, undoId: null };
  // A file says nothing of the network.
  if (outcome !== null && /^http/i.test(feed.url)) poller.noteOutcome(feed.id, outcome);
  fullTexts.noteStored(feed.id, report?.newIds ?? []);
  bus.emit('feeds.changed', { feedIds: [feed.id] });
  bus.emit('articles.changed', { articleIds: boundedIds(report?.newIds ?? []), feedIds: [feed.id] });
  if (wanted.place.tags.length > 0) bus.emit('tags.changed', {});
  const undoId = undo.add({
    kind: 'subscribe',
    name: feed.title,
    count: 0,
    weight: 1,
    undo: async () => {
      await hideFeed(context.library, feed.id, true, context.now());
      context.purge.noteFeed(feed.id);
      announceFeed(context, feed.id);
    },
  });
  return { feed, alreadySubscribed, outcome, undoId };
}

export function announceFeed({ bus }: Pick<CoreContext, 'bus'>, feedId: number): void {
  bus.emit('feeds.changed', { feedIds: [feedId] });
  bus.emit('articles.changed', { articleIds: [], feedIds: [feedId] });
  bus.emit('tags.changed', {});
}
