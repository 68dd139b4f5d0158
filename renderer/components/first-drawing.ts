/**
 * What a long list draws before the window has been laid out for the first time. Every row then costs a start its time, and a
 * height that turns out to be another one costs a second drawing.
 */
import { type RefObject, useEffect, useState } from 'react';
import { afterFirstPaint } from '../after-frame.ts';

type Pane = 'list' | 'tree';

const keyOf = (pane: Pane): string => `offprint.inset.${pane}`;

/** The height the pane most likely has, in px: the window's, less what stood beside it the last time. */
function likelyHeight(pane: Pane): number {
  let inset = 0;
  try {
    inset = Number(localStorage.getItem(keyOf(pane)) ?? 0);
  } catch {
    // Storage may be off: a few rows too many are drawn.
  }
  return inset > 0 && inset < window.innerHeight ? window.innerHeight - inset : window.innerHeight;
}

/** What a pane is drawn with until it has been laid out, in px; what stands beside it is kept for the next start. */
export function useFirstHeight(pane: Pane, element: RefObject<HTMLElement | null>): number {
  // Rows are drawn at every key: the storage is asked once.
  const [height] = useState(() => likelyHeight(pane));
  useEffect(() => {
    afterFirstPaint(() => {
      const measured = element.current?.offsetHeight ?? 0;
      if (measured === 0) return;
      try {
        localStorage.setItem(keyOf(pane), String(window.innerHeight - measured));
      } catch {
        // Storage may be full or off.
      }
    });
  }, [pane, element]);
  return height;
}

let isWindowDrawn = false;

/** Rows beyond both edges: none until the window has been drawn once, since nobody can have scrolled yet. */
export function useOverscan(rows: number): number {
  const [isDrawn, setDrawn] = useState(isWindowDrawn);
  useEffect(() => {
    if (isDrawn) return;
    afterFirstPaint(() => {
      isWindowDrawn = true;
      setDrawn(true);
    });
  }, [isDrawn]);
  return isDrawn ? rows : 0;
}
