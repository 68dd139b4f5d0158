/** Says what went wrong, in words, at the foot of the window. */
import { toWireError } from '../../shared/errors.ts';
import { errorWords } from '../../shared/texts/errors.ts';
import { showToast } from './toasts.ts';

export function showError(thrown: unknown): void {
  const { title, next } = errorWords(toWireError(thrown));
  showToast({ text: next === '' ? title : `${title} ${next}`, tone: 'bad' });
}
