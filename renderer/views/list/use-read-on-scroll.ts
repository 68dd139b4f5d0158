/** Marks as read what was scrolled past, where the reader wants that. */
import { useEffect, useRef } from 'react';
import { markPassed } from '../../state/actions.ts';
import { useArticleList } from '../../state/article-list.ts';
import { useLibrary } from '../../state/library.ts';
import { rowAt } from '../../state/list-pages.ts';

/** After the last scroll: one change for all that was passed, not one a row. */
const restMs = 600;
/** Whoever jumps to the end has not passed what lies between. */
const mostScreens = 2;

export function useReadOnScroll(firstRow: number, lastRow: number): void {
  const isOn = useLibrary((state) => state.settings?.markReadOnScroll === true);
  const scope = useArticleList((state) => state.scope);
  const before = useRef({ row: firstRow, scope });
  const passed = useRef(new Set<number>());
  useEffect(() => {
    const from = before.current.row;
    const isSame = before.current.scope === scope;
    before.current = { row: firstRow, scope };
    const screen = lastRow - firstRow + 1;
    if (!isOn || !isSame || firstRow <= from || firstRow - from > screen * mostScreens) return;
    const { pages } = useArticleList.getState();
    for (let index = from; index < firstRow; index++) {
      const row = rowAt(pages, index);
      if (row?.isRead === false) passed.current.add(row.id);
    }
  }, [firstRow, lastRow, scope, isOn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits anew after every scroll.
  useEffect(() => {
    if (passed.current.size === 0) return;
    const timer = setTimeout(() => {
      const ids = [...passed.current];
      passed.current.clear();
      void markPassed(ids);
    }, restMs);
    return () => clearTimeout(timer);
  }, [firstRow]);
}
