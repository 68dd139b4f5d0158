/** Says what went wrong, in words, at the foot of the window. */
import { toWireError } from '../../shared/errors.ts';
import { errorNote } from '../../shared/texts/errors.ts';
import { showToast } from './toasts.ts';

export function showError(thrown: unknown): void {
  showToast({ text: errorNote(toWireError(thrown)), tone: 'bad' });
}
