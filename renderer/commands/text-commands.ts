/** Commands on the text of the article that is read. */

import { codeTexts, headingTexts } from '../../shared/texts/reading.ts';
import { codeInHand } from '../article/code-frames.ts';
import { goToElement, headingFrom } from '../article/headings.ts';
import { announce } from '../state/announce.ts';
import { copyCode, copyQuote } from '../state/copying.ts';
import { openFind, step } from '../state/find.ts';
import { viewPictures } from '../state/picture-viewer.ts';
import { printArticle, savePdf } from '../state/printing.ts';
import { goBack, useReadingHistory } from '../state/reading-history.ts';
import { type ReadingView, readingView } from '../state/reading-view.ts';
import { showToast } from '../state/toasts.ts';
import { showReadingPanel } from '../state/ui.ts';
import type { Command } from './command.ts';
import { focusSearch, goToMentions } from './moves.ts';

const isReading = (): boolean => readingView() !== null;

const onText = (run: (view: ReadingView) => void) => (): void => {
  const view = readingView();
  if (view !== null) run(view);
};

function goToHeading({ root, pane }: ReadingView, direction: 1 | -1): void {
  const heading = headingFrom(root, pane, direction);
  if (heading === null) {
    if (direction === -1) pane.scrollTop = 0;
    announce(headingTexts.none);
    return;
  }
  goToElement(heading);
}

export const textCommands: readonly Command[] = [
  {
    id: 'article.copyCode',
    title: 'Copy the code block in sight',
    group: 'Reading',
    keys: ['y'],
    when: isReading,
    run: onText(({ root, pane }) => {
      const frame = codeInHand(root, pane);
      if (frame === null) showToast({ text: codeTexts.noCode });
      else void copyCode(frame);
    }),
  },
  {
    id: 'article.pictures',
    title: 'Look at the pictures',
    group: 'Reading',
    keys: ['Shift+P'],
    when: isReading,
    run: onText((view) => viewPictures(view)),
  },
  {
    id: 'article.nextHeading',
    title: 'Next heading',
    group: 'Reading',
    keys: ['}'],
    when: isReading,
    run: onText((view) => goToHeading(view, 1)),
  },
  {
    id: 'article.previousHeading',
    title: 'Previous heading',
    group: 'Reading',
    keys: ['{'],
    when: isReading,
    run: onText((view) => goToHeading(view, -1)),
  },
  {
    id: 'article.outline',
    title: 'On this page: headings of the article',
    group: 'Reading',
    keys: ['Shift+O'],
    when: isReading,
    run: () => showReadingPanel('outline'),
  },
  {
    id: 'article.mentions',
    title: 'Mentioned by: articles that link to this one',
    group: 'Reading',
    keys: ['g b'],
    when: isReading,
    run: goToMentions,
  },
  {
    id: 'article.copyQuote',
    title: 'Copy the selected passage as a quotation',
    group: 'Reading',
    keys: ['Shift+Q'],
    when: isReading,
    run: onText((view) => void copyQuote(view)),
  },
  {
    id: 'article.print',
    title: 'Print…',
    group: 'Reading',
    keys: ['Mod+P'],
    when: isReading,
    run: () => void printArticle(),
  },
  {
    id: 'article.savePdf',
    title: 'Save as PDF…',
    group: 'Reading',
    keys: ['Mod+Shift+P'],
    when: isReading,
    run: () => void savePdf(),
  },
  {
    id: 'find',
    title: 'Find in this article, or search',
    titleNow: () => (isReading() ? 'Find in this article' : 'Search'),
    group: 'Reading',
    keys: ['Mod+F'],
    when: () => true,
    run: () => (isReading() ? openFind() : focusSearch()),
  },
  {
    id: 'find.next',
    title: 'Next place that was found',
    group: 'Reading',
    keys: ['F3', 'Mod+G'],
    when: isReading,
    run: () => step(1),
  },
  {
    id: 'find.previous',
    title: 'Previous place that was found',
    group: 'Reading',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    when: isReading,
    run: () => step(-1),
  },
  {
    id: 'article.back',
    title: 'Back to the article the link was in',
    group: 'Reading',
    keys: ['Backspace'],
    when: () => useReadingHistory.getState().before.length > 0,
    run: goBack,
  },
];
