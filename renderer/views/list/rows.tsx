/** The virtual list of articles. The list has the focus; the selected row is its active descendant. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { anchors, focusPane, selectBy, selectEdge } from '../../commands/moves.ts';
import { indexOf, keepAround, rowAt, rowCount, useArticleList } from '../../state/article-list.ts';
import { useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';
import { placeKey } from '../../state/places.ts';
import { useUi } from '../../state/ui.ts';
import { ArticleRow } from './article-row.tsx';

const comfortablePx = 117;
const compactPx = 32;
const pageRows = 8;

export function ArticleRows() {
  const pages = useArticleList((state) => state.pages);
  const total = useArticleList((state) => (state.isTotalCapped ? null : state.total));
  const scope = useArticleList((state) => state.scope);
  const selectedId = useUi((state) => state.selectedId);
  const place = useUi((state) => placeKey(state.place));
  const isCompact = useLibrary((state) => state.settings?.listDensity === 'compact');
  const now = useNow();
  const scroll = useRef<HTMLDivElement>(null);
  const count = rowCount(pages);
  const selectedIndex = selectedId === null ? -1 : indexOf(pages, selectedId);

  // Stable while the pages are, or every render would measure all rows anew.
  const getItemKey = useCallback((index: number) => rowAt(pages, index)?.id ?? `away-${index}`, [pages]);

  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => (isCompact ? compactPx : comfortablePx),
    getItemKey,
    overscan: 6,
    paddingEnd: 12,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 12,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;

  // At the start, after the welcome page and after an empty place nothing has the focus: the arrow keys are the list's.
  useEffect(() => {
    if (document.activeElement === document.body) scroll.current?.focus({ preventScroll: true });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the pages change, too.
  useEffect(() => keepAround(first, last), [first, last, pages]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new density measures every row anew.
  useEffect(() => virtual.measure(), [isCompact]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another place or question begins at its top.
  useEffect(() => {
    if (selectedId === null && scroll.current !== null) scroll.current.scrollTop = 0;
  }, [place, scope]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the selection, not every change of its index.
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = new Map<string, () => void>([
      ['ArrowDown', () => selectBy(1)],
      ['ArrowUp', () => selectBy(-1)],
      ['PageDown', () => selectBy(pageRows)],
      ['PageUp', () => selectBy(-pageRows)],
      ['Home', () => selectEdge('first')],
      ['End', () => selectEdge('last')],
      ['ArrowRight', focusPane],
    ]);
    const run = act.get(event.key);
    if (run === undefined) return;
    event.preventDefault();
    run();
  };

  return (
    <div
      ref={scroll}
      id={anchors.list}
      className="rows"
      data-compact={isCompact || undefined}
      role="listbox"
      aria-label="Articles"
      aria-activedescendant={selectedIndex >= 0 ? `article-${selectedId}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="rows-all" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const article = rowAt(pages, row.index);
          const isSelected = article !== null && article.id === selectedId;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of all its rows.
            <div
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              id={article === null ? undefined : `article-${article.id}`}
              role="option"
              tabIndex={-1}
              className="row"
              data-unread={article?.isRead === false || undefined}
              data-before-selected={row.index + 1 === selectedIndex || undefined}
              aria-selected={isSelected}
              aria-posinset={row.index + 1}
              aria-setsize={total ?? -1}
              style={{ transform: `translateY(${row.start}px)` }}
              onClick={() => {
                if (article !== null)
                  useUi.setState({ selectedId: article.id, pane: 'article', isTagging: false });
              }}
              onDoubleClick={focusPane}
            >
              {article === null ? (
                <span className="row-away">Loading…</span>
              ) : (
                <ArticleRow article={article} isCompact={isCompact} now={now} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
