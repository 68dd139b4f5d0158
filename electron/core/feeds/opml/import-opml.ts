/** Subscribes to all feeds of an OPML list, a few at a time, so that the window is answered meanwhile. */

import { AppError } from '../../../../shared/errors.ts';
import type { ImportSummary } from '../../../../shared/model/imports.ts';
import { breathe } from '../../base/breathe.ts';
import { boundedIds, type EventBus } from '../../base/events.ts';
import type { JobContext } from '../../base/jobs.ts';
import type { Pool } from '../../base/pool/pool.ts';
import { foremFeedUrl } from '../../content/forem/addresses.ts';
import { isLinkLocal } from '../../http/private-addresses.ts';
import { isNearby } from '../../http/proxy.ts';
import type { Library } from '../../library/connection/open.ts';
import { getSettings } from '../../library/connection/settings-table.ts';
import { addFeed, findFeedId, getFeed, nextPosition } from '../../library/subscriptions/feeds-table.ts';
import { ensureFolderPath, keepFolderAttributes } from '../../library/subscriptions/folders-table.ts';
import { readAddress } from '../subscribe/address.ts';
import { readOpmlJob } from './jobs.ts';
import type { OpmlFeed, OpmlFolder } from './opml.ts';
import { readBatch } from './opml-batches.ts';

type ImportContext = { library: Library; pool: Pool; bus: EventBus; now: () => number };

/** A transaction this long, then everyone else's turn. */
const sliceMs = 8;

type List = {
  isOwn: boolean;
  /** Whether it was written for one server of the own network, which who imports it knows. */
  isOfOwnServer: boolean;
  foremHosts: readonly string[];
  folders: ReadonlyMap<string, OpmlFolder>;
};

/**
 * Fetches nothing: what is new is due, and the poller spreads it. Feeds the list's owner has put aside come in paused;
 * what is subscribed to already, under this address, a twin of it or one it has moved from, stays as it is.
 * @throws AppError `opml-invalid`; `cancelled` {done, total, added}, where what was added stays
 */
export async function importOpml(
  context: ImportContext,
  text: string,
  job: JobContext,
): Promise<ImportSummary> {
  const { library, pool, bus } = context;
  const read = await pool.run(readOpmlJob, { text }, job.signal);
  const { total, rejected } = read;
  if (total === 0 && rejected.length === 0) throw new AppError('opml-invalid', { outlines: 0 });
  const list: List = {
    isOwn: read.isOwn,
    isOfOwnServer: read.server !== null && mayBeOwnServer(new URL(read.server)),
    foremHosts: getSettings(library).foremHosts,
    folders: new Map(read.folders.map((folder) => [pathKey(folder.path), folder])),
  };
  const summary: ImportSummary = { added: 0, paused: 0, alreadySubscribed: 0, nearby: [], rejected };
  const added: number[] = [];
  const queue = outlines(read.batches);
  // Asked once: with every feed so far in sight, the question costs more than a slice. Equals stand in order of age.
  let position = nextPosition(library);
  let done = 0;
  job.progress(0, total, '');
  try {
    for (let next = queue.next(); next.done !== true; ) {
      if (job.signal.aborted) throw new AppError('cancelled', { done, total, added: added.length });
      let title = '';
      const startedAt = performance.now();
      library.db
        .transaction(() => {
          const endsAt = performance.now() + sliceMs;
          for (; next.done !== true && performance.now() < endsAt; next = queue.next()) {
            const feed = addOutline(context, list, next.value, position);
            if (feed === null) {
              summary.alreadySubscribed += 1;
            } else {
              added.push(feed.feedId);
              if (feed.isNearby) summary.nearby.push(namedFeed(library, feed.feedId));
              position += 1;
              summary.added += 1;
              if (next.value.isCommented) summary.paused += 1;
            }
            title = next.value.title ?? next.value.feedUrl;
            done += 1;
          }
        })
        .immediate();
      job.progress(done, total, title);
      await breathe(startedAt);
    }
  } finally {
    if (added.length > 0) bus.emit('feeds.changed', { feedIds: boundedIds(added) });
  }
  return summary;
}

function* outlines(batches: readonly string[]): Generator<OpmlFeed, void, undefined> {
  for (const batch of batches) yield* readBatch(batch);
}

/** The new subscription; null when there is one already. */
function addOutline(
  context: ImportContext,
  list: List,
  outline: OpmlFeed,
  position: number,
): { feedId: number; isNearby: boolean } | null {
  const { library, now } = context;
  const { url } = readAddress(outline.feedUrl);
  const feedUrl = foremFeedUrl(url, list.foremHosts) ?? url;
  if (findFeedId(library, feedUrl) !== null) return null;
  // What the list itself puts aside is asked for by nobody.
  const isStrange = !outline.isCommented && !list.isOfOwnServer && isNearby(new URL(feedUrl));
  const { title, feedTitle } = outline;
  // Other programs write one name, chosen or not. If it turns out to be the feed's own, `updateFeedFacts` lets go of it.
  const isChosen = title !== null && title !== outline.feedUrl && !(list.isOwn && title === feedTitle);
  const feed = {
    url: feedUrl,
    // Whoever wrote the list may not have been the reader: what the own network holds is not for a list to name.
    isTyped: list.isOfOwnServer,
    siteUrl: outline.siteUrl,
    feedTitle,
    customTitle: isChosen ? title : null,
    folderId: folderOf(library, list, outline.folders),
    autoTags: outline.tags,
    isPaused: outline.isCommented || isStrange,
    intervalMinutes: outline.intervalMinutes,
    fullText: outline.fullText,
    position,
    opml: { attributes: outline.attributes, categories: outline.categories },
  };
  return { feedId: addFeed(library, feed, now()), isNearby: isStrange };
}

/** What answers on the link alone is no server of anyone's feeds: clouds keep their secrets there. */
const mayBeOwnServer = (server: URL): boolean => isNearby(server) && !isLinkLocal(server);

function namedFeed(library: Library, feedId: number): ImportSummary['nearby'][number] {
  const { title, url } = getFeed(library, feedId);
  return { feedId, title, url };
}

function folderOf(library: Library, list: List, path: readonly string[]): number | null {
  if (list.folders.size > 0) {
    for (let depth = 1; depth <= path.length; depth += 1) {
      const folder = list.folders.get(pathKey(path.slice(0, depth)));
      const folderId = ensureFolderPath(library, path.slice(0, depth));
      if (folder !== undefined && folderId !== null)
        keepFolderAttributes(library, folderId, folder.attributes);
    }
  }
  return ensureFolderPath(library, path);
}

const pathKey = (path: readonly string[]): string => JSON.stringify(path);
