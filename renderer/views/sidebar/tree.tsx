/** The library as a tree: one tab stop, arrow keys inside (the tree pattern of the ARIA practices guide). */
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { sidebarTexts } from '../../../shared/texts/sidebar.ts';
import { anchors } from '../../commands/anchors.ts';
import { visit } from '../../commands/moves.ts';
import { sheetOfPlace } from '../../commands/place-commands.ts';
import { moveFeedBy } from '../../state/feed-order.ts';
import { useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';
import { moveSmart } from '../../state/order.ts';
import { placeKey } from '../../state/places.ts';
import { openSheet, toggleCollapsed, useUi } from '../../state/ui.ts';
import { type TreeItem, treeItems } from './tree-items.ts';
import { TreeRow } from './tree-row.tsx';

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
  const items = useMemo(
    () => treeItems(library, collapsed, now, selectedKey === 'view:snoozed'),
    [library, collapsed, now, selectedKey],
  );
  const [focusKey, setFocusKey] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const tabKey = [focusKey, selectedKey, items[0]?.key].find((key) => items.some((item) => item.key === key));

  // A row that was moved keeps the focus: taken out of the document and put back, it would lose it.
  const moved = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each new order.
  useEffect(() => {
    if (moved.current === null) return;
    const row = tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(moved.current)}"]`);
    if (document.activeElement === document.body) row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }, [items]);

  const focusRow = (item: TreeItem | undefined) => {
    if (item === undefined) return;
    moved.current = null;
    setFocusKey(item.key);
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(item.key)}"]`)?.focus();
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
    const index = items.findIndex((item) => item.key === tabKey);
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
      {items.map((item) => (
        <TreeRow
          key={item.key}
          item={item}
          isSelected={item.key === selectedKey}
          isTabStop={item.key === tabKey}
          onChoose={choose}
          onFocus={setFocusKey}
        />
      ))}
    </div>
  );
}
