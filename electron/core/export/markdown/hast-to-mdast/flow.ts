/** Blocks of whatever an element holds: what stands in lines gets paragraphs around it. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { isBlock } from './types.ts';

type Flow = BlockContent | DefinitionContent;

/** Runs of phrasing become paragraphs; runs of nothing but white space go. */
export function toFlow(nodes: readonly RootContent[]): Flow[] {
  const flow: Flow[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    if (run.some((node) => node.type !== 'text' || !isBlank(node.value))) {
      flow.push({ type: 'paragraph', children: withoutOuterSpace(run) });
    }
    run = [];
  };
  for (const node of opened(nodes)) {
    if (!isBlock(node)) {
      run.push(node as PhrasingContent);
      continue;
    }
    endRun();
    flow.push(node as Flow);
  }
  endRun();
  return flow;
}

/** Line breaks at the beginning or end of a paragraph break nothing, and spaces there are not seen. */
export function withoutOuterSpace(nodes: PhrasingContent[]): PhrasingContent[] {
  let from = 0;
  let to = nodes.length;
  while (from < to && isNothing(nodes[from])) from += 1;
  while (from < to && isNothing(nodes[to - 1])) to -= 1;
  const inner = from === 0 && to === nodes.length ? nodes : nodes.slice(from, to);
  const first = inner[0];
  if (first?.type === 'text') first.value = first.value.replace(/^[\t ]+/, '');
  const last = inner.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(/[\t ]+$/, '');
  return inner;
}

function isNothing(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && isBlank(node.value));
}

/** White space of HTML; a no-break space is something to see. */
function isBlank(text: string): boolean {
  return !/[^ \t\n\f\r]/.test(text);
}

/** Links and struck text around blocks are taken into them: in Markdown they cannot span any. */
function opened(nodes: readonly RootContent[]): readonly RootContent[] {
  if (!nodes.some(spansBlocks)) return nodes;
  return nodes.flatMap((node) => (spansBlocks(node) ? takenInside(node) : [node]));
}

type Spanning = Extract<PhrasingContent, { type: 'delete' | 'link' }>;

function spansBlocks(node: RootContent): node is Spanning {
  return (node.type === 'delete' || node.type === 'link') && node.children.some(holdsBlock);
}

function holdsBlock(node: RootContent): boolean {
  return isBlock(node) || ('children' in node && (node.children as RootContent[]).some(holdsBlock));
}

function takenInside(outer: Spanning): RootContent[] {
  const around = (children: PhrasingContent[]): Spanning => ({ ...outer, children }) as Spanning;
  const taken: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    if (run.length > 0) taken.push(around(run));
    run = [];
  };
  for (const node of opened(outer.children)) {
    if (!isBlock(node)) {
      run.push(node as PhrasingContent);
      continue;
    }
    endRun();
    taken.push(markedInside(node, around));
  }
  endRun();
  return taken;
}

/** What is marked as a whole, marked in each of its lines: paragraphs, headings, cells. In place. */
export function markedInside<T extends RootContent>(
  block: T,
  around: (children: PhrasingContent[]) => PhrasingContent,
): T {
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell') {
    if (block.children.length > 0) block.children = [around(block.children)];
  } else if ('children' in block) {
    for (const child of block.children) markedInside(child, around);
  }
  return block;
}
