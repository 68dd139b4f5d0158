/** Subscribes to all feeds of an OPML list, a few at a time, so that the window is answered meanwhile. */
import { AppError } from '../../../shared/errors.ts';
import type { ImportSummary } from '../../../shared/model/imports.ts';
import { boundedIds, type EventBus } from '../events.ts';
import { foremFeedUrl } from '../forem/addresses.ts';
import type { JobContext } from '../jobs.ts';
import { breathe } from '../library/breathe.ts';
import { addFeed, findFeedId, nextPosition } from '../library/feeds-table.ts';
import { ensureFolderPath, keepFolderAttributes } from '../library/folders-table.ts';
import type { Library } from '../library/open.ts';
import { getSettings } from '../library/settings-table.ts';
import type { Pool } from '../pool.ts';
import { readAddress } from './address.ts';
import type { OpmlFeed, OpmlFolder } from './opml.ts';
import { readBatch } from './opml-batches.ts';

type ImportContext = { library: Library; pool: Pool; bus: EventBus; now: () => number };

/** A transaction this long, then everyone else's turn. */
const sliceMs = 8;

type List = { isOwn: boolean; foremHosts: readonly string[]; folders: ReadonlyMap<string, OpmlFolder> };

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
  const read = await pool.run('readOpmlInBatches', { text }, job.signal);
  const { total, rejected } = read;
  if (total === 0 && rejected.length === 0) throw new AppError('opml-invalid', { outlines: 0 });
  const list: List = {
    isOwn: read.isOwn,
    foremHosts: getSettings(library).foremHosts,
    folders: new Map(read.folders.map((folder) => [pathKey(folder.path), folder])),
  };
  const summary: ImportSummary = { added: 0, paused: 0, alreadySubscribed: 0, rejected };
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
            const feedId = addOutline(context, list, next.value, position);
            if (feedId === null) {
              summary.alreadySubscribed += 1;
            } else {
              added.push(feedId);
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

/** Id of the new subscription; null when there is one already. */
function addOutline(context: ImportContext, list: List, outline: OpmlFeed, position: number): number | null {
  const { library, now } = context;
  const { url } = readAddress(outline.feedUrl);
  const feedUrl = foremFeedUrl(url, list.foremHosts) ?? url;
  if (findFeedId(library, feedUrl) !== null) return null;
  const { title, feedTitle } = outline;
  // Other programs write one name, chosen or not. If it turns out to be the feed's own, `updateFeedFacts` lets go of it.
  const isChosen = title !== null && title !== outline.feedUrl && !(list.isOwn && title === feedTitle);
  const feed = {
    url: feedUrl,
    // A list the reader imports is the reader's word, like typing: it may name a server of the own network.
    isTyped: true,
    siteUrl: outline.siteUrl,
    feedTitle,
    customTitle: isChosen ? title : null,
    folderId: folderOf(library, list, outline.folders),
    autoTags: outline.tags,
    isPaused: outline.isCommented,
    intervalMinutes: outline.intervalMinutes,
    fullText: outline.fullText,
    position,
    opml: { attributes: outline.attributes, categories: outline.categories },
  };
  return addFeed(library, feed, now());
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
