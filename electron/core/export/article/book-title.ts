/** What a selection is called. */
import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import type { Language } from '../../../../shared/texts/language.ts';

/** A query reads like a title once its signs are gone: `tag:rust is:saved` → “Rust saved”. */
export function titleOf(query: string, language: Language): string {
  const words = query
    .replace(/[-\w]+:/g, ' ')
    .replace(/["()|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? wordsIn(language).selection : words.charAt(0).toUpperCase() + words.slice(1);
}
