/** What a command about articles is for: those picked, else the one selected. */
import { hasPicks } from '../state/selection.ts';
import { useUi } from '../state/ui.ts';

/** The one article a command is about. */
export function articleInHand(): number | null {
  return useUi.getState().selectedId;
}

export const hasArticle = (): boolean => articleInHand() !== null;
export const hasAny = (): boolean => hasPicks() || hasArticle();

export const onArticle = (run: (id: number) => void) => (): void => {
  const id = articleInHand();
  if (id !== null) run(id);
};

/** One way for all that are picked, another for a single one. */
export const onAny = (many: () => void, one: (id: number) => void) => (): void => {
  if (hasPicks()) many();
  else onArticle(one)();
};
