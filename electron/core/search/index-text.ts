/**
 * Text as the full-text index sees it, and query words in the same shape. SQLite's unicode61 tokeniser splits at
 * punctuation and folds case and accents; this adds what it cannot know: words of scripts written without spaces,
 * the parts of identifiers, and names made of signs (C++, C#, .NET).
 */

/** Chinese, Japanese and Korean letters, Thai, Lao, Khmer, Burmese. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const unspacedRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆\p{M}]+/gu;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** `useEffect`, `XMLHttpRequest`, `parse2Json`: letters change case inside the word. */
const camelWord = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*(?:[\p{Ll}\p{N}]\p{Lu}|\p{Lu}\p{Lu}\p{Ll})[\p{L}\p{N}]*/gu;
const camelBoundary = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** Names that the tokeniser would cut down to a letter. Each becomes one word of its own. */
const signNames: readonly [RegExp, string][] = [
  [/(?<![\p{L}\p{N}])C\+\+/giu, 'cplusplus'],
  [/(?<![\p{L}\p{N}])C#/giu, 'csharp'],
  [/(?<![\p{L}\p{N}])F#/giu, 'fsharp'],
  [/(?<![\p{L}\p{N}])\.NET\b/giu, 'dotnet'],
];

/** For the index: the text with unspaced scripts split into words, and the extra words behind it. */
export function toIndexText(text: string): string {
  const extras = new Set<string>();
  for (const [word] of text.matchAll(camelWord)) extras.add(word.split(camelBoundary).join(' '));
  const body = splitUnspaced(nameSigns(text));
  return extras.size === 0 ? body : `${body}\n${[...extras].join('\n')}`;
}

/** In place, not behind the text: “modern C++ templates” stays a phrase. */
function nameSigns(text: string): string {
  return signNames.reduce((named, [pattern, name]) => named.replace(pattern, ` ${name} `), text);
}

/** Puts a space between the words of scripts written without spaces; other text is left as it is. */
export function splitUnspaced(text: string): string {
  if (!unspaced.test(text)) return text;
  return text.replace(unspacedRun, (run) => ` ${wordsOf(run).join(' ')} `);
}

/** Whether any letter of the text belongs to a script written without spaces. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

function wordsOf(run: string): string[] {
  return Array.from(segmenter.segment(run), (part) => part.segment);
}

/**
 * One query word or phrase as an FTS5 string: words in quotation marks, `*` behind the last for a prefix.
 * null: nothing in it can be found (only punctuation).
 */
export function toMatchString(text: string, isPrefix: boolean): string | null {
  // FTS5 takes a NUL for the end of the expression.
  const words = splitUnspaced(nameSigns(text)).replace(/["\0]/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  // A dictionary makes one word of 東京タワー: whoever looks for 東京 means that too.
  const isOpen = isPrefix || unspaced.test(text.trim().slice(-1));
  return `"${words}"${isOpen ? '*' : ''}`;
}
