/** The language main wants the page in, by the page's address. It may be another than the page has, where that could not be had. */
import { isLanguage, type Language } from '../shared/texts/language.ts';

export function askedLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('language');
  return isLanguage(asked) ? asked : 'en';
}
