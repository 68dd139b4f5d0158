/**
 * All texts of the interface, one module an area and one folder a language. English is the shape: another language's folder
 * does not compile as long as anything is missing in it or takes other values.
 */
import { type Language, setLanguage } from './language.ts';

export type Catalogue = typeof import('./en/index.ts');

/** English is always there: what shows a fault of loading must have words. */
const loaders: Partial<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {};

let loaded: Catalogue | null = null;

/**
 * Before any module of texts is read, as these take their words when they are read: the page imports the rest of itself
 * after this. A language is changed by loading the page anew.
 */
export async function loadCatalogue(language: Language): Promise<void> {
  setLanguage(language);
  loaded = language === 'en' ? null : ((await loaders[language]?.()) ?? null);
}

/** One area's texts in the language that was loaded; `english` where none was. */
export function inLanguage<Area extends keyof Catalogue>(
  area: Area,
  english: Catalogue[Area],
): Catalogue[Area] {
  return loaded === null ? english : loaded[area];
}
