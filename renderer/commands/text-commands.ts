/** Commands on the text of the article that is read. */
import { codeInHand } from '../article/code-frames.ts';
import { copyCode } from '../state/copying.ts';
import { viewPictures } from '../state/picture-viewer.ts';
import { type ReadingView, readingView } from '../state/reading-view.ts';
import { showToast } from '../state/toasts.ts';
import { codeTexts } from '../texts/reading.ts';
import type { Command } from './command.ts';

const isReading = (): boolean => readingView() !== null;

const onText = (run: (view: ReadingView) => void) => (): void => {
  const view = readingView();
  if (view !== null) run(view);
};

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
];
