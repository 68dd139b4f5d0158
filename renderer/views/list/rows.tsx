/** The virtual list of articles. The list has the focus; the row one is on is its active descendant. */
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react';
import { listShownMark } from '../../../shared/marks.ts';
import type { FeedGap } from '../../../shared/model/older.ts';
import { listTexts } from '../../../shared/texts/list.ts';
import { afterFrame } from '../../after-frame.ts';
import { anchors } from '../../commands/anchors.ts';
import { useFirstHeight, useOverscan } from '../../components/first-drawing.ts';
import { keptInRange } from '../../components/kept-in-range.ts';
import { useArticleList } from '../../state/article-list.ts';
import { useLibrary } from '../../state/library.ts';
import { idAt, indexOf, rowAt, rowCount } from '../../state/list-pages.ts';
import { keepAround } from '../../state/list-refresh.ts';
import { useNow } from '../../state/now.ts';
import { useOlder } from '../../state/older.ts';
import { effectiveGrouping } from '../../state/places.ts';
import { hasPicks, isPicked, useSelection } from '../../state/selection.ts';
import { useUi } from '../../state/ui.ts';
import { gapPlaces } from './gap-places.ts';
import { GroupHead } from './group-head.tsx';
import { groupOfLine, groupRows, lineAt, lineOfRow, makeLines, rowOfLine } from './lines.ts';
import { Row } from './row.tsx';
import { listKeys } from './row-keys.ts';
import { useColumns } from './use-columns.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useReadOnScroll } from './use-read-on-scroll.ts';
import { useRestoredScroll } from './use-restored-scroll.ts';
import { useTopOfAnswer } from './use-top-of-answer.ts';

const comfortablePx = 117;
const compactPx = 32;
const cardPx = 250;
/** Lines beyond both edges. Scrolling draws at once what comes in; those not in sight cost as much as those that are. */
const overscans = { comfortable: 2, compact: 8, cards: 1 } as const;
const headPx = 30;
const gapPx = 30;
const scrollPaddingEnd = 12;
const noGaps: readonly FeedGap[] = [];

/** Once, after the frame. */
function noteListShown(): void {
  if (performance.getEntriesByName(listShownMark).length > 0) return;
  afterFrame(() => performance.mark(listShownMark));
}

