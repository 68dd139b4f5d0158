/** Single pages of the web. */

import type { CoreEventSink } from '../base/core-events.ts';
import type { FullTexts } from '../full-text/full-texts.ts';
import type { SavePagePorts } from '../import/save-page.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = SavePagePorts & { fullTexts: Pick<FullTexts, 'want'>; events: CoreEventSink };

export const pageHandlers: AreaHandlers<'pages', Ports> = {
  'pages.save': async (context, wanted) => {
    // With it come the readers of pages and exports, which nothing else in this thread needs.
    const { savePage } = await import('../import/save-page.ts');
    const saved = await savePage(context, wanted);
    const articleIds = [saved.articleId];
    // The page that was fetched just now has all of its text.
    if (saved.alreadyThere) context.fullTexts.want(articleIds, true);
    context.events.emit('articles.saved', { articleIds, needsText: false });
    return saved;
  },
};
