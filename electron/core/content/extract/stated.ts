/** A reading by the publisher's own word: those paragraphs of the page that the text stated for machines has in it. */
import type { Element, ElementContent, Root } from 'hast';
import { element, findElements, isElement } from '../tree/tree.ts';
import { type PageBlock, pageBlocks, wordCounts } from './blocks.ts';

/** A shorter text is a summary. */
const fewestWords = 80;
/** Of the stated text, what has to be found on the page. */
const leastFound = 0.7;
const shortestMatch = 8;

/** A part of a copy of `body`; null where the page does not hold that text. */
export function byStatedText(body: Element, stated: string | null): Element | null {
  if (stated === null || wordCounts(stated).total < fewestWords) return null;
  const wanted = letters(stated.replace(/<[^>]{0,300}>/g, ' '));
  const found = new Set<Element>();
  let length = 0;
  let first = -1;
  let last = -1;
  const blocks = pageBlocks(body);
  for (const [index, block] of blocks.entries()) {
    const text = letters(block.text);
    if (block.holder.type !== 'element' || text.length < shortestMatch || !wanted.includes(text)) continue;
    found.add(block.holder);
    length += text.length;
    if (first === -1) first = index;
    last = index;
  }
  if (length < wanted.length * leastFound) return null;
  const within = new Set(
    blocks
      .slice(first, last + 1)
      .filter(mayStandBetween)
      .map((block) => block.holder),
  );
  return filtered(body, found, within);
}

/** Headings, code, captions and cells are often left out of what is stated. */
const mayStandBetween = (block: PageBlock): boolean => block.linkShare < 0.5 && block.kind !== 'text';

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Without elements that hold text and none of what was found; pictures beside it stay. */
function filtered(
  element: Element,
  found: ReadonlySet<Element>,
  within: ReadonlySet<Element | object>,
): Element {
  return {
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      const inside = [child, ...findElements(child, () => true)];
      const isWanted = inside.some((one) => found.has(one) || within.has(one));
      if (!isWanted)
        return isElement(child, 'figure', 'picture', 'img') && hasFoundBeside(element, found) ? [child] : [];
      return [inside.length === 1 || found.has(child) ? child : filtered(child, found, within)];
    }),
  };
}

const hasFoundBeside = (parent: Element, found: ReadonlySet<Element>): boolean =>
  found.has(parent) || parent.children.some((child) => child.type === 'element' && found.has(child));

/** What is stated, as paragraphs: for pages that leave their text to a script. null: it is a summary. */
export function ofStatedText(stated: string | null): Root | null {
  if (stated === null || wordCounts(stated).total < fewestWords) return null;
  const paragraphs = stated
    .replace(/<[^>]{0,300}>/g, ' ')
    .split(/\n+/)
    .map((text) => text.trim());
  return {
    type: 'root',
    children: paragraphs.filter((text) => text !== '').map((text) => element('p', {}, [text])),
  };
}
