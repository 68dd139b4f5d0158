/**
 * Words that an export writes itself, in every language at once: what writes a file is not in the interface's language, but in
 * the one it is told.
 */
import { exportedWords as german } from './de/exported.ts';
import { exportedWords as english } from './en/exported.ts';
import { exportedWords as spanish } from './es/exported.ts';
import { exportedWords as japanese } from './ja/exported.ts';
import type { Language } from './language.ts';
import { exportedWords as portuguese } from './pt-BR/exported.ts';
import { exportedWords as chinese } from './zh-CN/exported.ts';

export type ExportedWords = typeof english;

const all: Record<Language, ExportedWords> = {
  en: english,
  de: german,
  es: spanish,
  ja: japanese,
  'pt-BR': portuguese,
  'zh-CN': chinese,
};

export const wordsIn = (language: Language): ExportedWords => all[language];
