/** Commands on the text of the article that is read. */
import { commandTitles, nowTitles } from '../../shared/texts/commands.ts';
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
import type { CommandEntry } from './command.ts';
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

export const textCommands: readonly CommandEntry[] = [
  {
    id: 'article.copyCode',
    group: 'reading',
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
    group: 'reading',
    keys: ['Shift+P'],
    when: isReading,
    run: onText((view) => viewPictures(view)),
  },
  {
    id: 'article.nextHeading',
    group: 'reading',
    keys: ['}'],
    when: isReading,
    run: onText((view) => goToHeading(view, 1)),
  },
  {
    id: 'article.previousHeading',
    group: 'reading',
    keys: ['{'],
    when: isReading,
    run: onText((view) => goToHeading(view, -1)),
  },
  {
    id: 'article.outline',
    group: 'reading',
    keys: ['Shift+O'],
    when: isReading,
    run: () => showReadingPanel('outline'),
  },
  {
    id: 'article.mentions',
    group: 'reading',
    keys: ['g b'],
    when: isReading,
    run: goToMentions,
  },
  {
    id: 'article.copyQuote',
    group: 'reading',
    keys: ['Shift+Q'],
    when: isReading,
    run: onText((view) => void copyQuote(view)),
  },
  {
    id: 'article.print',
    group: 'reading',
    keys: ['Mod+P'],
    when: isReading,
    run: () => void printArticle(),
  },
  {
    id: 'article.savePdf',
    group: 'reading',
    keys: ['Mod+Shift+P'],
    when: isReading,
    run: () => void savePdf(),
  },
  {
    id: 'find',
    titleNow: () => (isReading() ? nowTitles.findInArticle : commandTitles.search),
    group: 'reading',
    keys: ['Mod+F'],
    when: () => true,
    run: () => (isReading() ? openFind() : focusSearch()),
  },
  {
    id: 'find.next',
    group: 'reading',
    keys: ['F3', 'Mod+G'],
    when: isReading,
    run: () => step(1),
  },
  {
    id: 'find.previous',
    group: 'reading',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    when: isReading,
    run: () => step(-1),
  },
  {
    id: 'article.back',
    group: 'reading',
    keys: ['Backspace'],
    when: () => useReadingHistory.getState().before.length > 0,
    run: goBack,
  },
];
