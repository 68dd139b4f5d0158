/** Finds the words and names of a query that the library does not know, and writes the query with those it may have meant. */
import { quotedValue } from '../../../../shared/query/print.ts';
import { type QueryToken, tokenise } from '../../../../shared/query/tokens.ts';
import { type TextField, textFields } from '../../../../shared/query/tree.ts';
import { canonicalLanguage } from '../../content/constructs/languages.ts';
import { fold } from '../../text/fold.ts';
import { comparable, indexedWords } from '../../text/index-text.ts';
import { byLikelihood, type KnownWord, mayBeMeant } from './spelling.ts';

export type NameField = 'tag' | 'mytag' | 'sourcetag' | 'feed' | 'folder' | 'author' | 'lang';

/** What the library knows. */
export type Vocabulary = {
  /** Whether any article holds the word, in that field if one is given. */
  holds(word: string, field: TextField | null, isPrefix: boolean): boolean;
  /** Words near it. May look at a part only, when time is short. */
  near(word: string): KnownWord[];
  names(field: NameField): KnownWord[];
};

type Correction = { start: number; end: number; texts: string[] };
type Term = Extract<QueryToken, { type: 'term' }>;

/** Of each unknown word so many are tried. */
const mostTexts = 3;
/** A query with more unknown words than this is not misspelt. */
const mostWords = 4;

/** The corrected queries, the likeliest first; none when every word is known, or nothing is near. */
export function correctQuery(query: string, vocabulary: Vocabulary, isTyping: boolean): string[] {
  const corrections: Correction[] = [];
  const tokens = tokenise(query);
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'term' || token.isRegex || tokens[index - 1]?.type === 'minus') continue;
    const isOpen = isTyping && index === tokens.length - 1;
    corrections.push(...correctTerm(query, token, vocabulary, isOpen));
    if (corrections.length > mostWords) return [];
  }
  if (corrections.length === 0) return [];
  const [first, ...others] = corrections;
  return (first?.texts ?? []).map((text) =>
    rewritten(query, [{ ...first, texts: [text] } as Correction, ...others]),
  );
}

function rewritten(query: string, corrections: readonly Correction[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, texts } of corrections) {
    text += query.slice(at, start) + (texts[0] ?? '');
    at = end;
  }
  return text + query.slice(at);
}

function correctTerm(query: string, token: Term, vocabulary: Vocabulary, isOpen: boolean): Correction[] {
  const { field } = token;
  const isText = field === null || (textFields as readonly string[]).includes(field);
  if (!isText) return correctName(query, token, vocabulary);
  const textField = field as TextField | null;
  const written = query.slice(token.start, token.end);
  const valueAt = token.start + (field === null ? 0 : field.length + 1);
  const words = [...indexedWords(query.slice(valueAt, token.end))];
  return words.flatMap(({ word, start, end }, index) => {
    const isPrefix = index === words.length - 1 && (isOpen || written.endsWith('*'));
    if (!isWord(word) || vocabulary.holds(word, textField, isPrefix)) return [];
    const known = textField === 'author' ? authorWords(vocabulary) : vocabulary.near(word);
    const texts = nearest(word, known);
    return texts.length === 0 ? [] : [{ start: valueAt + start, end: valueAt + end, texts }];
  });
}

/** Letters, written with spaces between words: of others no slip can be told. */
const isWord = (word: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+$/u.test(word);

function nearest(word: string, known: readonly KnownWord[]): string[] {
  return byLikelihood(
    word,
    known.filter((one) => mayBeMeant(word, one.word)),
  ).slice(0, mostTexts);
}

function authorWords(vocabulary: Vocabulary): KnownWord[] {
  return wordsOf(vocabulary.names('author')).map((one) => ({ ...one, word: comparable(one.word) }));
}

/** The words of names, as they are written there. */
function wordsOf(names: readonly KnownWord[]): KnownWord[] {
  return names.flatMap(({ word, total }) =>
    Array.from(indexedWords(word), ({ start, end }) => ({ word: word.slice(start, end), total })),
  );
}

const nameFields: Readonly<Record<string, NameField>> = {
  '#': 'tag',
  tag: 'tag',
  mytag: 'mytag',
  sourcetag: 'sourcetag',
  feed: 'feed',
  folder: 'folder',
  lang: 'lang',
};

function correctName(query: string, token: Term, vocabulary: Vocabulary): Correction[] {
  const field = Object.hasOwn(nameFields, token.field ?? '') ? nameFields[token.field ?? ''] : undefined;
  if (field === undefined) return [];
  const names = vocabulary.names(field);
  const typed = fold(token.value.replaceAll('"', '').trim());
  if (names.some(({ word }) => isFound(fold(word), typed, field))) return [];
  // A part of a feed's name finds it: then one of its words may be what was meant.
  const known = field === 'feed' ? [...names, ...wordsOf(names)] : names;
  const folded = new Map(known.map(({ word, total }) => [fold(word), { written: word, total }]));
  const near = nearest(
    typed,
    Array.from(folded, ([word, { total }]) => ({ word, total })),
  );
  const prefix = token.field === '#' ? '#' : query.slice(token.start, query.indexOf(':', token.start) + 1);
  const texts = near.map((word) => `${prefix}${quotedValue(folded.get(word)?.written ?? word)}`);
  return texts.length === 0 ? [] : [{ start: token.start, end: token.end, texts }];
}

function isFound(name: string, typed: string, field: NameField): boolean {
  if (field === 'feed') return name.includes(typed);
  if (field === 'lang') return name === (canonicalLanguage(typed) ?? typed);
  return name === typed || (typed.endsWith('/*') && name.startsWith(typed.slice(0, -1)));
}
