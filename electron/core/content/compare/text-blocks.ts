/** An article as a list of plain texts, one a paragraph, heading, list item, cell or code block: what is compared. */
import type { Element, Nodes } from 'hast';
import { readCodeBlock } from '../constructs/code-block.ts';
import { unifyConstructs } from '../constructs/constructs.ts';
import { sanitiseToTree } from '../sanitise/sanitise.ts';
import { attribute, isElement, plainText } from '../tree/tree.ts';

export type TextBlock = { kind: 'text' | 'heading' | 'item' | 'quote' | 'code' | 'image'; text: string };

const CONTAINERS = new Set(
  'div section article main header footer aside nav ul ol dl table thead tbody tfoot tr figure details blockquote'.split(
    ' ',
  ),
);

/** Sanitised and unified first, so that what only looks different inside is the same here. Never throws on any markup. */
export function textBlocks(html: string, title: string | null): TextBlock[] {
  const tree = sanitiseToTree(html, { baseUrl: null });
  unifyConstructs(tree, title);
  const blocks: TextBlock[] = [];
  collect(tree.children, 'text', blocks);
  return blocks;
}

function collect(nodes: readonly Nodes[], kind: TextBlock['kind'], blocks: TextBlock[]): void {
  let inline: Nodes[] = [];
  const flush = (): void => {
    addText(inline, kind, blocks);
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && isBlock(node)) {
      flush();
      addElement(node, kind, blocks);
    } else {
      inline.push(node);
    }
  }
  flush();
}

function addElement(node: Element, kind: TextBlock['kind'], blocks: TextBlock[]): void {
  if (node.tagName === 'pre') {
    blocks.push({ kind: 'code', text: readCodeBlock(node).text });
  } else if (/^h[1-6]$/.test(node.tagName)) {
    addText(node.children, 'heading', blocks);
  } else {
    collect(node.children, kindWithin(node, kind), blocks);
  }
}

function kindWithin(node: Element, kind: TextBlock['kind']): TextBlock['kind'] {
  if (isElement(node, 'li', 'dt', 'dd', 'td', 'th')) return 'item';
  return isElement(node, 'blockquote') ? 'quote' : kind;
}

function isBlock(node: Element): boolean {
  return (
    CONTAINERS.has(node.tagName) ||
    /^(?:p|h[1-6]|pre|li|dt|dd|td|th|figcaption|summary|caption|hr)$/.test(node.tagName)
  );
}

/** Pictures stand for themselves: one that was exchanged is a change that no word tells of. */
function addText(nodes: readonly Nodes[], kind: TextBlock['kind'], blocks: TextBlock[]): void {
  const text = plainText({ type: 'root', children: nodes.filter(isContent) });
  if (text !== '') blocks.push({ kind, text });
  for (const image of imagesIn(nodes)) {
    const name = attribute(image, 'alt') ?? attribute(image, 'src') ?? '';
    if (name !== '' && !name.startsWith('data:')) blocks.push({ kind: 'image', text: name });
  }
}

type Content = Extract<Nodes, { type: 'element' | 'text' | 'comment' }>;
const isContent = (node: Nodes): node is Content =>
  node.type === 'element' || node.type === 'text' || node.type === 'comment';

function imagesIn(nodes: readonly Nodes[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return isElement(node, 'img') ? [node] : imagesIn(node.children);
  });
}
