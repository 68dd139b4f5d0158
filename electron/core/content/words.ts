/** Counting words, in scripts with and without spaces. */

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_RUNS = new RegExp(`${UNSPACED.source}+`, 'gu');
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** DEV's own rate (Forem `ReadingTimeCalculator`). */
const WORDS_PER_MINUTE = 275;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words of a text: runs between white space that hold a letter or digit, and dictionary words where there is none. */
export function countWords(text: string): number {
  let count = 0;
  let spaced = text;
  if (UNSPACED.test(text)) {
    spaced = text.replace(UNSPACED_RUNS, (run) => {
      for (const segment of segmenter.segment(run)) if (segment.isWordLike === true) count += 1;
      return ' ';
    });
  }
  for (const word of spaced.split(/\s+/)) if (HAS_LETTER_OR_DIGIT.test(word)) count += 1;
  return count;
}

/** Whole minutes, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}

/** The text's beginning on one line, cut at a word where there is one, with "…" when something was left out. */
export function snippetOf(text: string, maxLength = 300): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= maxLength) return line;
  // By whole characters: an emoji cut in half shows as a box.
  const head = line.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '');
  const lastSpace = head.lastIndexOf(' ');
  return `${(lastSpace > maxLength * 0.6 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}
