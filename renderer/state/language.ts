/** The interface's language is changed by main, and the page is loaded anew in it: with what is open and what was typed. */
import type { Language } from '../../shared/texts/language.ts';
import { askedLanguage } from '../asked-language.ts';
import { client } from '../bridge.ts';
import { showError } from './show-error.ts';
import { keepForNextPage } from './typed.ts';
import { keepLayout } from './ui.ts';

let isNew = false;

/** Once, after this page took the place of one in another language: whether what asks shows the change. */
export function isFresh(): boolean {
  const was = isNew;
  isNew = false;
  return was;
}

export function noteFresh(): void {
  isNew = true;
}

async function follow(language: Language): Promise<void> {
  if (language === askedLanguage()) return;
  keepLayout();
  keepForNextPage();
  await client().call('shell.loadAnew', {});
}

/** Returns the function that ends it. */
export function watchLanguage(): () => void {
  const end = client().on('language.changed', ({ language }) => void follow(language).catch(showError));
  // It may have changed while the page was read.
  void client()
    .call('shell.language', {})
    .then(({ language }) => follow(language))
    .catch(showError);
  return end;
}
