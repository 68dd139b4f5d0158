/** Texts of articles' pages: fetched when the reader says so, and which of both texts is read. */
import type { AreaHandlers } from '../context.ts';
import { showFullText } from '../library/fetched/full-texts-table.ts';
import { targetIds } from './articles.ts';

export const fullTextHandlers: AreaHandlers<'fullText'> = {
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
