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

/** Cheaper than the test of scripts, and true of few texts that have none of them. */
const mayBeUnspaced = /[\u0e01-\u1fff\u3000-\ufdff\ufe30-\uffff]/;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** `useEffect`, `XMLHttpRequest`, `parse2Json`: letters change case inside the word. */
const camelChange = /[\p{Ll}\p{N}]\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;
const camelBoundary = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** Names that the tokeniser would cut down to a letter. Each becomes one word of its own. */
const signNames: readonly { sign: RegExp; pattern: RegExp; name: string }[] = [
  { sign: /\+\+/, pattern: /(?<![\p{L}\p{N}])C\+\+/giu, name: 'cplusplus' },
  { sign: /#/, pattern: /(?<![\p{L}\p{N}])C#/giu, name: 'csharp' },
  { sign: /#/, pattern: /(?<![\p{L}\p{N}])F#/giu, name: 'fsharp' },
  { sign: /\.net/i, pattern: /(?<![\p{L}\p{N}])\.NET\b/giu, name: 'dotnet' },
];

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
 * Words in which letters change case, each once. By code unit: this runs over every text of every feed, and one
 * expression with Unicode classes at each character cost more than all the rest of the pipeline.
 */
function camelWords(text: string): Set<string> {
  const found = new Set<string>();
  let start = -1;
  let hasChange = false;
  let isPlain = true;
  const finish = (end: number): void => {
    if (start === -1) return;
    if (hasChange || !isPlain) {
      const run = text.slice(start, end);
      if (isPlain) found.add(run);
      else for (const [word] of run.matchAll(/[\p{L}\p{N}]+/gu)) if (camelChange.test(word)) found.add(word);
    }
    start = -1;
    hasChange = false;
    isPlain = true;
  };
  let before = 0;
  let previous = 0;
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindOf(text.charCodeAt(index));
    if (kind === 0) finish(index);
    else {
      if (start === -1) {
        start = index;
        before = 0;
        previous = 0;
      }
      if (kind === OTHER) isPlain = false;
      if (kind === UPPER && (previous === LOWER || previous === DIGIT)) hasChange = true;
      if (kind === LOWER && previous === UPPER && before === UPPER) hasChange = true;
      before = previous;
      previous = kind;
    }
  }
  finish(text.length);
  return found;
}

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
/** Beyond ASCII: whether it is a letter, and which case it has, is for an expression to say. */
const OTHER = 4;

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  return code < 128 ? 0 : OTHER;
}

/** In place, not behind the text: “modern C++ templates” stays a phrase. */
function nameSigns(text: string): string {
  let named = text;
  for (const { sign, pattern, name } of signNames) {
    if (sign.test(named)) named = named.replace(pattern, ` ${name} `);
  }
  return named;
}

/** Puts a space between the words of scripts written without spaces; other text is left as it is. */
export function splitUnspaced(text: string): string {
  if (!mayBeUnspaced.test(text) || !unspaced.test(text)) return text;
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
