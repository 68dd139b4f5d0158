/** Single pages of the web. */
import type { AreaHandlers } from '../context.ts';
import { storeImagesLater } from '../images/store-images-later.ts';

export const pageHandlers: AreaHandlers<'pages'> = {
  'pages.save': async (context, wanted) => {
    // With it come the readers of pages and exports, which nothing else in this thread needs.
    const { savePage } = await import('../import/save-page.ts');
    const saved = await savePage(context, wanted);
    const ids = [saved.articleId];
    if (saved.alreadyThere) context.fullTexts.want(ids, true);
    context.foremRecords.noteWanted(ids);
    context.discussions.noteSaved(ids);
    context.exportTargets.noteKept();
    storeImagesLater(context, ids);
    return saved;
  },
};
