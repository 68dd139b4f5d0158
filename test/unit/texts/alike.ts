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
  // Queries, whose words are the same in every language.
  'title: author: code:',
  'lang:go',
  'tag:rust',
  'is:unread',
  'is:changed',
  'is:duplicate',
  'has:code',
  'after:7d',
  'reading:<5',
  'reactions:>50',
  'sort:oldest',
  'a OR b',
  'title:sponsored OR feed:"Ads Weekly"',
  'js, ecmascript',
];

/** Same words by chance or by descent; a language adds its own here. */
const inOne: Partial<Record<Language, readonly string[]>> = {
  // Keyboards in China have these caps.
  'zh-CN': ['Ctrl', 'Shift', 'Enter', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'],
};

export const alikeIn = (language: Language): ReadonlySet<string> =>
  new Set([...everywhere, ...(inOne[language] ?? [])]);

/** Values of choices and tones are ids; filters, examples and code are what a program reads. */
export const isNoText = (path: string): boolean =>
  /\.\d+\.value$|\.(?:tone|sampleCode)$/.test(path) ||
  /^templateReference\.template(?:Filters|Examples)\b/.test(path);
