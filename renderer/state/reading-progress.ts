/** How far one is in the article on screen: apart from the page, so that scrolling draws only what shows it. */
import { create } from 'zustand';

/** `progress` from 0 (top) to 1 (end). */
export const useReadingProgress = create<{ articleId: number | null; progress: number }>()(() => ({
  articleId: null,
  progress: 0,
}));

export function showProgress(articleId: number, progress: number): void {
  useReadingProgress.setState({ articleId, progress });
}

/** Minutes of reading that are left; null at the beginning and at the end, where it goes without saying. */
export function minutesLeftAt(progress: number, minutes: number): number | null {
  const left = Math.ceil(minutes * (1 - progress));
  return progress > 0.03 && progress < 0.97 && left < minutes ? left : null;
}
