/** Smart feeds. */

import type { SmartFeed } from '../../../shared/model/smart.ts';
import type { SmartCounts } from '../background/smart-counts.ts';
import type { CoreEventSink } from '../base/core-events.ts';
import type { EventBus } from '../base/events.ts';
import type { Undo } from '../changes/undo.ts';
import type { Library } from '../library/connection/open.ts';
import {
  insertSmartFeed,
  listSmartFeeds,
  removeSmartFeed,
  reorderSmartFeeds,
  type StoredSmartFeed,
  updateSmartFeed,
} from '../library/lists/smart-feeds-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = {
  smartCounts: Pick<SmartCounts, 'of' | 'refresh'>;
  library: Library;
  undo: Undo;
  bus: EventBus;
  events: CoreEventSink;
};

export const smartHandlers: AreaHandlers<'smart', Ports> = {
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

function announce({ events, bus }: Ports): void {
  events.emit('smart-feeds.edited', {});
  bus.emit('smart.changed', {});
}

function withCount({ smartCounts }: Ports, smartFeed: StoredSmartFeed): SmartFeed {
  return { ...smartFeed, unreadCount: smartCounts.of(smartFeed.id) };
}
