/** Putting articles off until a time, and back. */
import type { ArticleTarget } from '../../shared/contract.ts';
import { snoozeNotes } from '../../shared/texts/actions.ts';
import { client } from '../bridge.ts';
import { dropRows } from './article-list.ts';
import { selectAfter } from './select-after.ts';
import { clearPicks, isPicked, pickedTarget, useSelection } from './selection.ts';
import { showError } from './show-error.ts';
import { showWayBack } from './undo.ts';

type Snoozed = { target: ArticleTarget; isMeant: (id: number) => boolean };

/** null: what is picked. */
function snoozed(articleId: number | null): Snoozed | null {
  if (articleId !== null) return { target: { ids: [articleId] }, isMeant: (id) => id === articleId };
  const target = pickedTarget();
  const selection = useSelection.getState();
  return target === null ? null : { target, isMeant: (id) => isPicked(selection, id) };
}

/** `until` in epoch ms; null: back into the lists. Either way they leave the list that is shown. */
export async function snooze(articleId: number | null, until: number | null): Promise<void> {
  const meant = snoozed(articleId);
  if (meant === null) return;
  try {
    const { changed, undoId } = await client().call('articles.mark', {
      target: meant.target,
      snoozedUntil: until,
    });
    selectAfter(meant.isMeant);
    dropRows(meant.isMeant);
    if (articleId === null) clearPicks();
    showWayBack(
      until === null ? snoozeNotes.ended(changed) : snoozeNotes.until(changed, until, Date.now()),
      undoId,
    );
  } catch (thrown) {
    showError(thrown);
  }
}
