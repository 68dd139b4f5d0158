/** Smart feeds. */
import type { SmartFeed } from '../../../shared/model/smart.ts';
import type { AreaHandlers, CoreContext } from '../context.ts';
import {
  insertSmartFeed,
  listSmartFeeds,
  removeSmartFeed,
  reorderSmartFeeds,
  type StoredSmartFeed,
  updateSmartFeed,
} from '../library/lists/smart-feeds-table.ts';

export const smartHandlers: AreaHandlers<'smart'> = {
  'smart.list': async (context, { isFresh }) => {
    if (isFresh) await context.smartCounts.refresh();
    return { smartFeeds: listSmartFeeds(context.library).map((one) => withCount(context, one)) };
  },

  'smart.add': (context, feed) => {
    const added = insertSmartFeed(context.library, feed);
    announce(context);
    return { smartFeed: withCount(context, added) };
  },

  'smart.update': (context, { smartFeedId, ...change }) => {
    const { library, undo } = context;
    const { before, after } = updateSmartFeed(library, smartFeedId, change);
    announce(context);
    const undoId = undo.add({
      kind: 'change-smart',
      name: before.name,
      count: 0,
      weight: 1,
      undo: () => {
        updateSmartFeed(library, smartFeedId, before);
        announce(context);
      },
    });
    return { smartFeed: withCount(context, after), undoId };
  },

  'smart.remove': (context, { smartFeedId }) => {
    const { name, restore } = removeSmartFeed(context.library, smartFeedId);
    announce(context);
    const undoId = context.undo.add({
      kind: 'remove-smart',
      name,
      count: 0,
      weight: 1,
      undo: () => {
        restore();
        announce(context);
      },
    });
    return { undoId };
  },

  'smart.reorder': (context, { smartFeedIds }) => {
    reorderSmartFeeds(context.library, smartFeedIds);
    context.bus.emit('smart.changed', {});
    return {};
  },
};

function announce({ smartCounts, bus }: CoreContext): void {
  smartCounts.note();
  bus.emit('smart.changed', {});
}

function withCount({ smartCounts }: CoreContext, smartFeed: StoredSmartFeed): SmartFeed {
  return { ...smartFeed, unreadCount: smartCounts.of(smartFeed.id) };
}
