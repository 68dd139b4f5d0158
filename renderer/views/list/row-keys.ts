/** Keys of the list itself; those that mean the same everywhere are commands. */
import type { KeyboardEvent } from 'react';
import { extendBy, extendToEdge, focusPane, selectBy, selectEdge } from '../../commands/moves.ts';

const pageRows = 8;

/** `columns`: how many rows stand side by side; up and down go that far. */
export function listKeys(event: KeyboardEvent, columns: number, isGrid: boolean): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = (by: number) => () => (event.shiftKey ? extendBy(by) : selectBy(by));
  const edge = (which: 'first' | 'last') => () => (event.shiftKey ? extendToEdge(which) : selectEdge(which));
  const act = new Map<string, () => void>([
    ['ArrowDown', step(columns)],
    ['ArrowUp', step(-columns)],
    ['PageDown', step(pageRows * columns)],
    ['PageUp', step(-pageRows * columns)],
    ['Home', edge('first')],
    ['End', edge('last')],
    ['ArrowRight', isGrid ? step(1) : focusPane],
  ]);
  if (isGrid) act.set('ArrowLeft', step(-1));
  const run = act.get(event.key);
  if (run === undefined) return;
  event.preventDefault();
  run();
}
