/** What a command is for: what a menu was opened on, else what is picked, selected or gone to. */
import { summaryOf } from '../state/actions.ts';
import type { Place } from '../state/places.ts';
import { hasPicks, isPicked, useSelection } from '../state/selection.ts';
import { useUi } from '../state/ui.ts';

/** The one article a command is about. */
export function articleInHand(): number | null {
  const { menu, selectedId } = useUi.getState();
  return menu?.kind === 'article' ? menu.id : selectedId;
}

/** A menu on an article that is not among those picked is for that one alone. */
export function arePicksInHand(): boolean {
  const { menu } = useUi.getState();
  if (menu?.kind === 'article' && !isPicked(useSelection.getState(), menu.id)) return false;
  return hasPicks();
}

export function placeInHand(): Place {
  const { menu, place } = useUi.getState();
  return menu?.kind === 'place' ? menu.place : place;
}

/** The feed a menu is on or one is in, else the one that brought the article. */
export function feedInHand(): number | null {
  const place = placeInHand();
  const { menu } = useUi.getState();
  if (place.kind === 'feed' && menu?.kind !== 'article') return place.id;
  if (menu?.kind === 'place') return null;
  const id = articleInHand();
  return id === null ? null : (summaryOf(id)?.feedId ?? null);
}

export const hasArticle = (): boolean => articleInHand() !== null;
export const hasAny = (): boolean => arePicksInHand() || hasArticle();

export const onArticle = (run: (id: number) => void) => (): void => {
  const id = articleInHand();
  if (id !== null) run(id);
};

/** One way for all that are picked, another for a single one. */
export const onAny = (many: () => void, one: (id: number) => void) => (): void => {
  if (arePicksInHand()) many();
  else onArticle(one)();
};

/** Whether the single article in hand is so; false where several are. */
export function isOne(test: (row: NonNullable<ReturnType<typeof summaryOf>>) => boolean): boolean {
  const id = arePicksInHand() ? null : articleInHand();
  const row = id === null ? null : summaryOf(id);
  return row !== null && test(row);
}
