/**
 * The library as a tree: one tab stop, arrow keys inside (the tree pattern of the ARIA practices guide). Only the rows in sight are in
 * the document: with a thousand feeds, all of them would be styled, watched and painted at every step in the list beside them.
 */
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { sidebarTexts } from '../../../shared/texts/sidebar.ts';
import { anchors } from '../../commands/anchors.ts';
import { visit } from '../../commands/moves.ts';
import { sheetOfPlace } from '../../commands/place-commands.ts';
import { useFirstHeight, useOverscan } from '../../components/first-drawing.ts';
import { keptInRange } from '../../components/kept-in-range.ts';
import { moveFeedBy } from '../../state/feed-order.ts';
import { useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';
import { moveSmart } from '../../state/order.ts';
import { placeKey } from '../../state/places.ts';
import { openSheet, toggleCollapsed, useUi } from '../../state/ui.ts';
import { type TreeItem, treeItems } from './tree-items.ts';
import { TreeRow } from './tree-row.tsx';

/** As sidebar.css draws them; a section has room above it. */
const rowPx = 28;
const sectionPx = 36;
const paddingEnd = 16;

export function LibraryTree({ onGone }: { onGone: () => void }) {
  const library = useLibrary(
    useShallow(({ feeds, folders, tags, tagParents, smartFeeds, counts }) => ({
      feeds,
      folders,
      tags,
      tagParents,
      smartFeeds,
      counts,
    })),
  );
  const now = useNow();
  const collapsed = useUi((state) => state.collapsed);
  const selectedKey = useUi((state) => placeKey(state.place));
  const isInSnoozed = selectedKey === 'view:snoozed';
  const items = useMemo(
    () => treeItems(library, collapsed, now, isInSnoozed),
    [library, collapsed, now, isInSnoozed],
  );
  const [focusKey, setFocusKey] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const indexes = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);
  const tabKey = [focusKey, selectedKey].find((key) => key !== null && indexes.has(key)) ?? items[0]?.key;
  const tabIndex = tabKey === undefined ? -1 : (indexes.get(tabKey) ?? -1);

  const overscan = useOverscan(8);
  const firstHeight = useFirstHeight('tree', tree);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => tree.current,
    estimateSize: (index) => (items[index]?.kind === 'section' ? sectionPx : rowPx),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    // The tab stop stays in the document, however far it is scrolled away: what has the focus must not lose it.
    rangeExtractor: useCallback((range: Range) => keptInRange(range, tabIndex), [tabIndex]),
    initialRect: { width: 0, height: firstHeight },
    overscan,
    paddingEnd,
    useFlushSync: false,
  });
  const drawn = virtual.getVirtualItems();

  /** The row that gets the focus once it is drawn. */
  const wanted = useRef<string | null>(null);
  // A row that was moved keeps the focus: taken out of the document and put back, it would lose it.
  const moved = useRef<string | null>(null);
  const takeFocus = (key: string): boolean => {
    const row = tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    row?.focus({ preventScroll: true });
    return row != null;
  };
  useLayoutEffect(() => {
    if (wanted.current !== null && takeFocus(wanted.current)) wanted.current = null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each new order.
  useLayoutEffect(() => {
    const index = moved.current === null ? undefined : indexes.get(moved.current);
    if (moved.current === null || index === undefined) return;
    if (document.activeElement === document.body)
      wanted.current = takeFocus(moved.current) ? null : moved.current;
    virtual.scrollToIndex(index, { align: 'auto' });
  }, [items]);

  const focusRow = (item: TreeItem | undefined) => {
    if (item === undefined) return;
    moved.current = null;
    setFocusKey(item.key);
    virtual.scrollToIndex(indexes.get(item.key) ?? 0, { align: 'auto' });
    if (!takeFocus(item.key)) wanted.current = item.key;
  };

  const choose = useCallback(
    (item: TreeItem) => {
      setFocusKey(item.key);
      if (item.place === null) toggleCollapsed(item.key);
      else {
        visit(item.place);
        onGone();
      }
    },
    [onGone],
  );

  const parentOf = (index: number): TreeItem | undefined =>
    items.slice(0, index).findLast((item) => item.level < (items[index]?.level ?? 1));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const index = tabIndex;
    const item = items[index];
    if (item === undefined) return;
    if (event.altKey) {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
      if (step === undefined || (item.place?.kind !== 'smart' && item.place?.kind !== 'feed')) return;
      event.preventDefault();
      moved.current = item.key;
      if (item.place.kind === 'smart') void moveSmart(item.place.id, step);
      else void moveFeedBy(item.place.id, step);
      return;
    }
    const act = new Map<string, () => void>([
      ['ArrowDown', () => focusRow(items[index + 1])],
      ['ArrowUp', () => focusRow(items[index - 1])],
      ['Home', () => focusRow(items[0])],
      ['End', () => focusRow(items.at(-1))],
      [
        'ArrowRight',
        () => {
          if (item.isOpen === false) toggleCollapsed(item.key);
          else if (item.isOpen === true) focusRow(items[index + 1]);
        },
      ],
      [
        'ArrowLeft',
        () => {
          if (item.isOpen === true) toggleCollapsed(item.key);
          else focusRow(parentOf(index));
        },
      ],
      ['Enter', () => choose(item)],
      [' ', () => choose(item)],
    ]);
    if (item.feedId !== null) {
      // The feed the focus is on, which need not be the one whose list is open.
      const { feedId } = item;
      for (const key of ['F2', 'i']) act.set(key, () => openSheet({ kind: 'feed', feedId }));
    }
    const sheet = item.place === null ? null : sheetOfPlace(item.place);
    if (sheet !== null && item.feedId === null) act.set('F2', () => openSheet(sheet));
    const run = act.get(event.key);
    if (run === undefined) return;
    event.preventDefault();
    run();
  };

  return (
    <div
      ref={tree}
      id={anchors.tree}
      role="tree"
      aria-label={sidebarTexts.library}
      className="tree"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="tree-all" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <TreeRow
              key={item.key}
              item={item}
              top={start}
              isSelected={item.key === selectedKey}
              isTabStop={item.key === tabKey}
              onChoose={choose}
              onFocus={setFocusKey}
            />
          );
        })}
      </div>
    </div>
  );
}
