/** The article on paper, or as a PDF. */

import { printTexts } from '../../shared/texts/reading.ts';
import { fileTitle, readyForPaper } from '../article/print.ts';
import { client } from '../bridge.ts';
import { summaryOf } from './actions.ts';
import { readingView } from './reading-view.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';

async function onPaper(work: (title: string) => Promise<void>): Promise<void> {
  const view = readingView();
  const summary = view === null ? null : summaryOf(view.articleId);
  if (view === null || summary === null) return;
  const windowTitle = document.title;
  const restore = await readyForPaper(view.root);
  // What is printed carries the title of the document.
  document.title = summary.title;
  try {
    await work(summary.title);
  } catch (thrown) {
    showError(thrown);
  } finally {
    document.title = windowTitle;
    restore();
  }
}

export function printArticle(): Promise<void> {
  return onPaper(async () => {
    await client().call('shell.print', {});
  });
}

export function savePdf(): Promise<void> {
  return onPaper(async (title) => {
    const { path } = await client().call('shell.savePdf', { suggestedName: `${fileTitle(title)}.pdf` });
    if (path !== null) showToast({ text: printTexts.saved(path) });
  });
}
