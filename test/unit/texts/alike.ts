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
  'VitePress',
  'Docusaurus',
  'Zola',
  'EPUB',
  'PDF',
  'HTML',
  'JSON',
  'NDJSON',
  'OPML',
  'slug',
  'js, ecmascript',
];

/** What people type, of words that a query knows in every language. */
const queries = [
  'rust lifetime',
  'a OR b',
  'title: author: code:',
  'lang:go',
  'tag:rust',
  'feed:"Name"',
  'is:unread',
  'is:changed',
  'is:duplicate',
  'has:code',
  'after:7d',
  'reading:<5',
  'reactions:>50',
  'by:"Name"',
  'series:"Name"',
  'sort:oldest',
  'title:sponsored OR feed:"Ads Weekly"',
  'relevance, newest, oldest, reading, read, title, feed',
  'unread, read, saved, later…',
  'code, image, note, highlight…',
];

/** Same words by chance or by descent; a language adds its own here. */
const inOne: Partial<Record<Language, readonly string[]>> = {
  de: [
    'Audio',
    'Code',
    'Feed',
    'Feeds',
    'Name',
    'Offline',
    'Pause',
    'Player',
    'Proxy',
    'Sepia',
    'System',
    'Text',
    'Updates',
    'Video',
  ],
  // What the caps of a Japanese keyboard say.
  ja: ['Ctrl', 'Shift', 'Enter', 'Backspace', 'Delete', 'Insert', 'Home', 'End'],
  es: ['Audio', 'Ctrl', 'Front matter', 'front matter', 'Insert', 'Proxy', 'Sepia', 'Series', 'terminal'],
  'pt-BR': [
    'Backspace',
    'Backups',
    'Ctrl',
    'Delete',
    'End',
    'Enter',
    'Feed',
    'feed',
    'Feeds',
    'Front matter',
    'front matter',
    'Home',
    'Insert',
    'Login',
    'Offline',
    'Player',
    'Proxy',
    'Shift',
    'Site',
    'terminal',
    'Zoom',
  ],
  // Keyboards in China have these caps.
  'zh-CN': ['Ctrl', 'Shift', 'Enter', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'],
};

export const alikeIn = (language: Language): ReadonlySet<string> =>
  new Set([...everywhere, ...queries, ...(inOne[language] ?? [])]);

/** Values of choices are ids; code is what a program reads. */
export const isNoText = (path: string): boolean => /\.(?:\d+\.value|sampleCode)$/.test(path);
