/** A tree as its paragraphs: what extractors are compared by, and what says which part of a page is its text. */
import type { Element, Nodes, Root } from 'hast';

export type PageBlock = {
  /** White space folded. */
  text: string;
  /** Share of its characters inside links. */
  linkShare: number;
  /** The innermost element that holds all of it, and those of its children that are the block. */
  holder: Element | Root;
  nodes: readonly Nodes[];
  kind: 'text' | 'heading' | 'item' | 'code';
};

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr math input'.split(
    ' ',
  ),
);

/** In document order; text that stands between blocks is one of its own. */
export function pageBlocks(root: Element | Root): PageBlock[] {
  const blocks: PageBlock[] = [];
  collect(root, 'text', isLink(root), blocks);
  return blocks;
}

const isLink = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'a';

function collect(
  parent: Element | Root,
  kind: PageBlock['kind'],
  isLinked: boolean,
  blocks: PageBlock[],
): void {
  let text = '';
  let linked = 0;
  let nodes: Nodes[] = [];
  const flush = (): void => {
    const folded = text.replace(/\s+/g, ' ').trim();
    const linkShare = folded === '' ? 0 : Math.min(1, linked / folded.length);
    if (folded !== '') blocks.push({ text: folded, linkShare, holder: parent, nodes, kind });
    text = '';
    linked = 0;
    nodes = [];
  };
  const inlineText = (node: Nodes, isInLink: boolean): void => {
    if (node.type === 'text') {
      text += node.value;
      if (isInLink) linked += node.value.trim().length;
    } else if (node.type === 'element') {
      if (node.tagName === 'br') text += ' ';
      else if (holdsBlock(node)) {
        flush();
        collect(node, kind, isInLink || isLink(node), blocks);
      } else for (const child of node.children) inlineText(child, isInLink || isLink(node));
    }
  };
  for (const child of parent.children) {
    if (child.type === 'element' && !inline.has(child.tagName) && child.tagName !== 'br') {
      flush();
      collect(child, kindOf(child, kind), isLinked || isLink(child), blocks);
    } else {
      inlineText(child as Nodes, isLinked);
      if (child.type !== 'element' || !holdsBlock(child)) nodes.push(child as Nodes);
    }
  }
  flush();
}

/** A link around a whole card is not inline, whatever its name says. */
function holdsBlock(node: Element): boolean {
  return node.children.some(
    (child) =>
      child.type === 'element' &&
      ((!inline.has(child.tagName) && child.tagName !== 'br') || holdsBlock(child)),
  );
}

function kindOf(element: Element, kind: PageBlock['kind']): PageBlock['kind'] {
  if (element.tagName === 'pre') return 'code';
  if (/^h[1-6]$/.test(element.tagName)) return 'heading';
  return /^(?:li|dt|dd|td|th|figcaption|caption)$/.test(element.tagName) ? 'item' : kind;
}

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}\p{Pc}]+/gu;

export type WordCounts = { counts: Map<string, number>; total: number };

/** Words with how often each stands there; in scripts without spaces each character is one. */
export function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [found] of text.toLowerCase().matchAll(word)) {
    counts.set(found, (counts.get(found) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}

/** How many words both have, each as often as in the one that has it less. */
export function sharedWords(one: WordCounts, other: WordCounts): number {
  const [smaller, larger] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [found, count] of smaller.counts) shared += Math.min(count, larger.counts.get(found) ?? 0);
  return shared;
}

/** Harmonic mean of both shares, 0 to 1. */
export function agreement(one: WordCounts, other: WordCounts): number {
  const all = one.total + other.total;
  return all === 0 ? 0 : (2 * sharedWords(one, other)) / all;
}
