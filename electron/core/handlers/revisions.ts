/** The texts an article had: which there are, what changed between them, and which one is shown. */

import type { EventBus } from '../base/events.ts';
import type { Pool } from '../base/pool/pool.ts';
import { compareTextsJob } from '../content/compare/jobs.ts';
import { getArticle } from '../library/articles/article-read.ts';
import { chooseRevision, listRevisions, readRevision } from '../library/articles/revisions-table.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import type { AreaHandlers } from './handler.ts';
import type { Prepare } from './prepare-cache.ts';

type Ports = { library: Library; pool: Pool; prepare: Prepare; bus: EventBus; now: () => number };

export const revisionHandlers: AreaHandlers<'revisions', Ports> = {
  'revisions.list': ({ library }, { articleId }) => listRevisions(library, articleId),

  'revisions.compare': ({ library, pool }, { articleId, from, to }) =>
    pool.run(compareTextsJob, {
      before: readRevision(library, articleId, from),
      after: readRevision(library, articleId, to),
    }),

  'revisions.get': async ({ library, prepare }, { articleId, revisionId }) => {
    const { title, html } = readRevision(library, articleId, revisionId);
    const { foremHosts } = getSettings(library);
    const { summary, siteUrl, feedUrl, addresses } = getArticle(library, articleId);
    const baseUrl = summary.url ?? siteUrl ?? feedUrl;
    const prepared = await prepare({ html, title, baseUrl, foremHosts, addresses, images: {} });
    return { title, contentHtml: prepared.html };
  },

  'revisions.choose': ({ library, bus, now }, { articleId, revisionId }) => {
    chooseRevision(library, { articleId, revisionId }, getSettings(library).foremHosts, now());
    bus.emit('articles.changed', { articleIds: [articleId], feedIds: 'any' });
    return {};
  },
};
