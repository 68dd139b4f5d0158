/** The articles picked to be changed together: some by hand, or all that the list holds but a few. */
import { create } from 'zustand';
import type { ArticleTarget } from '../../shared/contract.ts';
import { shownIds, useArticleList } from './article-list.ts';
import { indexOf } from './list-pages.ts';
import { useUi } from './ui.ts';

export type Selection = {
  /** All that the list's question finds; then `ids` are those left out. */
  isAll: boolean;
  ids: ReadonlySet<number>;
  /** Where a range begins. */
  anchorId: number | null;
};

const none: Selection = { isAll: false, ids: new Set(), anchorId: null };

export const useSelection = create<Selection>()(() => none);

// Another place or search is another list.
useUi.subscribe((state, before) => {
  if (state.place !== before.place || state.search !== before.search) clearPicks();
});

export function hasPicks({ isAll, ids }: Selection = useSelection.getState()): boolean {
  return isAll || ids.size > 0;
}

export function isPicked({ isAll, ids }: Selection, id: number): boolean {
  return ids.has(id) !== isAll;
}

/** null: more than are counted. */
export function pickedCount({ isAll, ids }: Selection, total: number | null): number | null {
  if (!isAll) return ids.size;
  return total === null ? null : Math.max(0, total - ids.size);
}

export function clearPicks(): void {
  if (hasPicks() || useSelection.getState().anchorId !== null) useSelection.setState(none);
}

export function togglePick(id: number): void {
  const { ids, isAll } = useSelection.getState();
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  // All but as many as the list shows is none of them.
  if (isAll && next.size >= (useArticleList.getState().total ?? Number.POSITIVE_INFINITY)) {
    useSelection.setState({ ...none, anchorId: id });
  } else useSelection.setState({ ids: next, anchorId: id });
}

/** From where the range began, else from the row one is on, to that one. `isAdded`: besides what is picked already. */
export function pickRange(toId: number, isAdded = false): void {
  const selection = useSelection.getState();
  const { pages } = useArticleList.getState();
  const anchorId = selection.anchorId ?? useUi.getState().selectedId ?? toId;
  const [from, to] = [indexOf(pages, anchorId), indexOf(pages, toId)].sort((one, other) => one - other);
  if (from === undefined || to === undefined || from < 0) {
    togglePick(toId);
    return;
  }
  const range = shownIds().slice(from, to + 1);
  const before = isAdded && !selection.isAll ? selection.ids : [];
  useSelection.setState({ isAll: false, ids: new Set([...before, ...range]), anchorId });
}

export function pickAll(): void {
  if (useArticleList.getState().pages.every((page) => page.outline.length === 0)) return;
  useSelection.setState({ ...none, isAll: true });
}

/** null: nothing is picked. What arrived after the list was drawn has not been seen, and is not among all. */
export function pickedTarget(): ArticleTarget | null {
  const { isAll, ids } = useSelection.getState();
  if (!isAll) return ids.size === 0 ? null : { ids: [...ids] };
  const { scope, loadedAt } = useArticleList.getState();
  if (scope === null) return null;
  return { ...scope, isTyping: scope.isTyping ?? true, before: loadedAt, except: [...ids] };
}
