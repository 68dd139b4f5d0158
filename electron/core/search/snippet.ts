/** Cuts the stored plain text around the first hits of a search and marks them. */
import { HIT_END, HIT_START } from '../../../shared/model.ts';
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

/** About 220 characters around the first hit, marked; the beginning of the text when nothing is hit. */
export function makeSnippet(text: string, phrases: readonly HitPhrase[]): string {
  const [first] = findHits(text.slice(0, searchedLength), phrases);
  if (first === undefined) return cut(text, 0, snippetLength);
  // A row of the list shows one line: the hit stands in its first half.
  const start = first.start < 32 ? 0 : wordStart(text, first.start - 24);
  return markHits(cut(text, start, snippetLength), phrases);
}

/** Never past the hit, which is 24 characters on. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 24).search(/\s/u);
  return space === -1 ? at : at + space + 1;
}

function cut(text: string, start: number, length: number): string {
  // Half an emoji at either end is no character.
  const piece = text
    .slice(start, start + length)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .replace(/\s+/gu, ' ');
  const isWhole = start + length >= text.length;
  const space = piece.lastIndexOf(' ');
  // Text without spaces is cut where it is.
  const end = isWhole || space < length * 0.6 ? piece : piece.slice(0, space);
  return `${start > 0 ? '… ' : ''}${end.trim()}${isWhole ? '' : ' …'}`;
}
