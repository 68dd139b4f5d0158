/**
 * Another size of the window, another zoom and another width of the pane break lines elsewhere, and may put more or fewer
 * cards side by side: every row has another place then. The row one is on stays where it stood in the pane, or comes into
 * sight whole where there is less room; where it was out of sight, the topmost row stays.
 */
import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { idAt, indexOf, type Page } from '../../state/list-pages.ts';
import { keptTop } from './kept-top.ts';
import { type Lines, lineOfRow, rowOfLine } from './lines.ts';

type Drawn = {
  lines: Lines;
  pages: readonly Page[];
  virtual: Virtualizer<HTMLDivElement, Element>;
  selectedId: number | null;
  /** -1: none of the rows is selected. */
  selectedLine: number;
  paddingStart: number;
  paddingEnd: number;
};

/** `selectedId`: of when it was noted. */
type Anchor = { id: number; offset: number; selectedId: number | null };

/** Rows are measured in the frames after: it is over when nothing has moved for as many. */
const stillFrames = 4;

function lineOfId({ lines, pages, virtual }: Drawn, id: number): { start: number; size: number } | null {
  const index = indexOf(pages, id);
  return virtual.measurementsCache[index < 0 ? -1 : lineOfRow(lines, index)] ?? null;
}

function anchorAt(list: HTMLElement, drawn: Drawn): Anchor | null {
  const { lines, pages, virtual, selectedId, selectedLine } = drawn;
  const { scrollTop, clientHeight } = list;
  // At every scroll: nothing is looked for among all the rows here.
  const selected = virtual.measurementsCache[selectedLine];
  if (selectedId !== null && selected !== undefined) {
    const offset = selected.start - scrollTop;
    if (offset < clientHeight && offset + selected.size > 0) return { id: selectedId, offset, selectedId };
  }
  const top = virtual.getVirtualItemForOffset(scrollTop);
  const row = top === undefined ? -1 : rowOfLine(lines, top.index);
  const id = idAt(pages, row);
  // Of a head, the row below it.
  const line = virtual.measurementsCache[lineOfRow(lines, row)];
  return id === null || line === undefined ? null : { id, offset: line.start - scrollTop, selectedId };
}

export function useKeptPlace(element: RefObject<HTMLElement | null>, drawn: Drawn): void {
  const latest = useRef(drawn);
  const noteRef = useRef<() => void>(() => undefined);

  useEffect(() => {
    const list = element.current;
    if (list === null) return;
    let size = `${list.clientWidth} ${list.clientHeight}`;
    let anchor: Anchor | null = null;
    /** Where the list was scrolled to for the anchor: from there, it is the reader who scrolls. */
    let keptAt: number | null = null;
    let frame: number | null = null;
    let still = 0;
    /** What the last step found: where none of it has changed and the list is elsewhere, something else has scrolled it. */
    let found = '';

    const note = () => {
      if (frame !== null) return;
      if (size !== `${list.clientWidth} ${list.clientHeight}`) return keep();
      const isKept = keptAt !== null && Math.abs(list.scrollTop - keptAt) <= 1;
      if (isKept && anchor?.selectedId === latest.current.selectedId) return;
      keptAt = null;
      anchor = anchorAt(list, latest.current);
    };
    const step = () => {
      frame = null;
      const line = anchor === null ? null : lineOfId(latest.current, anchor.id);
      if (anchor === null || line === null || anchor.selectedId !== latest.current.selectedId) return letGo();
      const now = `${line.start} ${line.size} ${list.clientHeight} ${list.scrollHeight}`;
      if (now === found && keptAt !== null && Math.abs(list.scrollTop - keptAt) > 1) return letGo();
      found = now;
      const { paddingStart, paddingEnd } = latest.current;
      const pane = { height: list.clientHeight, paddingStart, paddingEnd };
      const top = keptTop({ ...line, offset: anchor.offset }, pane, anchor.id === anchor.selectedId);
      const before = list.scrollTop;
      list.scrollTop = top;
      still = Math.abs(list.scrollTop - before) <= 1 ? still + 1 : 0;
      keptAt = list.scrollTop;
      if (still < stillFrames) frame = requestAnimationFrame(step);
    };
    const begin = () => {
      size = `${list.clientWidth} ${list.clientHeight}`;
      still = 0;
      found = '';
    };
    const keep = () => {
      begin();
      frame ??= requestAnimationFrame(step);
    };
    /** Whoever scrolls meanwhile is followed. */
    const letGo = () => {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
      keptAt = null;
    };

    noteRef.current = note;
    note();
    const observer = new ResizeObserver(() => {
      if (size === `${list.clientWidth} ${list.clientHeight}`) return;
      begin();
      if (frame !== null) cancelAnimationFrame(frame);
      // Before this frame is drawn: it would show the row cut off, or gone.
      step();
    });
    observer.observe(list);
    const gestures = ['wheel', 'pointerdown', 'keydown'] as const;
    for (const name of gestures) list.addEventListener(name, letGo, { passive: true });
    list.addEventListener('scroll', note, { passive: true });
    return () => {
      observer.disconnect();
      for (const name of gestures) list.removeEventListener(name, letGo);
      list.removeEventListener('scroll', note);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [element]);

  useLayoutEffect(() => {
    latest.current = drawn;
    noteRef.current();
  });
}
