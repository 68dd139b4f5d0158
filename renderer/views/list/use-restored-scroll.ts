/** Where the list stood when the window was closed: gone back to once, at the start. */
import { useEffect, useRef } from 'react';
import { loadMore, useArticleList } from '../../state/article-list.ts';
import { rowCount } from '../../state/list-pages.ts';
import { takeRestoredRow, useUi } from '../../state/ui.ts';

/** Further down is not read into the list again for it. */
const mostRows = 5_000;

export function useRestoredScroll(firstRow: number, scrollToRow: (row: number) => void): void {
  const count = useArticleList((state) => rowCount(state.pages));
  const hasMore = useArticleList((state) => state.nextCursor !== null);
  const wanted = useRef<number | null>(takeRestoredRow());
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes on as pages come in.
  useEffect(() => {
    const row = wanted.current;
    if (row === null || count === 0) return;
    if (count <= row && hasMore && count < mostRows) {
      void loadMore();
      return;
    }
    wanted.current = null;
    scrollToRow(Math.min(row, count - 1));
  }, [count, hasMore]);
  useEffect(() => {
    if (wanted.current === null) useUi.setState({ firstRow });
  }, [firstRow]);
}
