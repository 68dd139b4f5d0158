/**
 * Texts of the main process: menu, tray, notifications, questions. They are a catalogue of their own, as main has no use for the
 * page's; and they are looked up at each use, as main goes on when the language is changed.
 */
import * as english from './en/app.ts';
import { type Language, setLanguage } from './language.ts';
import type { Loaders } from './load-catalogue.ts';

export type AppCatalogue = typeof english;

export const appLoaders: Loaders<AppCatalogue> = {
  de: () => import('./de/app.ts'),
  es: () => import('./es/app.ts'),
  ja: () => import('./ja/app.ts'),
  'pt-BR': () => import('./pt-BR/app.ts'),
  'zh-CN': () => import('./zh-CN/app.ts'),
};

let loaded: AppCatalogue = english;
let turns = 0;

/** Rejects where the language cannot be had; then it is English. Of several at once, the last one holds. */
export async function loadAppCatalogue(language: Language): Promise<void> {
  turns += 1;
  const turn = turns;
  const speak = (next: Language, texts: AppCatalogue): void => {
    if (turn !== turns) return;
    setLanguage(next);
    loaded = texts;
  };
  if (language === 'en') {
    speak('en', english);
    return;
  }
  try {
    speak(language, await textsOf(language));
  } catch (error) {
    speak('en', english);
    throw error;
  }
}

async function textsOf(language: Exclude<Language, 'en'>): Promise<AppCatalogue> {
  const load = appLoaders[language];
  if (load === undefined) throw new Error(`There are no texts in ${language}.`);
  return load();
}

export const appTexts = (): AppCatalogue => loaded;
