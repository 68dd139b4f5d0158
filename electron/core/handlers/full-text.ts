/** Texts of articles' pages: fetched when the reader says so, and which of both texts is read. */

import type { EventBus } from '../base/events.ts';
import type { Jobs } from '../base/jobs.ts';
import type { FullTexts } from '../full-text/full-texts.ts';
import type { Library } from '../library/connection/open.ts';
import { showFullText } from '../library/fetched/full-texts-table.ts';
import { targetIds } from './articles.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = {
  jobs: Jobs;
  fullTexts: Pick<FullTexts, 'fetch' | 'run'>;
  library: Library;
  bus: EventBus;
  now: () => number;
};

export const fullTextHandlers: AreaHandlers<'fullText', Ports> = {
  'fullText.fetch': ({ fullTexts }, { articleId }) => {
    fullTexts.fetch(articleId);
    return {};
  },

  'fullText.show': ({ library, bus }, { articleId, isShown }) => {
    showFullText(library, articleId, isShown);
    bus.emit('articles.changed', { articleIds: [articleId], feedIds: 'any' });
    return {};
  },

  'fullText.run': async (context, { target, retry }) => {
    const ids = target === undefined ? null : await targetIds(context, target);
    return {
      jobId: context.jobs.start('full-text', async (job) => ({
        kind: 'full-text',
        summary: await context.fullTexts.run(ids, retry, job),
      })),
    };
  },
};
