/** Where in a text the words of a search are: whole words, phrases, parts of identifiers, characters of unspaced scripts. */
import type { QueryNode, TextField } from '../../../../shared/query/tree.ts';
import { camelBoundary, camelChange, comparable, indexedWords } from '../../text/index-text.ts';

/** What one word or phrase of the query looks for: these words, one behind the other. */
export type HitPhrase = { words: readonly string[]; isPrefix: boolean; field: TextField | null };
/** Offsets in UTF-16 units. */
export type Hit = { start: number; end: number };

/** What a reader would want to see marked: all words and phrases that are searched and not excluded. */
export function hitPhrases(node: QueryNode | null): HitPhrase[] {
  if (node === null) return [];
  if (node.type === 'and' || node.type === 'or') return node.children.flatMap(hitPhrases);
  if (node.type !== 'text' || node.field === 'author') return [];
  const words = Array.from(indexedWords(node.text), ({ word }) => word);
  return words.length === 0 ? [] : [{ words, isPrefix: node.isPrefix, field: node.field }];
}

/** Of the text's hits those that end first come first; two may overlap. */
export function* findHits(text: string, phrases: readonly HitPhrase[]): Generator<Hit> {
  if (phrases.length === 0) return;
  const longest = Math.max(...phrases.map(({ words }) => words.length));
  const seen: (Hit & { word: string })[] = [];
  for (const found of indexedWords(text)) {
    seen.push(found);
    if (seen.length > longest) seen.shift();
    const hit = hitAtEnd(seen, phrases);
    if (hit !== null) yield hit;
    else yield* hitsInParts(text.slice(found.start, found.end), found.start, phrases);
  }
}

/** The longest phrase whose last word is the last one seen. */
function hitAtEnd(seen: readonly (Hit & { word: string })[], phrases: readonly HitPhrase[]): Hit | null {
  let best: Hit | null = null;
  const end = seen.at(-1)?.end ?? 0;
  for (const { words, isPrefix } of phrases) {
    const first = seen.length - words.length;
    const start = seen[first]?.start;
    if (start === undefined || (best !== null && best.start <= start)) continue;
    const isHit = words.every((word, index) => {
      const there = seen[first + index]?.word ?? '';
      return isPrefix && index === words.length - 1 ? there.startsWith(word) : there === word;
    });
    if (isHit) best = { start, end };
  }
  return best;
}

/** `effect` marks the second half of `useEffect`. */
function* hitsInParts(written: string, offset: number, phrases: readonly HitPhrase[]): Generator<Hit> {
  if (!camelChange.test(written)) return;
  const seen: (Hit & { word: string })[] = [];
  let start = offset;
  for (const part of written.split(camelBoundary)) {
    seen.push({ word: comparable(part), start, end: start + part.length });
    start += part.length;
    const hit = hitAtEnd(seen, phrases);
    if (hit !== null) yield hit;
  }
}

/** In order, those that overlap or touch made one. */
export function joinHits(hits: Iterable<Hit>): Hit[] {
  const joined: Hit[] = [];
  for (const hit of Array.from(hits).toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last !== undefined && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else joined.push({ ...hit });
  }
  return joined;
}
