/** Brings the page's texts of a language. Apart from catalogue.ts, so that who only asks for words has no language in its build. */
import { setCatalogue } from './catalogue.ts';
import type * as english from './en/index.ts';
import { type Language, setLanguage } from './language.ts';

export type Catalogue = typeof english;

export type Loaders<Texts> = Partial<Record<Exclude<Language, 'en'>, () => Promise<Texts>>>;

/** English is always there: what shows a fault of loading must have words. */
export const loaders: Loaders<Catalogue> = {
  de: () => import('./de/index.ts'),
  es: () => import('./es/index.ts'),
  ja: () => import('./ja/index.ts'),
  'pt-BR': () => import('./pt-BR/index.ts'),
  'zh-CN': () => import('./zh-CN/index.ts'),
};

/**
 * Before any module of texts is read: the page imports the rest of itself after this. A language is changed by loading the page
 * anew. Rejects where the language cannot be had; then the page is English.
 */
export async function loadCatalogue(language: Language): Promise<void> {
  setLanguage('en');
  setCatalogue(null);
  if (language === 'en') return;
  const load = loaders[language];
  if (load === undefined) throw new Error(`There are no texts in ${language}.`);
  const catalogue = await load();
  setLanguage(language);
  setCatalogue(catalogue);
}
