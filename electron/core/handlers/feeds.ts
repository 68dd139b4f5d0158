/** Subscriptions, their folders, and OPML. */
import { AppError } from '../../../shared/errors.ts';
import type { ImportSummary } from '../../../shared/model.ts';
import type { AreaHandlers, CoreContext } from '../context.ts';
import { boundedIds } from '../events.ts';
import { readAddress } from '../feeds/address.ts';
import { type OpmlDocument, readOpml, writeOpml } from '../feeds/opml.ts';
import { foremFeedUrl } from '../forem/addresses.ts';
import { removeFeed } from '../library/article-state-table.ts';
import { readHealth } from '../library/feed-health.ts';
import { findFeedByUrl, getFeed, insertFeed, listFeeds, updateFeed } from '../library/feeds-table.ts';
import { listFetchLog } from '../library/fetch-log-table.ts';
import {
  ensureFolder,
  ensureFolderPath,
  listFolders,
  removeFolder,
  renameFolder,
} from '../library/folders-table.ts';
import type { Library } from '../library/open.ts';
import { setNextCheck } from '../library/schedule-table.ts';
import { getSettings } from '../library/settings-table.ts';

export const feedHandlers: Omit<AreaHandlers<'feeds'>, 'feeds.examine'> &
  AreaHandlers<'folders'> &
  AreaHandlers<'opml'> = {
  'feeds.list': ({ library }) => ({ feeds: listFeeds(library), folders: listFolders(library) }),

  'feeds.get': ({ library, requests }, { feedId }) => {
    const feed = getFeed(library, feedId);
    const health = readHealth(library, feedId);
    if (health === null) throw new AppError('not-found', { what: 'feed', id: feedId });
    return { feed, request: requests.show(feedId), health, log: listFetchLog(library, feedId) };
  },

  'feeds.discover': async ({ subscriptions }, { address }) => ({
    candidates: await subscriptions.discover(address),
  }),

  'feeds.add': async ({ poller, subscriptions, bus }, { address, folderPath, tags, fetchNow }) => {
    const { feed, alreadySubscribed, outcome, report } = await subscriptions.subscribe(
      address,
      { folderPath, tags },
      fetchNow,
    );
    if (!alreadySubscribed) {
      // A file says nothing of the network.
      if (outcome !== null && /^http/i.test(feed.url)) poller.noteOutcome(feed.id, outcome);
      bus.emit('feeds.changed', { feedIds: [feed.id] });
      bus.emit('articles.changed', { articleIds: boundedIds(report?.newIds ?? []), feedIds: [feed.id] });
      if (tags.length > 0) bus.emit('tags.changed', {});
    }
    return { feed, alreadySubscribed, outcome };
  },

  'feeds.update': async (
    { library, bus, requests, now },
    { feedId, userAgent, headers, basicAuth, ...change },
  ) => {
    const before = getFeed(library, feedId);
    const isAskedAnew = userAgent !== undefined || headers !== undefined || basicAuth !== undefined;
    const write = isAskedAnew ? await requests.prepare(feedId, { userAgent, headers, basicAuth }) : null;
    library.db
      .transaction(() => {
        const feed = updateFeed(library, feedId, change);
        if (before.isPaused && !feed.isPaused) setNextCheck(library, feedId, now());
        write?.(feedId, now());
      })
      .immediate();
    bus.emit('feeds.changed', { feedIds: [feedId] });
    return { feed: getFeed(library, feedId), request: requests.show(feedId) };
  },

  'feeds.remove': ({ library, bus, now }, { feedId, keepSaved }) => {
    getFeed(library, feedId);
    const result = removeFeed(library, feedId, keepSaved, now());
    bus.emit('feeds.changed', { feedIds: [feedId] });
    bus.emit('articles.changed', { articleIds: [], feedIds: [feedId] });
    bus.emit('tags.changed', {});
    return result;
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
    bus.emit('feeds.changed', { feedIds: [] });
    return { folder };
  },

  'folders.rename': ({ library, bus }, { folderId, name }) => {
    const folder = renameFolder(library, folderId, name);
    bus.emit('feeds.changed', { feedIds: [] });
    return { folder };
  },

  'folders.remove': ({ library, bus }, { folderId }) => {
    removeFolder(library, folderId);
    bus.emit('feeds.changed', { feedIds: [] });
    return {};
  },

  'opml.import': (context, { text }) => ({
    jobId: context.jobs.start('import', () =>
      Promise.resolve({ kind: 'import', summary: importOpml(context, text) }),
    ),
  }),

  'opml.export': ({ library }) => ({
    text: writeOpml(opmlDocument(library)),
  }),
};

/** Every subscription that has an address elsewhere; what came with Offprint does not. */
function opmlDocument(library: Library): OpmlDocument {
  const folders = listFolders(library);
  const pathOf = (folderId: number | null): string[] => {
    const folder = folders.find((one) => one.id === folderId);
    return folder === undefined ? [] : [...pathOf(folder.parentId), folder.name];
  };
  const feeds = listFeeds(library).filter((feed) => /^https?:/i.test(feed.url));
  return {
    title: 'Offprint',
    folders: folders.map((folder) => pathOf(folder.id)),
    feeds: feeds.map((feed) => ({
      feedUrl: feed.url,
      siteUrl: feed.siteUrl,
      title: feed.title,
      folders: pathOf(feed.folderId),
      categories: [],
    })),
  };
}

/** Subscribes to all of a list at once, without fetching: what is new is due, and the poller spreads it. */
function importOpml({ library, bus, now }: CoreContext, text: string): ImportSummary {
  const { feeds: outlines, rejected } = readOpml(text);
  if (outlines.length === 0 && rejected.length === 0) throw new AppError('opml-invalid', { outlines: 0 });
  const { foremHosts } = getSettings(library);
  const summary: ImportSummary = { added: 0, alreadySubscribed: 0, rejected: [...rejected] };
  const added: number[] = [];
  library.db
    .transaction(() => {
      for (const outline of outlines) {
        const url = usableAddress(outline.feedUrl, foremHosts);
        if (url === null) {
          const title = outline.title ?? outline.feedUrl;
          summary.rejected.push({ title, address: outline.feedUrl, reason: 'not a web address' });
        } else if (findFeedByUrl(library, url) !== null) {
          summary.alreadySubscribed += 1;
        } else {
          const folderId = ensureFolderPath(library, outline.folders);
          const feed = { url, siteUrl: outline.siteUrl, feedTitle: outline.title, folderId };
          added.push(insertFeed(library, feed, now()).id);
          summary.added += 1;
        }
      }
    })
    .immediate();
  if (added.length > 0) bus.emit('feeds.changed', { feedIds: boundedIds(added) });
  return summary;
}

function usableAddress(address: string, foremHosts: readonly string[]): string | null {
  try {
    const { url } = readAddress(address);
    return foremFeedUrl(url, foremHosts) ?? url;
  } catch {
    return null;
  }
}
