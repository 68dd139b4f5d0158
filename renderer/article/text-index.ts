/**
 * The text of an article as one string, each letter of it traced to its place in the document. What the page added (bars,
 * buttons) is no part of it; a formula is one sign. For finding, reading aloud and highlighting.
 */
import { isChrome } from './chrome.ts';

/** Stands for what is no text (U+FFFC, object replacement character). */
export const objectSign = '\uFFFC';

export type Block = { start: number; end: number; element: Element };

export type TextIndex = {
  /** White space as it is seen: runs are one space, except in code; blocks are apart by a line break. */
  text: string;
  /** Paragraphs, headings, items, cells, code blocks, in order; each with some text. */
  blocks: readonly Block[];
  /** The part of the document for a part of the text; null where it holds nothing of the document. */
  rangeOf(start: number, end: number): Range | null;
  /** The part of the text that a range covers; null where it covers none. */
  placeOf(range: AbstractRange): { start: number; end: number } | null;
};

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

const isSkipped = (element: Element): boolean =>
  isChrome(element) || element.matches('script, style, .sr-only');

export function indexText(roots: readonly Node[]): TextIndex {
  const nodes: Text[] = [];
  const letters: string[] = [];
  /** For each letter: the node (-1: made here) and the offset in it. */
  const nodeAt: number[] = [];
  const offsetAt: number[] = [];
  const blocks: Block[] = [];
  const open: { element: Element; start: number }[] = [];

  const last = (): string | undefined => letters.at(-1);
  function add(letter: string, node: number, offset: number): void {
    letters.push(letter);
    nodeAt.push(node);
    offsetAt.push(offset);
  }
  /** Ends what runs on: the next text begins a block of its own. */
  function cut(): void {
    const current = open.at(-1);
    let end = letters.length;
    while (end > 0 && letters[end - 1] === ' ') end -= 1;
    if (current !== undefined && end > current.start) blocks.push({ ...current, end });
    if (letters.length > 0 && last() !== '\n') add('\n', -1, 0);
    if (current !== undefined) current.start = letters.length;
  }
  function addText(node: Text, isVerbatim: boolean): void {
    const index = nodes.push(node) - 1;
    const { data } = node;
    for (let offset = 0; offset < data.length; offset += 1) {
      const letter = data[offset] ?? '';
      if (isVerbatim || !/\s/.test(letter)) add(letter, index, offset);
      else if (last() !== ' ' && last() !== '\n' && letters.length > 0) add(' ', index, offset);
    }
  }
  function walk(node: Node, isVerbatim: boolean): void {
    if (node instanceof Text) {
      addText(node, isVerbatim);
      return;
    }
    if (node instanceof Element) {
      if (isSkipped(node)) return;
      if (node.matches('.math, math')) {
        add(objectSign, -1, 0);
        return;
      }
      if (node.tagName === 'BR') {
        add('\n', -1, 0);
        return;
      }
    }
    const isBlock = node instanceof Element && blockTags.has(node.tagName);
    if (isBlock) {
      cut();
      open.push({ element: node, start: letters.length });
    }
    for (const child of node.childNodes) walk(child, isVerbatim || (isBlock && node.tagName === 'PRE'));
    if (isBlock) {
      cut();
      open.pop();
      const around = open.at(-1);
      if (around !== undefined) around.start = letters.length;
    }
  }
  for (const root of roots) {
    walk(root, false);
    cut();
  }

  function rangeOf(start: number, end: number): Range | null {
    let first = start;
    let final = end - 1;
    while (first < end && (nodeAt[first] ?? -1) < 0) first += 1;
    while (final >= first && (nodeAt[final] ?? -1) < 0) final -= 1;
    const from = nodes[nodeAt[first] ?? -1];
    const to = nodes[nodeAt[final] ?? -1];
    if (first > final || from === undefined || to === undefined) return null;
    const range = document.createRange();
    range.setStart(from, offsetAt[first] ?? 0);
    range.setEnd(to, (offsetAt[final] ?? 0) + 1);
    return range;
  }

  function placeOf(range: AbstractRange): { start: number; end: number } | null {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const touched = nodes.map((node) => live.intersectsNode(node));
    const isInside = (at: number): boolean => {
      const node = nodes[nodeAt[at] ?? -1];
      if (node === undefined || touched[nodeAt[at] ?? -1] !== true) return false;
      const offset = offsetAt[at] ?? 0;
      return live.comparePoint(node, offset) === 0 && live.comparePoint(node, offset + 1) === 0;
    };
    let start = -1;
    let end = -1;
    for (let at = 0; at < letters.length; at += 1) {
      if (!isInside(at)) continue;
      if (start < 0) start = at;
      end = at + 1;
    }
    return start < 0 ? null : { start, end };
  }

  return { text: letters.join(''), blocks, rangeOf, placeOf };
}

/** Without case and marks, so that "cafe" finds "Café"; with the way back from each letter of the result. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  const folded: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    const plain = /\s/.test(letter) ? ' ' : letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (const part of plain) {
      folded.push(part);
      places.push(at);
    }
  }
  return { folded: folded.join(''), places };
}

/** Where `typed` stands in the text: start and end of each, in order, none within another. */
export function findInText(text: string, typed: string, most = 5_000): { start: number; end: number }[] {
  const wanted = foldWithPlaces(typed.trim()).folded;
  if (wanted === '') return [];
  const { folded, places } = foldWithPlaces(text);
  const found: { start: number; end: number }[] = [];
  for (
    let at = folded.indexOf(wanted);
    at >= 0 && found.length < most;
    at = folded.indexOf(wanted, at + wanted.length)
  ) {
    found.push({ start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 });
  }
  return found;
}
