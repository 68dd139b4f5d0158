/**
 * The lines a list is drawn in: heads of groups, and under each as many rows a line as there are columns. Known by
 * sums over the groups, not by a line each, so that a hundred thousand rows cost as little as a hundred.
 */
import { dayTitle } from '../../../shared/texts/format.ts';
import { listTexts } from '../../../shared/texts/list.ts';
import type { Page, RowOutline } from '../../state/list-pages.ts';
import type { Grouping } from '../../state/places.ts';

/** Rows that stand together, from `start` up to `end` (exclusive). */
export type Group = { key: string; title: string; start: number; end: number };

export type Lines = {
  count: number;
  columns: number;
  hasHeads: boolean;
  groups: readonly Group[];
  /** For each group the line it begins on. */
  starts: readonly number[];
};

export type Line = { kind: 'head'; group: Group } | { kind: 'rows'; from: number; to: number };

type Run = { key: string; sample: RowOutline; count: number };
type Runs = { by: Grouping; runs: Run[] };

const runsOf = new WeakMap<readonly RowOutline[], Runs>();

function keyOf(row: RowOutline, by: Grouping): string {
  if (by === 'none') return '';
  if (by === 'feed') return `feed-${row.feedId}`;
  // They lead the list, whatever day they are of.
  return row.isReturned ? 'returned' : `day-${new Date(row.sortAt).setHours(0, 0, 0, 0)}`;
}

/** Kept with each page: what was read does not change its day or its feed. */
function runsOfPage(outline: readonly RowOutline[], by: Grouping): Run[] {
  const known = runsOf.get(outline);
  if (known?.by === by) return known.runs;
  const runs: Run[] = [];
  for (const row of outline) {
    const key = keyOf(row, by);
    const last = runs.at(-1);
    if (last?.key === key) last.count += 1;
    else runs.push({ key, sample: row, count: 1 });
  }
  runsOf.set(outline, { by, runs });
  return runs;
}

function titleOf({ key, sample }: Run, by: Grouping, now: number): string {
  if (by === 'none') return '';
  if (key === 'returned') return listTexts.returned;
  return by === 'feed' ? sample.feedTitle : dayTitle(sample.sortAt, now);
}

export function groupRows(pages: readonly Pick<Page, 'outline'>[], by: Grouping, now: number): Group[] {
  const groups: Group[] = [];
  let row = 0;
  for (const { outline } of pages) {
    for (const run of runsOfPage(outline, by)) {
      const last = groups.at(-1);
      if (last?.key === run.key) last.end += run.count;
      else groups.push({ key: run.key, title: titleOf(run, by, now), start: row, end: row + run.count });
      row += run.count;
    }
  }
  return groups;
}

/** `columns`: rows side by side, one or more. */
export function makeLines(groups: readonly Group[], hasHeads: boolean, columns: number): Lines {
  let count = 0;
  const starts = groups.map(({ start, end }) => {
    const at = count;
    count += (hasHeads ? 1 : 0) + Math.ceil((end - start) / columns);
    return at;
  });
  return { count, columns, hasHeads, groups, starts };
}

/** The last place whose value is not above the one sought; -1 when there is none. */
function lastUpTo(length: number, valueAt: (index: number) => number, sought: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= sought) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** -1 for a row there is not. */
export function lineOfRow({ groups, starts, columns, hasHeads }: Lines, row: number): number {
  const index = lastUpTo(groups.length, (at) => groups[at]?.start ?? 0, row);
  const group = groups[index];
  if (group === undefined || row < 0 || row >= group.end) return -1;
  return (starts[index] ?? 0) + (hasHeads ? 1 : 0) + Math.floor((row - group.start) / columns);
}

/** null for a line there is not. */
export function lineAt(lines: Lines, line: number): Line | null {
  const { groups, starts, columns, hasHeads, count } = lines;
  const index = lastUpTo(starts.length, (at) => starts[at] ?? 0, line);
  const group = groups[index];
  if (group === undefined || line < 0 || line >= count) return null;
  const place = line - (starts[index] ?? 0) - (hasHeads ? 1 : 0);
  if (place < 0) return { kind: 'head', group };
  const from = group.start + place * columns;
  return { kind: 'rows', from, to: Math.min(from + columns, group.end) };
}

/** The group a line belongs to. */
export function groupOfLine({ groups, starts }: Lines, line: number): Group | null {
  return groups[lastUpTo(starts.length, (at) => starts[at] ?? 0, line)] ?? null;
}

/** First row of a line, for a head the one below it. */
export function rowOfLine(lines: Lines, line: number): number {
  const found = lineAt(lines, line);
  if (found === null) return 0;
  return found.kind === 'head' ? found.group.start : found.from;
}
