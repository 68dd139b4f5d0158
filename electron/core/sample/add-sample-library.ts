/** Fills the library with the bundled sample: feed files and pictures written for it, through the usual stages, no network. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { SampleSummary } from '../../../shared/model/jobs.ts';
import type { EventBus } from '../base/events.ts';
import type { JobContext } from '../base/jobs.ts';
import type { Pool } from '../base/pool/pool.ts';
import type { Images } from '../images/images.ts';
import { storeItems } from '../library/articles/article-store.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { insertFeed, updateFeedFacts } from '../library/subscriptions/feeds-table.ts';
import { ensureFolderPath } from '../library/subscriptions/folders-table.ts';
import { bundledUrl, readContents } from './bundled-files.ts';
import { readBundledFeedJob } from './jobs.ts';

export type SamplePorts = {
  library: Library;
  pool: Pool;
  bus: EventBus;
  images: Pick<Images, 'adopt'>;
  sampleFolder: string;
  now: () => number;
};

export async function addSampleLibrary(context: SamplePorts, job: JobContext): Promise<SampleSummary> {
  const { library, sampleFolder } = context;
  const contents = await readContents(sampleFolder);
  const { foremHosts } = getSettings(library);
  const summary: SampleSummary = { feeds: 0, articles: 0 };
  const total = contents.feeds.length + contents.images.length;
  for (const [index, image] of contents.images.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled');
    job.progress(index, total, image.file);
    await context.images.adopt(image.url, await readFile(join(sampleFolder, image.file)));
  }
  for (const [index, { file, url }] of contents.feeds.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled');
    job.progress(contents.images.length + index, total, file);
    const read = await context.pool.run(readBundledFeedJob, {
      path: join(sampleFolder, file),
      url,
      foremHosts,
    });
    const now = context.now();
    const stored = library.db
      .transaction(() => {
        const folderId = ensureFolderPath(library, [contents.folder]);
        const feed = insertFeed(
          library,
          { url: bundledUrl(url), isTyped: false, feedTitle: read.feed.title, folderId },
          now,
        );
        updateFeedFacts(library, feed.id, read.feed);
        return storeItems(library, feed.id, read.items, { now, autoTags: [] });
      })
      .immediate();
    summary.feeds += 1;
    summary.articles += stored.newIds.length;
  }
  job.progress(total, total, '');
  context.bus.emit('feeds.changed', { feedIds: 'any' });
  context.bus.emit('articles.changed', { articleIds: 'any', feedIds: 'any' });
  return summary;
}
