/** Taking back: what core remembers, and the few things only the page knows of. */
import { toWireError } from '../../shared/errors.ts';
import type { UndoKind } from '../../shared/model/undo.ts';
import { undoneWords, undoTexts } from '../../shared/texts/undo.ts';
import { client } from '../bridge.ts';
import { reload } from './article-list.ts';
import { loadUndos, useLibrary } from './library.ts';
import { showError } from './show-error.ts';
import { dismissToast, latestUndo, showToast, showUndo } from './toasts.ts';

/** A note on a change core remembers. `patchBack`: shows it as it was, before the library has answered. */
export function showWayBack(text: string, undoId: string | null, patchBack?: () => void): void {
  if (undoId === null) showToast({ text });
  else {
    showUndo(text, () => {
      patchBack?.();
      void takeBack(undoId);
    });
  }
}

/** What changes which articles there are; the others change rows that are shown, and these follow by themselves. */
const reloading: readonly UndoKind[] = [
  'remove-articles',
  'subscribe',
  'unsubscribe',
  'apply-rule',
  'mute',
  'unmute',
  'snooze',
  'unsnooze',
];

/** Takes back one change, the latest when none is named. */
export async function takeBack(undoId?: string): Promise<void> {
  try {
    const { entry } = await client().call('undo.run', undoId === undefined ? {} : { undoId });
    showToast({ text: undoneWords(entry) });
    if (reloading.includes(entry.kind)) await reload();
  } catch (thrown) {
    if (toWireError(thrown).code === 'not-found') showToast({ text: undoTexts.gone });
    else showError(thrown);
  } finally {
    await loadUndos().catch(() => undefined);
  }
}

/** The latest note's way back, else the latest change of the session. */
export async function undoLatest(): Promise<void> {
  const toast = latestUndo();
  if (toast?.action != null) {
    dismissToast(toast.id);
    toast.action.run();
    return;
  }
  await loadUndos().catch(() => undefined);
  if (useLibrary.getState().undos.length === 0) showToast({ text: undoTexts.nothing });
  else await takeBack();
}
