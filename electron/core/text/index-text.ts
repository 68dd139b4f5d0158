/**
 * Text as the full-text index sees it, and query words in the same shape. SQLite's unicode61 tokeniser splits at
 * punctuation and folds case and accents; this adds what it cannot know: words of scripts written without spaces,
 * the parts of identifiers, and names made of signs (C++, C#, .NET).
 */
import { fold } from './fold.ts';

/** Chinese, Japanese and Korean letters, Thai, Lao, Khmer, Burmese. */
const scripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ーｰﾞﾟ々〆';
const unspaced = new RegExp(`[${scripts}]`, 'u');
const unspacedRun = new RegExp(`[${scripts}][${scripts}\\p{M}]*`, 'gu');

/** Cheaper than the test of scripts, and true of few texts that have none of them. */
const mayBeUnspaced = /[\u0e01-\u1fff\u3000-\ufdff\ufe30-\uffff]/;

/** `useEffect`, `XMLHttpRequest`, `parse2Json`: letters change case inside the word. */
export const camelChange = /[\p{Ll}\p{N}]\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;
export const camelBoundary = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** Names that the tokeniser would cut down to a letter. Each becomes one word of its own. */
const signNames: ReadonlyMap<string, string> = new Map([
  ['c++', 'cplusplus'],
  ['c#', 'csharp'],
  ['f#', 'fsharp'],
  ['.net', 'dotnet'],
]);
const signName = '(?<![\\p{L}\\p{N}])(?:c\\+\\+|[cf]#|\\.net(?![\\p{L}\\p{N}_]))';
/** Without looking behind at each character, which took longer than all else; the sign before is looked at on a hit. */
const maybeSignName = /[cC]\+\+|[cCfF]#|\.[nN][eE][tT](?![\p{L}\p{N}_])/gu;
const letterAtEnd = /[\p{L}\p{N}]$/u;

/**
 * How much of an article's text, and of its code, can be found: three hundred pages. The index takes words over in one
 * piece, and nothing else can be done meanwhile.
 */
export const mostIndexed = 300_000;

/** For the index: the text with unspaced scripts split into words, and the extra words behind it. */
export function toIndexText(text: string): string {
  const extras = new Set<string>();
  for (const word of camelWords(text)) extras.add(word.split(camelBoundary).join(' '));
  const body = splitUnspaced(nameSigns(text));
  return extras.size === 0 ? body : `${body}\n${[...extras].join('\n')}`;
}

/**
 * Words in which letters change case, each once. This runs over every text of every feed: one expression finds the few
 * places where there may be one, and what stands around them is looked at by code unit.
 */
function camelWords(text: string): Set<string> {
  const found = new Set<string>();
  maybeCamel.lastIndex = 0;
  for (let hit = maybeCamel.exec(text); hit !== null; hit = maybeCamel.exec(text)) {
    let start = hit.index;
    while (start > 0 && mayBeInWord(text.charCodeAt(start - 1))) start -= 1;
    let end = start;
    let isPlain = true;
    for (; end < text.length && mayBeInWord(text.charCodeAt(end)); end += 1) {
      if (text.charCodeAt(end) >= 128) isPlain = false;
    }
    const run = text.slice(start, end);
    if (isPlain) found.add(run);
    else for (const [word] of run.matchAll(/[\p{L}\p{N}]+/gu)) if (camelChange.test(word)) found.add(word);
    maybeCamel.lastIndex = end;
  }
  return found;
}

/** A change of case in ASCII; or a sign beyond it: whether that is a letter, and which case it has, only Unicode can say. */
const maybeCamel = /[a-z0-9][A-Z]|[A-Z][A-Z][a-z]|[\u0080-\uffff]/g;

const mayBeInWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code >= 128;

