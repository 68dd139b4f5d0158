/** The rows of another place or question begin at their top; until they are there, those before them stay where they are. */
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useReducer } from 'react';
import { useArticleList } from '../../state/article-list.ts';

/** `selectedLine`: -1 where none of the rows is selected. */
export function useTopOfAnswer(virtual: Virtualizer<HTMLDivElement, Element>, selectedLine: number): void {
  const shownScope = useArticleList((state) => state.shownScope);
  const topAsked = useArticleList((state) => state.topAsked);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once an answer.
  useLayoutEffect(() => {
    if (selectedLine >= 0) {
      virtual.scrollToIndex(selectedLine, { align: 'auto' });
      return;
    }
    // In place of any scrolling to a row of the answer before, which would go on.
    virtual.scrollToOffset(0);
    // The event that tells of it comes after the next painting: without this, that one would be of nothing.
    virtual.scrollOffset = 0;
    drawAgain();
  }, [shownScope]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for.
  useEffect(() => {
    if (topAsked > 0) virtual.scrollToOffset(0);
  }, [topAsked]);
}
