/** Subscriptions and their folders. */

import { AppError } from '../../../shared/errors.ts';
import type { SubscribePorts } from '../changes/subscribe.ts';
import { announceFeed, subscribeAndRemember } from '../changes/subscribe.ts';
import type { FeedRequests } from '../feeds/check/feed-requests.ts';
import type { Poller } from '../feeds/check/poller.ts';
import type { Subscriptions } from '../feeds/subscribe/subscribe.ts';
import type { FullTexts } from '../full-text/full-texts.ts';
import { isNearby } from '../http/proxy.ts';
import { getSettings, updateSettings } from '../library/connection/settings-table.ts';
import { readHealth } from '../library/subscriptions/feed-health.ts';
import {
  feedCounts,
  getFeed,
  listFeeds,
  markTyped,
  placeFeed,
  updateFeed,
} from '../library/subscriptions/feeds-table.ts';
import { listFetchLog } from '../library/subscriptions/fetch-log-table.ts';
import { ensureFolder, listFolders, renameFolder } from '../library/subscriptions/folders-table.ts';
import { hideFeed, restoreFeed } from '../library/subscriptions/removed-feeds.ts';
import { removeFolder } from '../library/subscriptions/removed-folders.ts';
import { setNextCheck } from '../library/subscriptions/schedule-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = SubscribePorts & {
  requests: Pick<FeedRequests, 'prepare' | 'show'>;
  subscriptions: Pick<Subscriptions, 'discover'>;
  fullTexts: Pick<FullTexts, 'noteMode'>;
  poller: Pick<Poller, 'refresh'>;
};

export const feedHandlers: Omit<AreaHandlers<'feeds', Ports>, 'feeds.examine'> &
  AreaHandlers<'folders', Ports> = {
  'feeds.list': ({ library }) => ({ feeds: listFeeds(library), folders: listFolders(library) }),

  'feeds.counts': ({ library }) => ({ counts: feedCounts(library) }),

  'feeds.get': ({ library, requests }, { feedId }) => {
    const feed = getFeed(library, feedId);
    const health = readHealth(library, feedId);
    if (health === null) throw new AppError('not-found', { what: 'feed', id: feedId });
    return { feed, request: requests.show(feedId), health, log: listFetchLog(library, feedId) };
  },

  'feeds.discover': async ({ subscriptions }, { address }) => ({
    candidates: await subscriptions.discover(address),
  }),

  'feeds.add': (context, { folderPath, tags, pages, ...wanted }) => {
    if (pages !== undefined && pages !== '1' && !wanted.fetchNow) {
      throw new AppError('invalid-input', {
        method: 'feeds.add',
        field: 'pages',
        reason: 'pages-without-fetch',
      });
    }
    return subscribeAndRemember(context, { ...wanted, place: { folderPath, tags } }, pages);
  },

  'feeds.update': async (
    { library, bus, requests, fullTexts, now },
    { feedId, userAgent, headers, basicAuth, ...change },
  ) => {
    const before = getFeed(library, feedId);
    const isAskedAnew = userAgent !== undefined || headers !== undefined || basicAuth !== undefined;
    const write = isAskedAnew ? await requests.prepare(feedId, { userAgent, headers, basicAuth }) : null;
    library.db
      .transaction(() => {
        const feed = updateFeed(library, feedId, change);
        if (before.isPaused && !feed.isPaused) {
          // What lies in the own network is read once the reader says so, whoever had named it.
          if (isNearby(new URL(feed.url))) markTyped(library, feedId);
          setNextCheck(library, feedId, now());
        }
        write?.(feedId, now());
      })
      .immediate();
    if (change.fullText !== undefined && change.fullText !== before.fullText) fullTexts.noteMode(feedId);
    bus.emit('feeds.changed', { feedIds: [feedId] });
    return { feed: getFeed(library, feedId), request: requests.show(feedId) };
  },

  'feeds.move': ({ library, bus, undo }, { feedId, folderId, beforeFeedId }) => {
    const { title } = getFeed(library, feedId);
    const former = placeFeed(library, feedId, folderId, beforeFeedId);
    bus.emit('feeds.changed', { feedIds: [feedId] });
    const undoId = undo.add({
      kind: 'move-feed',
      name: title,
      count: 0,
      weight: 1,
      undo: () => {
        placeFeed(library, feedId, former.folderId, former.beforeFeedId);
        bus.emit('feeds.changed', { feedIds: [feedId] });
      },
    });
    return { undoId };
  },

  'feeds.remove': async (context, { feedId, keepSaved }) => {
    const { library, undo, events, now } = context;
    const { title } = getFeed(library, feedId);
    const hiddenAt = now();
    const result = await hideFeed(library, feedId, keepSaved, hiddenAt);
    events.emit('feed.removed', { feedId });
    announceFeed(context, feedId);
    const undoId = undo.add({
      kind: 'unsubscribe',
      name: title,
      count: result.removedArticles,
      weight: 1,
      undo: async () => {
        await restoreFeed(library, feedId, hiddenAt);
        announceFeed(context, feedId);
      },
    });
    return { ...result, undoId };
  },

  'feeds.refresh': ({ library, poller, jobs }, { feedIds, force, concurrency }) => {
    for (const feedId of feedIds ?? []) getFeed(library, feedId);
    const jobId = jobs.start('refresh', async (job) => ({
      kind: 'refresh',
      summary: await poller.refresh({ feedIds, force, concurrency }, job),
    }));
    return { jobId };
  },

  'folders.create': ({ library, bus }, { name, parentId }) => {
    const folder = ensureFolder(library, name, parentId);
    bus.emit('feeds.changed', { feedIds: 'any' });
    return { folder };
  },

  'folders.rename': ({ library, bus }, { folderId, name }) => {
    const folder = renameFolder(library, folderId, name);
    bus.emit('feeds.changed', { feedIds: 'any' });
    return { folder };
  },

  'folders.remove': ({ library, bus, undo }, { folderId }) => {
    const { name, restore } = removeFolder(library, folderId);
    // Its number may come to mean another folder.
    const told = getSettings(library).notifyFolderIds;
    const tell = (notifyFolderIds: number[]): void => {
      if (told.includes(folderId)) bus.emit('settings.changed', updateSettings(library, { notifyFolderIds }));
    };
    tell(told.filter((id) => id !== folderId));
    bus.emit('feeds.changed', { feedIds: 'any' });
    const undoId = undo.add({
      kind: 'remove-folder',
      name,
      count: 0,
      weight: 1,
      undo: () => {
        restore();
        tell([...getSettings(library).notifyFolderIds, folderId]);
        bus.emit('feeds.changed', { feedIds: 'any' });
      },
    });
    return { undoId };
  },
};
