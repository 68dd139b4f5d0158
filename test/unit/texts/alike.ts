/** Texts that are written the same in English and another language, and what in the catalogue is no text at all. */
import type { Language } from '../../../shared/texts/language.ts';

/** Names, units and words of the trade that no language here translates. */
const everywhere = [
  'Offprint',
  'DEV',
  'Markdown',
  'Obsidian',
  'Hugo',
  'Jekyll',
  'Zola',
  'EPUB',
  'PDF',
  'HTML',
  'JSON',
  'NDJSON',
  'OPML',
  'slug',
];

/** Same words by chance or by descent; a language adds its own here. */
const inOne: Partial<Record<Language, readonly string[]>> = {
  de: ['Audio', 'Code', 'Feed', 'Feeds', 'Offline', 'Pause', 'Player', 'Updates', 'Video'],
};

export const alikeIn = (language: Language): ReadonlySet<string> =>
  new Set([...everywhere, ...(inOne[language] ?? [])]);

/** Values of choices and tones are ids; filters, examples and code are what a program reads. */
export const isNoText = (path: string): boolean =>
  /\.(?:value|tone|sampleCode)$/.test(path) ||
  /^templateReference\.template(?:Filters|Examples)\b/.test(path);