export function ArticleRows() {
  const pages = useArticleList((state) => state.pages);
  const total = useArticleList((state) => (state.isTotalCapped ? null : state.total));
  const scope = useArticleList((state) => state.scope);
  const selectedId = useUi((state) => state.selectedId);
  const groupBy = useUi((state) => state.groupBy);
  const mode = useLibrary((state) => state.settings?.listDensity ?? 'comfortable');
  const selection = useSelection();
  const isAnyPicked = hasPicks(selection);
  const now = useNow();
  const scroll = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroll, mode === 'cards');
  const by = effectiveGrouping(groupBy, scope);
  const hasHeads = by !== 'none';
  const lines = useMemo(
    () => makeLines(groupRows(pages, by, now), hasHeads, columns),
    [pages, by, now, hasHeads, columns],
  );
  const gaps = useOlder((state) => state.older?.gaps ?? noGaps);
  // Where days could stand together, rows follow time.
  const isByTime = effectiveGrouping('day', scope) === 'day';
  const missing = useMemo(() => gapPlaces(pages, isByTime ? gaps : noGaps), [pages, gaps, isByTime]);
  const selectedIndex = selectedId === null ? -1 : indexOf(pages, selectedId);
  const selectedLine = selectedIndex < 0 ? -1 : lineOfRow(lines, selectedIndex);

  // Stable while the lines are, or every render would measure all of them anew.
  const getItemKey = useCallback(
    (index: number) => {
      const line = lineAt(lines, index);
      if (line === null) return index;
      if (line.kind === 'head') return `${line.group.key}-${line.group.start}`;
      const id = idAt(pages, line.from) ?? index;
      // With the mark it is another size.
      return missing.has(id) ? `gap-${id}` : id;
    },
    [lines, pages, missing],
  );
  const sizeOf = (index: number): number => {
    const line = hasHeads || missing.size > 0 ? lineAt(lines, index) : null;
    if (line?.kind === 'head') return headPx;
    if (mode === 'cards') return cardPx;
    const isAfterGap = line !== null && missing.has(idAt(pages, line.from) ?? 0);
    return (mode === 'compact' ? compactPx : comfortablePx) + (isAfterGap ? gapPx : 0);
  };
  // The row one is on stays in the document, however far it is scrolled away: the list points at it.
  const rangeExtractor = useCallback((range: Range) => keptInRange(range, selectedLine), [selectedLine]);

  const scrollPaddingStart = hasHeads ? headPx + 4 : 8;
  const overscan = useOverscan(overscans[mode]);
  const firstHeight = useFirstHeight('list', scroll);
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroll.current,
    estimateSize: sizeOf,
    getItemKey,
    rangeExtractor,
    // Rows are there from the first drawing on, and the window is laid out once.
    initialRect: { width: 0, height: firstHeight },
    overscan,
    paddingEnd: 12,
    scrollPaddingStart,
    scrollPaddingEnd,
  });
  const drawn = virtual.getVirtualItems();
  const firstLine = virtual.range?.startIndex ?? 0;
  const firstRow = rowOfLine(lines, firstLine);
  const lastRow = Math.min(rowOfLine(lines, virtual.range?.endIndex ?? 0) + columns, rowCount(pages)) - 1;

  // At the start, after the welcome page and after an empty place nothing has the focus: the arrow keys are the list's.
  useEffect(() => {
    if (document.activeElement === document.body) scroll.current?.focus({ preventScroll: true });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the pages change, too.
  useEffect(() => keepAround(firstRow, lastRow), [firstRow, lastRow, pages]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another look measures every line anew.
  useEffect(() => virtual.measure(), [mode, by, columns]);

  const isAnyDrawn = drawn.length > 0;
  useEffect(() => {
    if (isAnyDrawn) noteListShown();
  }, [isAnyDrawn]);

  useTopOfAnswer(virtual, selectedLine);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the selection and the look, not every change of its line.
  useEffect(() => {
    if (selectedLine >= 0) virtual.scrollToIndex(selectedLine, { align: 'auto' });
  }, [selectedId, mode, by]);

  useRestoredScroll(firstRow, (row) => virtual.scrollToIndex(lineOfRow(lines, row), { align: 'start' }));
  useReadOnScroll(firstRow, lastRow);
  useKeptPlace(scroll, {
    lines,
    pages,
    virtual,
    selectedId,
    selectedLine,
    paddingStart: scrollPaddingStart,
    paddingEnd: scrollPaddingEnd,
  });

  const stuck = hasHeads ? groupOfLine(lines, firstLine) : null;
  const row = (index: number, style?: CSSProperties, line?: number) => {
    const id = idAt(pages, index);
    if (id === null) return null;
    return (
      <Row
        key={id}
        id={id}
        article={rowAt(pages, index)}
        index={index}
        total={total}
        mode={mode}
        now={now}
        isCurrent={index === selectedIndex}
        isPicked={isPicked(selection, id)}
        isAnyPicked={isAnyPicked}
        isBeforeCurrent={index + 1 === selectedIndex}
        isAfterGap={missing.has(id)}
        style={style}
        line={line}
        measure={mode === 'comfortable' ? virtual.measureElement : undefined}
      />
    );
  };

  return (
    <div
      ref={scroll}
      id={anchors.list}
      className="rows"
      data-mode={mode}
      role="listbox"
      aria-label={listTexts.articles}
      aria-multiselectable="true"
      aria-activedescendant={selectedIndex >= 0 ? `article-${selectedId}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => listKeys(event, columns, mode === 'cards')}
    >
      {stuck === null ? null : <GroupHead group={stuck} isStuck />}
      <div role="presentation" className="rows-all" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => {
          const line = lineAt(lines, index);
          if (line === null) return null;
          const style = { transform: `translateY(${start}px)` };
          if (line.kind === 'head') return <GroupHead key={key} group={line.group} style={style} />;
          if (mode !== 'cards') return row(line.from, style, index);
          return (
            <div
              key={key}
              role="presentation"
              className="cards-line"
              style={{ ...style, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
            >
              {Array.from({ length: line.to - line.from }, (_, offset) => row(line.from + offset))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
