/** Takes over what was saved in another program, a few milliseconds at a time, into a feed of its own that is not polled. */

import { AppError } from '../../../shared/errors.ts';
import type { SavedImportSummary } from '../../../shared/model/imports.ts';
import { type SavedSource, sourceTitles } from '../../../shared/recognise-export.ts';
import { breathe } from '../base/breathe.ts';
import type { EventBus } from '../base/events.ts';
import type { JobContext } from '../base/jobs.ts';
import type { Pool } from '../base/pool/pool.ts';
import { readAddress } from '../feeds/subscribe/address.ts';
import { storeKept } from '../library/articles/kept-articles.ts';
import type { Library } from '../library/connection/open.ts';
import { mergeAsItGrows } from '../library/connection/segment-merging.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { sliceMs } from '../library/connection/slice-time.ts';
import { addFeed, findFeedId } from '../library/subscriptions/feeds-table.ts';
import { readExportJob } from './jobs.ts';
import { unpackKept } from './read-export.ts';

/** `feedTitle`: of the feed that holds them, where it is not there yet; in English where it is left out. */
type Wanted = { text: string; source: SavedSource; feedTitle?: string | undefined };

type ImportContext = { library: Library; pool: Pool; bus: EventBus; now: () => number };

/**
 * What is there already, from this source or deleted here before, stays as it is.
 * Throws `export-unreadable`; `cancelled` {done, total, added}, where what was added stays.
 */
export async function importSaved(
  context: ImportContext,
  wanted: Wanted,
  job: JobContext,
): Promise<SavedImportSummary> {
  const { library, pool, bus, now } = context;
  const { foremHosts } = getSettings(library);
  const read = await pool.run(
    readExportJob,
    { text: wanted.text, source: wanted.source, foremHosts },
    job.signal,
  );
  const { total, rejected, repeated } = read;
  if (total === 0 && rejected.length === 0 && read.feeds.length === 0) {
    throw new AppError('export-unreadable', { reason: 'names-no-article' });
  }
  const summary: SavedImportSummary = {
    source: wanted.source,
    added: 0,
    withText: 0,
    alreadyThere: repeated,
    feedsAdded: 0,
    rejected,
  };
  let feedId: number | null = null;
  let done = 0;
  try {
    for (const packet of read.packets) {
      const articles = unpackKept(packet);
      let next = 0;
      while (next < articles.length) {
        if (job.signal.aborted) throw new AppError('cancelled', { done, total, added: summary.added });
        const startedAt = performance.now();
        library.db
          .transaction(() => {
            feedId ??= sourceFeed(library, wanted, now());
            const endsAt = performance.now() + sliceMs(library);
            do {
              const article = articles[next];
              next += 1;
              if (article === undefined) continue;
              done += 1;
              if (!storeKept(library, feedId, article, now())) summary.alreadyThere += 1;
              else {
                summary.added += 1;
                if (article.item.textLength > 0) summary.withText += 1;
              }
            } while (next < articles.length && performance.now() < endsAt);
          })
          .immediate();
        job.progress(done, total, articles[next - 1]?.item.displayTitle ?? '');
        await breathe(startedAt);
        const mergedFrom = performance.now();
        if (mergeAsItGrows(library)) await breathe(mergedFrom);
      }
    }
    summary.feedsAdded = subscribe(library, read.feeds, now());
  } finally {
    if (done > 0 || summary.feedsAdded > 0) {
      bus.emit('feeds.changed', { feedIds: 'any' });
      bus.emit('articles.changed', { articleIds: 'any', feedIds: 'any' });
      bus.emit('tags.changed', {});
    }
  }
  return summary;
}

function sourceFeed(
  library: Library,
  { source, feedTitle = `Imported from ${sourceTitles[source]}` }: Pick<Wanted, 'source' | 'feedTitle'>,
  now: number,
): number {
  const url = `offprint:import/${source}`;
  const known = findFeedId(library, url);
  if (known !== null) return known;
  return addFeed(library, { url, isTyped: false, feedTitle, folderId: null }, now);
}

/** Fetches nothing: what is new is due. */
function subscribe(
  library: Library,
  feeds: readonly { url: string; title: string | null }[],
  now: number,
): number {
  let added = 0;
  library.db
    .transaction(() => {
      for (const feed of feeds) {
        if (!/^https?:\/\//i.test(feed.url) || !URL.canParse(feed.url)) continue;
        const { url } = readAddress(feed.url);
        if (findFeedId(library, url) !== null) continue;
        addFeed(library, { url, isTyped: false, customTitle: feed.title, folderId: null }, now);
        added += 1;
      }
    })
    .immediate();
  return added;
}
