/** Articles one came from by links, and the way back; what waits until the next one is drawn. */
import { create } from 'zustand';
import { useUi } from './ui.ts';

const mostSteps = 50;

export const useReadingHistory = create<{ before: readonly number[] }>()(() => ({ before: [] }));

/** The article to come gets the focus, and is scrolled to its anchor, or to a block of code (from 0). */
type Arrival = { articleId: number; anchor: string | null; code: number | null };
let arrival: Arrival | null = null;

export function takeArrival(articleId: number): Arrival | null {
  const taken = arrival?.articleId === articleId ? arrival : null;
  if (taken !== null) arrival = null;
  return taken;
}

function show(articleId: number, anchor: string | null, code: number | null = null): void {
  arrival = { articleId, anchor, code };
  useUi.setState({ selectedId: articleId, pane: 'article', changesOf: null, isTagging: false });
}

/** Opens an article of the library from the text of another. */
export function followLink(articleId: number, anchor: string | null, code: number | null = null): void {
  const { selectedId } = useUi.getState();
  if (selectedId !== null && selectedId !== articleId) {
    useReadingHistory.setState(({ before }) => ({ before: [...before, selectedId].slice(-mostSteps) }));
  }
  show(articleId, anchor, code);
}

/** To the article the link was in. */
export function goBack(): void {
  const { before } = useReadingHistory.getState();
  const articleId = before.at(-1);
  if (articleId === undefined) return;
  useReadingHistory.setState({ before: before.slice(0, -1) });
  show(articleId, null);
}
