/** Tags and smart feeds. */
import type { SmartFeed } from '../../../shared/model.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { AreaHandlers, CoreContext } from '../context.ts';
import { boundedIds } from '../events.ts';
import { countMatches } from '../library/article-list.ts';
import {
  insertSmartFeed,
  listSmartFeeds,
  removeSmartFeed,
  type StoredSmartFeed,
} from '../library/smart-feeds-table.ts';
import { listTags, mergeTags, removeTag } from '../library/tags-table.ts';

export const tagHandlers: AreaHandlers<'tags'> & AreaHandlers<'smart'> = {
  'tags.list': ({ library }) => ({ tags: listTags(library) }),

  'tags.rename': (context, { from, to }) => announceTags(context, mergeTags(context.library, [from], to)),

  'tags.merge': (context, { from, into }) => announceTags(context, mergeTags(context.library, from, into)),

  'tags.remove': (context, { name }) => announceTags(context, removeTag(context.library, name)),

  'smart.list': (context) => ({
    smartFeeds: listSmartFeeds(context.library).map((one) => withCount(context, one)),
  }),

  'smart.add': (context, { name, query }) => {
    const smartFeed = withCount(context, insertSmartFeed(context.library, name, query));
    context.bus.emit('smart.changed', {});
    return { smartFeed };
  },

  'smart.remove': ({ library, bus }, { smartFeedId }) => {
    removeSmartFeed(library, smartFeedId);
    bus.emit('smart.changed', {});
    return {};
  },
};

function announceTags({ bus }: CoreContext, changed: readonly number[]): { changed: number } {
  bus.emit('tags.changed', {});
  bus.emit('articles.changed', { articleIds: boundedIds(changed), feedIds: [] });
  return { changed: changed.length };
}

function withCount({ library, now }: CoreContext, smartFeed: StoredSmartFeed): SmartFeed {
  const { root } = parseQuery(smartFeed.query);
  const unread = { type: 'state', name: 'unread' } as const;
  const query = {
    root: root === null ? unread : { type: 'and' as const, children: [root, unread] },
    sort: null,
    problems: [],
  };
  // A regular expression that takes its time leaves the feed without a number.
  return { ...smartFeed, unreadCount: countMatches(library, query, {}, now())?.total ?? 0 };
}