/** In place, not behind the text: “modern C++ templates” stays a phrase. */
function nameSigns(text: string): string {
  return text.replace(maybeSignName, (sign, offset: number) =>
    letterAtEnd.test(text.slice(Math.max(0, offset - 2), offset))
      ? sign
      : ` ${signNames.get(sign.toLowerCase())} `,
  );
}

/**
 * Puts a space between the characters of scripts written without spaces; other text is left as it is. By character, not
 * by dictionary word: what is looked for may lie inside a word (学 in 大学), and a phrase of characters finds it anywhere.
 */
export function splitUnspaced(text: string): string {
  if (!mayBeUnspaced.test(text) || !unspaced.test(text)) return text;
  return text.replace(unspacedRun, (run) => ` ${charactersOf(run).join(' ')} `);
}

/** A letter with the marks that belong to it: Thai ที่ is one. */
const character = /[^\p{M}]\p{M}*|\p{M}+/gu;

function charactersOf(run: string): string[] {
  // Half-width forms and letters taken apart are the same letters.
  return (run.normalize('NFKC').match(character) ?? []).map(keepMarks);
}

/** unicode61 ends a word at a vowel sign, and would take ปี for ปู: as private characters they are part of the word. */
function keepMarks(letter: string): string {
  return letter.replace(/\p{M}/gu, (mark) => String.fromCharCode(0xe000 + (mark.charCodeAt(0) & 0xfff)));
}

/**
 * One query word or phrase as an FTS5 expression: words in quotation marks, `*` behind the last for a prefix.
 * null: nothing in it can be found (only punctuation).
 */
export function toMatchString(text: string, isPrefix: boolean): string | null {
  // FTS5 takes a NUL for the end of the expression.
  const words = splitUnspaced(nameSigns(text)).replace(/["\0]/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const spellings = sharpSpellings(words).map((spelling) => `"${spelling}"${isPrefix ? '*' : ''}`);
  return spellings.length === 1 ? (spellings[0] ?? null) : `(${spellings.join(' OR ')})`;
}

/** ß and ss are one letter to the reader, two to the tokeniser. Words with more of them than this are rare. */
const mostSharp = 3;

/** The words with each ss and each ß written both ways. */
function sharpSpellings(words: string): string[] {
  const parts = words.split(/ß|ẞ|ss/i);
  if (parts.length === 1 || parts.length > mostSharp + 1) return [words];
  let spellings = [parts[0] ?? ''];
  for (const part of parts.slice(1)) {
    spellings = [
      ...spellings.map((start) => `${start}ss${part}`),
      ...spellings.map((start) => `${start}ß${part}`),
    ];
  }
  return spellings;
}

/** What a name made of signs is in the index: `cplusplus` stands for C++. */
export function isSignName(word: string): boolean {
  return [...signNames.values()].includes(word);
}

export type IndexedWord = { word: string; start: number; end: number };

const plainWord = new RegExp(`${signName}|[\\p{L}\\p{N}\\p{M}]+`, 'giu');
const mixedWord = new RegExp(
  `${signName}|[${scripts}]\\p{M}*|(?:(?![${scripts}])[\\p{L}\\p{N}\\p{M}])+`,
  'giu',
);

/** The words of a text as the index compares them, with their places in the text as it is written. */
export function* indexedWords(text: string): Generator<IndexedWord> {
  const pattern = mayBeUnspaced.test(text) ? mixedWord : plainWord;
  for (const match of text.matchAll(pattern)) {
    const [written] = match;
    yield { word: comparable(written), start: match.index, end: match.index + written.length };
  }
}

/** Whether two spellings are one word to the index: then they are equal here. */
export function comparable(written: string): string {
  const lower = written.toLowerCase();
  const name = signNames.get(lower);
  if (name !== undefined) return name;
  if (isAscii.test(lower)) return lower;
  if (unspaced.test(written)) return written.normalize('NFKC');
  return fold(written).replaceAll('ß', 'ss');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
const isAscii = /^[\x00-\x7f]*$/;
