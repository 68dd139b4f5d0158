/** When an opened article counts as read. */
import { markOpened, summaryOf } from './actions.ts';
import { useLibrary } from './library.ts';
import { hasPicks } from './selection.ts';

/** At once or after the time the reader set. Whoever passes over articles to pick them reads none. Returns what calls it off. */
export function markWhenOpened(id: number): () => void {
  const { settings } = useLibrary.getState();
  if (settings?.markReadOnOpen !== true || hasPicks()) return () => undefined;
  const mark = () => {
    if (summaryOf(id)?.isRead === false) void markOpened(id);
  };
  if (settings.markReadAfterSeconds === 0) {
    mark();
    return () => undefined;
  }
  const timer = setTimeout(mark, settings.markReadAfterSeconds * 1000);
  return () => clearTimeout(timer);
}
