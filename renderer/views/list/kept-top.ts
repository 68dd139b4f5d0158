/** Where a list is scrolled to so that a row stays where it stood in the pane. Pure. */

/** All in px; `offset` is from the top of the pane to that of the row, below 0 for a row that is cut off above. */
export type KeptRow = { start: number; size: number; offset: number };

/** `isWhole`: the row has to be in sight from top to bottom where it fits, not a part of it only. */
export function keptTop(
  { start, size, offset }: KeptRow,
  pane: { height: number; paddingStart: number; paddingEnd: number },
  isWhole: boolean,
): number {
  // A row that has become shorter is not scrolled past.
  if (!isWhole) return start - Math.max(offset, 1 - size);
  const lowest = pane.height - pane.paddingEnd - size;
  return start - Math.max(pane.paddingStart, Math.min(offset, lowest));
}
