/**
 * Where a highlighted passage stands in a text that may have been edited since: by its words and those around it (W3C Web
 * Annotation Data Model §4.2.4, TextQuoteSelector), with the old position as a hint. White space counts as one space.
 */

export type QuoteSelector = {
  exact: string;
  /** What stood before and after it. */
  prefix: string;
  suffix: string;
  /** Where it began, in UTF-16 units of the text then. */
  start: number;
};

export type Place = { start: number; end: number };

const contextLength = 48;
/** Parts of the quotation by which its beginning and its end are found when it has changed inside. */
const edgeLength = 16;
const mostCandidates = 24;
/** How much of the words two passages must share to be taken for one. */
const likeness = 0.7;

export function describePlace(text: string, { start, end }: Place): QuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
  };
}

/** The passage in this text; null when it is gone, or too much of it is. */
export function findPlace(text: string, selector: QuoteSelector): Place | null {
  const folded = foldSpace(text);
  const exact = plain(selector.exact);
  if (exact === '') return null;
  const context = { prefix: plain(selector.prefix), suffix: plain(selector.suffix), start: selector.start };
  const found = best(
    folded,
    occurrences(folded.text, exact, Number.POSITIVE_INFINITY),
    exact.length,
    context,
  );
  const place = found ?? similar(folded, exact, context);
  if (place === null) return null;
  return {
    start: folded.places[place.start] ?? 0,
    end: (folded.places[place.end - 1] ?? 0) + 1,
  };
}

type Folded = { text: string; places: number[] };
type Context = { prefix: string; suffix: string; start: number };

const plain = (text: string): string => foldSpace(text).text.trim();

/** Runs of white space as one space, with the way back from each letter. */
function foldSpace(text: string): Folded {
  const letters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    const isSpace = /\s/.test(letter);
    if (isSpace && letters.at(-1) === ' ') continue;
    letters.push(isSpace ? ' ' : letter);
    places.push(at);
  }
  return { text: letters.join(''), places };
}

function occurrences(text: string, wanted: string, most = mostCandidates): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + 1)) {
    found.push(at);
  }
  return found;
}

/** Of several the one whose surroundings are most like those remembered; among equals the one nearest to where it was. */
function best(
  { text, places }: Folded,
  starts: readonly number[],
  length: number,
  context: Context,
): Place | null {
  let chosen: { start: number; score: number; distance: number } | null = null;
  for (const start of starts) {
    const score =
      commonEnd(text.slice(0, start).trimEnd(), context.prefix) +
      commonStart(text.slice(start + length, start + length + contextLength * 2).trimStart(), context.suffix);
    const distance = Math.abs((places[start] ?? 0) - context.start);
    if (chosen === null || score > chosen.score || (score === chosen.score && distance < chosen.distance)) {
      chosen = { start, score, distance };
    }
  }
  return chosen === null ? null : { start: chosen.start, end: chosen.start + length };
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < other.length && length < one.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** The passage with changes inside: between what may be its edges, what shares most words with it. */
function similar({ text }: Folded, exact: string, { prefix, suffix }: Context): Place | null {
  const starts = [
    ...occurrences(text, exact.slice(0, edgeLength)),
    ...occurrences(text, prefix.slice(-edgeLength)).map((at) =>
      skipSpace(text, at + Math.min(edgeLength, prefix.length)),
    ),
  ];
  const ends = [
    ...occurrences(text, exact.slice(-edgeLength)).map((at) => at + Math.min(edgeLength, exact.length)),
    ...occurrences(text, suffix.slice(0, edgeLength)).map((at) => text.slice(0, at).trimEnd().length),
  ];
  let chosen: (Place & { score: number }) | null = null;
  for (const start of new Set(starts)) {
    for (const end of new Set(ends)) {
      const length = end - start;
      if (length < exact.length * 0.5 || length > exact.length * 2) continue;
      const score = sharedWords(text.slice(start, end), exact);
      if (score >= likeness && (chosen === null || score > chosen.score)) chosen = { start, end, score };
    }
  }
  return chosen === null ? null : { start: chosen.start, end: chosen.end };
}

const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** Dice's coefficient over words, or over letters where a text has no spaces: 1 for the same, 0 for nothing in common. */
function sharedWords(one: string, other: string): number {
  const split = (text: string): string[] => (/\s/.test(text.trim()) ? text.trim().split(/\s+/) : [...text]);
  const first = split(one);
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  const second = split(other);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (first.length + second.length);
}
