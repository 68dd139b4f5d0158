/** The picture that is looked at large, and those beside it. */
import { create } from 'zustand';
import { pictureTexts } from '../../shared/texts/reading.ts';
import { type Picture, pictureInSight, picturesOf } from '../article/pictures.ts';
import type { ReadingView } from './reading-view.ts';
import { showToast } from './toasts.ts';

type Viewed = { pictures: readonly Picture[]; index: number };

export const usePictureViewer = create<{ viewed: Viewed | null }>()(() => ({ viewed: null }));

/** From the picture that was pressed; without one, from the first in sight. */
export function viewPictures({ root, pane }: Pick<ReadingView, 'root' | 'pane'>, pressed?: Element): void {
  const pictures = picturesOf(root);
  const index =
    pressed === undefined
      ? pictureInSight(pictures, pane)
      : pictures.findIndex(({ element }) => element === pressed);
  if (pictures[index] === undefined) showToast({ text: pictureTexts.none });
  else usePictureViewer.setState({ viewed: { pictures, index } });
}

export function showPicture(index: number): void {
  usePictureViewer.setState(({ viewed }) =>
    viewed?.pictures[index] === undefined ? { viewed } : { viewed: { ...viewed, index } },
  );
}

/** The picture looked at last gets the focus, so that one goes on reading from there. */
export function closePictures(): void {
  const { viewed } = usePictureViewer.getState();
  usePictureViewer.setState({ viewed: null });
  const element = viewed?.pictures[viewed.index]?.element;
  // The overlay first gives the focus back to what it can see of it, which is not inside the text.
  setTimeout(() => {
    if (element?.isConnected !== true) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  }, 0);
}
