/**
 * A reading of our own, by structure alone: the smallest part of the page that holds nearly all of its prose, without what
 * is called a frame there. It knows no weights and no commas, so it errs elsewhere than the other extractors do: an article
 * split over several boxes, short paragraphs, text without a single comma.
 */
import type { Element, ElementContent } from 'hast';
import { isElement } from '../tree/tree.ts';
import { type PageBlock, pageBlocks } from './blocks.ts';
import { isBoilerplate, isMarkedBody } from './boilerplate.ts';

type Measure = { prose: number; links: number; text: number };

/** Shorter blocks count only where they end like a sentence. */
const shortestProse = 60;
const shortestSentence = 20;
const mostLinked = 0.4;
/** The part of its parent's prose a child has to hold to stand for it. */
const heldShare = 0.85;
/** An element that says it is the article's text is believed when it holds that share of the page's prose. */
const believedShare = 0.4;
const sentenceEnd = /[.!?…。！？:：;»”"')\]]$/;

export function isProse({ text, linkShare, kind }: PageBlock): boolean {
  if (kind === 'code') return true;
  if (linkShare > mostLinked) return false;
  const length = spaceless.test(text) ? text.length * charactersOfSpaceless : text.length;
  return length >= shortestProse || (length >= shortestSentence && sentenceEnd.test(text));
}

/** Chinese and Japanese say in one character what takes others two or three. */
const charactersOfSpaceless = 2.5;
const spaceless = /[\u3040-\u30ff\u3400-\u9fff]{5}/;

/** A copy of the article's part of `body`; null where there is no prose at all. */
export function byStructure(body: Element): Element | null {
  const kept = withoutFrames(body);
  const measures = measure(kept);
  const whole = measures.get(kept)?.prose ?? 0;
  if (whole === 0) return null;
  const proseOf = (element: Element): number => measures.get(element)?.prose ?? 0;
  const marked = deepestMarked(kept, (element) => proseOf(element) >= whole * believedShare);
  const container = marked ?? narrow(kept, proseOf);
  return withoutLinkLists(container, measures);
}

/** A copy without frames; one that holds most of the text is no frame, whatever it is called. */
function withoutFrames(body: Element): Element {
  const measures = measure(body);
  const whole = measures.get(body)?.text ?? 0;
  const copy = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      const size = measures.get(child)?.text ?? 0;
      if (isBoilerplate(child, element) && size < whole / 2) return [];
      return [copy(child)];
    }),
  });
  return copy(body);
}

function measure(root: Element): Map<Element, Measure> {
  const own = new Map<Element, Measure>();
  for (const block of pageBlocks(root)) {
    if (block.holder.type !== 'element') continue;
    const known = own.get(block.holder) ?? { prose: 0, links: 0, text: 0 };
    known.text += block.text.length;
    known.links += block.text.length * block.linkShare;
    if (isProse(block)) known.prose += block.text.length;
    own.set(block.holder, known);
  }
  const all = new Map<Element, Measure>();
  const sum = (element: Element): Measure => {
    const total = { ...(own.get(element) ?? { prose: 0, links: 0, text: 0 }) };
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      const inner = sum(child);
      total.prose += inner.prose;
      total.links += inner.links;
      total.text += inner.text;
    }
    all.set(element, total);
    return total;
  };
  sum(root);
  return all;
}

/** The first that says it is the article's text, and no other one inside it that holds enough as well. */
function deepestMarked(root: Element, holdsEnough: (element: Element) => boolean): Element | null {
  let best: Element | null = null;
  const look = (element: Element): void => {
    for (const child of element.children) {
      if (child.type !== 'element' || !holdsEnough(child)) continue;
      if (isMarkedBody(child)) best = child;
      look(child);
    }
  };
  look(root);
  return best;
}

/** Down as long as one child holds nearly everything; `main` and `article` are steps that need less. */
function narrow(root: Element, proseOf: (element: Element) => number): Element {
  let at = root;
  for (;;) {
    const prose = proseOf(at);
    const next = at.children.find((child): child is Element => {
      if (child.type !== 'element' || !mayHold(child)) return false;
      const share = isElement(child, 'main', 'article') ? heldShare * 0.8 : heldShare;
      return proseOf(child) >= prose * share;
    });
    if (next === undefined) return at;
    at = next;
  }
}

const mayHold = (element: Element): boolean =>
  !/^(?:p|pre|ul|ol|dl|blockquote|h[1-6]|figure|details|tr|tbody)$/.test(element.tagName);

/** Lists and boxes of which nearly all is links, and headings with nothing under them. */
function withoutLinkLists(container: Element, measures: Map<Element, Measure>): Element {
  const copy = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      const size = measures.get(child);
      const isBox = /^(?:div|section|ul|ol|dl|aside|header|table)$/.test(child.tagName);
      if (isBox && size !== undefined && size.text > 0 && size.prose === 0 && size.links / size.text > 0.6)
        return [];
      return [copy(child)];
    }),
  });
  return copy(container);
}
