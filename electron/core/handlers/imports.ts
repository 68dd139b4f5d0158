/** Lists of subscriptions in and out, and what was saved in other programs. */

import type { EventBus } from '../base/events.ts';
import type { Jobs } from '../base/jobs.ts';
import type { Pool } from '../base/pool/pool.ts';
import { type OpmlDocument, writeOpml } from '../feeds/opml/opml-write.ts';
import type { Library } from '../library/connection/open.ts';
import { listFeeds, listOpmlFacts } from '../library/subscriptions/feeds-table.ts';
import { listFolderAttributes, listFolders } from '../library/subscriptions/folders-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { jobs: Jobs; library: Library; pool: Pool; bus: EventBus; now: () => number };

export const importHandlers: AreaHandlers<'opml', Ports> & AreaHandlers<'saved', Ports> = {
  'opml.import': (context, { text }) => ({
    jobId: context.jobs.start('import', async (job) => {
      const { importOpml } = await import('../feeds/opml/import-opml.ts');
      return { kind: 'import', summary: await importOpml(context, text, job) };
    }),
  }),

  'saved.import': (context, wanted) => ({
    jobId: context.jobs.start('import-saved', async (job) => {
      const { importSaved } = await import('../import/import-saved.ts');
      return { kind: 'import-saved', summary: await importSaved(context, wanted, job) };
    }),
  }),

  'opml.export': ({ library }) => ({
    text: writeOpml(opmlDocument(library)),
  }),
};

/** Every subscription that has an address elsewhere; what came with Offprint does not. No secret is ever written. */
function opmlDocument(library: Library): OpmlDocument {
  const folders = new Map(listFolders(library).map((folder) => [folder.id, folder]));
  const pathOf = (folderId: number | null): string[] => {
    const folder = folderId === null ? undefined : folders.get(folderId);
    return folder === undefined ? [] : [...pathOf(folder.parentId), folder.name];
  };
  const folderAttributes = listFolderAttributes(library);
  const facts = listOpmlFacts(library);
  const feeds = listFeeds(library).filter((feed) => /^https?:/i.test(feed.url));
  return {
    title: 'Offprint',
    folders: [...folders.keys()].map((id) => ({
      path: pathOf(id),
      attributes: folderAttributes.get(id) ?? {},
    })),
    feeds: feeds.map((feed) => ({
      feedUrl: feed.url,
      siteUrl: feed.siteUrl,
      title: feed.title,
      feedTitle: feed.feedTitle,
      folders: pathOf(feed.folderId),
      categories: facts.get(feed.id)?.categories ?? [],
      isCommented: feed.isPaused,
      intervalMinutes: feed.intervalMinutes,
      fullText: feed.fullText,
      tags: feed.autoTags,
      attributes: facts.get(feed.id)?.attributes ?? {},
    })),
  };
}
