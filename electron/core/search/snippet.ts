/** Cuts the stored plain text around the first hits of a search and marks them. */
import { HIT_END, HIT_START } from '../../../shared/model.ts';
import type { QueryNode } from '../../../shared/query/tree.ts';
import { fold } from './fold.ts';
import { isUnspaced } from './index-text.ts';

const snippetLength = 220;
/** Hits past this much text are not looked for: the snippet then starts at the beginning. */
const searchedLength = 200_000;

export type HitWord = { folded: string; isPrefix: boolean };

/** The words a reader would want to see marked: all that are searched and not excluded. */
export function hitWords(node: QueryNode | null): HitWord[] {
  if (node === null) return [];
  if (node.type === 'and' || node.type === 'or') return node.children.flatMap(hitWords);
  if (node.type !== 'text' || node.field === 'author') return [];
  return fold(node.text)
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '')
    .map((folded, index, all) => ({ folded, isPrefix: node.isPrefix && index === all.length - 1 }));
}

/** Text with every hit between HIT_START and HIT_END. */
export function markHits(text: string, words: readonly HitWord[]): string {
  let marked = '';
  let at = 0;
  for (const hit of findHits(text, words)) {
    marked += text.slice(at, hit.start) + HIT_START + text.slice(hit.start, hit.end) + HIT_END;
    at = hit.end;
  }
  return marked + text.slice(at);
}

/** About 220 characters around the first hit, marked; the beginning of the text when nothing is hit. */
export function makeSnippet(text: string, words: readonly HitWord[]): string {
  const searched = text.slice(0, searchedLength);
  const [first] = findHits(searched, words);
  if (first === undefined) return cut(text, 0, snippetLength);
  // A row of the list shows one line: the hit stands in its first half.
  const start = first.start < 32 ? 0 : wordStart(text, first.start - 24);
  return markHits(cut(text, start, snippetLength), words);
}

function findHits(text: string, words: readonly HitWord[]): { start: number; end: number }[] {
  if (words.length === 0) return [];
  const hits: { start: number; end: number }[] = [];
  const whole = new Set(words.filter((word) => !word.isPrefix).map((word) => word.folded));
  const prefixes = words.filter((word) => word.isPrefix).map((word) => word.folded);
  const unspaced = words.filter((word) => isUnspaced(word.folded)).map((word) => word.folded);
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+[+#]*/gu)) {
    const token = fold(match[0]);
    const bare = token.replace(/[+#]+$/u, '');
    if (whole.has(token) || whole.has(bare) || prefixes.some((prefix) => token.startsWith(prefix))) {
      hits.push({ start: match.index, end: match.index + match[0].length });
      continue;
    }
    for (const part of unspaced) {
      const at = token.indexOf(part);
      // Folding may change lengths; marks are only set where it did not.
      if (at !== -1 && token.length === match[0].length) {
        hits.push({ start: match.index + at, end: match.index + at + part.length });
        break;
      }
    }
    if (unspaced.length === 0) {
      const part = camelHit(match[0], whole, prefixes);
      if (part !== null) hits.push({ start: match.index + part.start, end: match.index + part.end });
    }
  }
  return hits;
}

/** `effect` marks the second half of `useEffect`. */
function camelHit(
  word: string,
  whole: ReadonlySet<string>,
  prefixes: readonly string[],
): { start: number; end: number } | null {
  if (!/\p{Ll}\p{Lu}/u.test(word)) return null;
  let start = 0;
  for (const part of word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)) {
    const folded = fold(part);
    if (whole.has(folded) || prefixes.some((prefix) => folded.startsWith(prefix))) {
      return { start, end: start + part.length };
    }
    start += part.length;
  }
  return null;
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 30).search(/\s/u);
  return space === -1 ? at : at + space + 1;
}

function cut(text: string, start: number, length: number): string {
  // Half an emoji at either end is no character.
  const piece = text
    .slice(start, start + length)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .replace(/\s+/gu, ' ');
  const isWhole = start + length >= text.length;
  const end = isWhole ? piece : piece.replace(/\s\S*$/u, '');
  return `${start > 0 ? '… ' : ''}${end.trim()}${isWhole ? '' : ' …'}`;
}
