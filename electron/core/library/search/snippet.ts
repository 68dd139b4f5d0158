/** Cuts the stored plain text around the first hits of a search and marks them. */
import { HIT_END, HIT_START } from '../../../../shared/model/search.ts';
import { isSignName } from '../../text/index-text.ts';
import { findHits, type HitPhrase, joinHits } from './hits.ts';

const snippetLength = 220;
/** Hits past this much text are not looked for: the snippet then starts at the beginning. */
const searchedLength = 200_000;

/** Text with every hit between HIT_START and HIT_END. */
export function markHits(text: string, phrases: readonly HitPhrase[]): string {
  let marked = '';
  let at = 0;
  for (const hit of joinHits(findHits(text, phrases))) {
    marked += text.slice(at, hit.start) + HIT_START + text.slice(hit.start, hit.end) + HIT_END;
    at = hit.end;
  }
  return marked + text.slice(at);
}

/** What of an article the text is: whether there is more of it before and behind. */
export type TextPart = { text: string; hasBefore: boolean; hasAfter: boolean };

const wholeText = (text: string): TextPart => ({ text, hasBefore: false, hasAfter: false });

/** About 220 characters around the first hit, marked; the beginning of the text when nothing is hit. */
export function makeSnippet(text: string, phrases: readonly HitPhrase[]): string {
  return snippetOfPart(wholeText(text), phrases) ?? cut(wholeText(text), 0, snippetLength);
}

/** null: nothing is hit. */
export function snippetOfPart(part: TextPart, phrases: readonly HitPhrase[]): string | null {
  const { text } = part;
  const searched = text.slice(0, searchedLength);
  const from = firstCandidate(searched, phrases);
  const [found] = from === null ? [] : findHits(searched.slice(from), phrases);
  if (from === null || found === undefined) return null;
  const first = { start: found.start + from };
  // A row of the list shows one line: the hit stands in its first half.
  const start = first.start < 32 ? 0 : wordStart(text, first.start - 24);
  return markHits(cut(part, start, snippetLength), phrases);
}

/** Letters that may be one with others to the index (é and e, ß and ss, all of unspaced scripts). */
const foldedLetter = /[\u00c0-\u024f]|[\u0300-\u1fff]|[\u2c00-\ud7ff]|[\uf900-\ufdff]/;
const plainWords = /^[a-z0-9]+$/;

/** Whether all words are written as they are compared. */
function arePlain(phrases: readonly HitPhrase[]): boolean {
  return phrases.every(({ words }) => words.every((word) => plainWords.test(word) && !isSignName(word)));
}

/**
 * What finds the phrases in markup as it is stored, whatever stands between their words; null where letters are folded
 * and only reading the text tells.
 */
export function phrasePattern(phrases: readonly HitPhrase[]): RegExp | null {
  if (phrases.length === 0 || !arePlain(phrases)) return null;
  return new RegExp(phrases.map(({ words }) => words.join('[^a-z0-9<>]+')).join('|'), 'gi');
}

/**
 * Where looking word by word may begin: no hit can start before. null: there is none. Letters compared as they are tell
 * in a tenth of the time, as long as neither side has any that are folded.
 */
function firstCandidate(text: string, phrases: readonly HitPhrase[]): number | null {
  if (!arePlain(phrases) || foldedLetter.test(text)) return 0;
  const words = phrases.map((phrase) => phrase.words[0] ?? '');
  const lower = text.toLowerCase();
  let first: number | null = null;
  for (const word of words) {
    const at = lower.indexOf(word);
    if (at !== -1 && (first === null || at < first)) first = at;
  }
  if (first === null) return null;
  let start = first;
  // Back to the beginning of the word: `effect` is found in `useEffect`.
  while (start > 0 && /\S/.test(text[start - 1] ?? ' ')) start -= 1;
  return start;
}

/** Never past the hit, which is 24 characters on. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 24).search(/\s/u);
  return space === -1 ? at : at + space + 1;
}

function cut({ text, hasBefore, hasAfter }: TextPart, start: number, length: number): string {
  // Half an emoji at either end is no character.
  const piece = text
    .slice(start, start + length)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .replace(/\s+/gu, ' ');
  const isWhole = start + length >= text.length && !hasAfter;
  const space = piece.lastIndexOf(' ');
  // Text without spaces is cut where it is.
  const end = isWhole || space < length * 0.6 ? piece : piece.slice(0, space);
  return `${start > 0 || hasBefore ? '… ' : ''}${end.trim()}${isWhole ? '' : ' …'}`;
}
