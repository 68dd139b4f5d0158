/** Finding in the article that is read: what is typed, how often it stands there, and which one is looked at. */
import { create } from 'zustand';
import { findTexts } from '../../shared/texts/reading.ts';
import { paint } from '../article/paint.ts';
import { revealRange } from '../article/scroll.ts';
import { selectedRange, selectRange } from '../article/selection.ts';
import { findInText, indexText } from '../article/text-index.ts';
import { announce } from './announce.ts';
import { readingView } from './reading-view.ts';

type FindState = {
  isOpen: boolean;
  typed: string;
  count: number;
  /** Index of the one looked at; -1: none. */
  current: number;
  /** Counts how often it was asked for, so that the field takes the focus again. */
  asked: number;
};

const start: FindState = { isOpen: false, typed: '', count: 0, current: -1, asked: 0 };
export const useFind = create<FindState>()(() => start);

/** Longer selections are no search. */
const longestTaken = 120;

let ranges: Range[] = [];

function show(current: number, isSpoken: boolean): void {
  const view = readingView();
  const range = ranges[current];
  paint('find', ranges, 1);
  paint('find-current', range === undefined ? [] : [range], 2);
  useFind.setState({ count: ranges.length, current: range === undefined ? -1 : current });
  if (range !== undefined && view !== null) revealRange(range, view.pane);
  if (isSpoken) announce(findTexts.position(current + 1, ranges.length));
}

/** The first one at or below the upper edge: one goes on from where one reads. */
function nearest(pane: HTMLElement): number {
  const { top } = pane.getBoundingClientRect();
  const at = ranges.findIndex((range) => range.getBoundingClientRect().bottom > top);
  return at < 0 ? 0 : at;
}

/** Looks for what is typed, in title and text. Again after another article, or another text of it, is on screen. */
export function search(typed: string): void {
  const view = readingView();
  useFind.setState({ typed });
  if (view === null) return;
  const title = view.pane.querySelector('h1');
  const index = indexText([...(title === null ? [] : [title]), view.root]);
  ranges = findInText(index.text, typed).flatMap(({ start: from, end }) => index.rangeOf(from, end) ?? []);
  show(ranges.length === 0 ? -1 : nearest(view.pane), typed.trim() !== '');
}

/** Round and round. */
export function step(direction: 1 | -1): void {
  const { current, isOpen, typed } = useFind.getState();
  if (!isOpen) {
    openFind();
    if (typed === '') return;
  }
  if (ranges.length > 0) show((current + direction + ranges.length) % ranges.length, true);
}

export function openFind(): void {
  const view = readingView();
  if (view === null) return;
  const selected = selectedRange(view.root)?.toString().trim() ?? '';
  const isTaken = selected !== '' && selected.length <= longestTaken && !selected.includes('\n');
  useFind.setState(({ typed, asked }) => ({
    isOpen: true,
    typed: isTaken ? selected : typed,
    asked: asked + 1,
  }));
  search(useFind.getState().typed);
}

/** The one looked at stays, as a selection: to be copied or highlighted. */
export function closeFind(): void {
  const { current } = useFind.getState();
  const range = ranges[current];
  clearFind();
  useFind.setState({ isOpen: false });
  readingView()?.pane.focus({ preventScroll: true });
  if (range?.startContainer.isConnected) selectRange(range);
}

/** Nothing is painted any more; what was typed stays. */
export function clearFind(): void {
  ranges = [];
  paint('find', []);
  paint('find-current', []);
  useFind.setState({ count: 0, current: -1 });
}

export function resetFind(): void {
  clearFind();
  useFind.setState(start);
}
