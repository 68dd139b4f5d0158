/** Counting words, in scripts with and without spaces. */

/** Scripts written without spaces between words. */
const UNSPACED_RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** No such script has characters below this one (Thai KO KAI). */
const FIRST_UNSPACED = 0x0e01;
/** DEV's own rate (Forem `ReadingTimeCalculator`). */
const WORDS_PER_MINUTE = 275;

/** Made when it is needed: for the first one ICU looks through all its languages, which takes as long as opening a library. */
let segmenter: Intl.Segmenter | null = null;

function segmentsOf(run: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return segmenter.segment(run);
}

/** Words of a text: runs between white space that hold a letter or digit, and dictionary words where there is none. */
export function countWords(text: string): number {
  let count = 0;
  let isInWord = false;
  let hasUnspaced = false;
  // By code unit: this runs over every text of every feed, and one test of a Unicode class a word cost ten times more.
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) isInWord = false;
    else if (!isInWord && isLetterOrDigit(code)) {
      isInWord = true;
      count += 1;
    }
    if (code >= FIRST_UNSPACED) hasUnspaced ||= mayBeUnspaced(code);
  }
  return hasUnspaced ? countMixed(text, count) : count;
}

/** Not punctuation, symbols or emoji, which stand in nearly every text. */
function mayBeUnspaced(code: number): boolean {
  if (code >= 0x2000 && code <= 0x2fff) return false;
  if (code >= 0xfe00 && code <= 0xfe0f) return false;
  return !(code >= 0xd83c && code <= 0xd83e) && !(code >= 0xdc00 && code <= 0xdfff);
}

/** Unspaced runs are counted by dictionary, what is left by space. */
function countMixed(text: string, countBySpace: number): number {
  const runs = text.match(UNSPACED_RUNS);
  if (runs === null) return countBySpace;
  let words = 0;
  for (const run of runs) {
    for (const segment of segmentsOf(run)) if (segment.isWordLike === true) words += 1;
  }
  return words + countWords(text.replace(UNSPACED_RUNS, ' '));
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/** Good enough to tell words from punctuation and emoji: general punctuation to symbols, and emoji's high surrogates. */
function isLetterOrDigit(code: number): boolean {
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  if (code >= 0xfe00 && code <= 0xfe0f) return false;
  return !(code >= 0xd83c && code <= 0xd83e) && !(code >= 0xdc00 && code <= 0xdfff);
}

/** Whole minutes, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}

/** The text's beginning on one line, cut at a word where there is one, with "…" when something was left out. */
export function snippetOf(text: string, maxLength = 300): string {
  // The beginning is enough, unless it is nothing but white space.
  const start = text.slice(0, 4 * maxLength).trim().length > maxLength ? text.slice(0, 4 * maxLength) : text;
  const line = start.replace(/\s+/g, ' ').trim();
  if (line.length <= maxLength) return line;
  // By whole characters: an emoji cut in half shows as a box.
  const head = line.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '');
  const lastSpace = head.lastIndexOf(' ');
  return `${(lastSpace > maxLength * 0.6 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}
