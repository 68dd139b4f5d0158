/** A sanitised article's tree of HTML → a tree of Markdown: see README.md. */
import type { Element, Root as HastRoot, Parents } from 'hast';
import type { Root, RootContent } from 'mdast';
import { collapseSpace, endsLines } from './collapse-space.ts';
import { toFlow } from './flow.ts';
import { handlers } from './handlers.ts';
import { type Converter, isBlock, type MarkdownContext } from './types.ts';

/** The given tree is used up: its white space is settled in place. */
export function toMdast(tree: HastRoot, context: MarkdownContext): Root {
  collapseSpace(tree);
  const converter: Converter = {
    context,
    all: (parent) => convertChildren(parent, converter),
    flow: (parent) => toFlow(convertChildren(parent, converter)),
  };
  return { type: 'root', children: converter.flow(tree) };
}

function convertChildren(parent: Parents, converter: Converter): RootContent[] {
  const nodes: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') append(nodes, { type: 'text', value: child.value });
    else if (child.type === 'element') {
      const handle = handlers.get(child.tagName);
      const converted = handle === undefined ? converter.all(child) : handle(converter, child, parent);
      if (converted === null || (Array.isArray(converted) && converted.length === 0)) leaveGap(nodes, child);
      else if (Array.isArray(converted)) for (const node of converted) append(nodes, node);
      else append(nodes, converted);
    }
  }
  return nodes;
}

/** Texts that come to stand side by side are one. */
function append(nodes: RootContent[], node: RootContent): void {
  const previous = nodes.at(-1);
  if (node.type === 'text' && previous?.type === 'text') previous.value += node.value;
  else nodes.push(node);
}

/** What is before a block of nothing and what follows are in different lines; the empty paragraph goes when all is tidied. */
function leaveGap(nodes: RootContent[], element: Element): void {
  const previous = nodes.at(-1);
  if (previous !== undefined && !isBlock(previous) && endsLines(element)) {
    nodes.push({ type: 'paragraph', children: [] });
  }
}
