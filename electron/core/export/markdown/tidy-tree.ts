/** Between conversion and writing: what HTML may say and Markdown cannot is put so that the signs still work. */
import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { isMarkSeen } from './flanking.ts';
import { isBlock, rawInline } from './hast-to-mdast/types.ts';
import { splitAtBreaks, withoutRepeatedBreaks } from './line-breaks.ts';
import { loosenList } from './loose-lists.ts';

const HTML_MARKS = { emphasis: 'em', strong: 'strong', delete: 'del' };
const MARKS = new Set(Object.keys(HTML_MARKS));

type Marked = Extract<PhrasingContent, { type: keyof typeof HTML_MARKS }>;

/** Cleans a tree in place, children first. */
export function tidyTree(tree: Root): void {
  tidy(tree);
}

function tidy(parent: Parents): void {
  if (parent.type === 'delete') parent.children = parent.children.flatMap(withoutStrikes);
  for (const child of parent.children) if ('children' in child) tidy(child);
  if (parent.children.some(isEmptyParagraph)) {
    parent.children = (parent.children as RootContent[]).filter(
      (child) => !isEmptyParagraph(child),
    ) as typeof parent.children;
  }
  if (parent.type === 'list') loosenList(parent);
  if (!holdsPhrasing(parent)) {
    const children = (parent.children as RootContent[]).flatMap((child): RootContent | RootContent[] =>
      child.type === 'paragraph' ? splitAtBreaks(child) : child,
    );
    parent.children = children as typeof parent.children;
    return;
  }
  if (parent.type === 'root') return;
  tidyPhrasing(parent);
}

const isEmptyParagraph = (node: Nodes): boolean => node.type === 'paragraph' && node.children.length === 0;

function tidyPhrasing(parent: Parents): void {
  const outside = (parent.children as PhrasingContent[]).flatMap(moveSpacesOut);
  const moved = parent.type === 'paragraph' ? outside : withoutRepeatedBreaks(outside);
  const children = joinTexts(joinMarks(moved));
  parent.children = children.flatMap((child, index) =>
    isMarked(child) ? seenMark(parent, child, children[index - 1], children[index + 1]) : [child],
  );
  if (parent.type === 'paragraph' || parent.type === 'heading') trimLineEnds(parent.children);
}

function isMarked(node: PhrasingContent): node is Marked {
  return MARKS.has(node.type);
}

function holdsPhrasing(parent: Nodes): boolean {
  return 'children' in parent && parent.children.every((child) => !isBlock(child));
}

/** Where the signs would not be seen as such, the mark is written as HTML; character references would be unreadable. */
function seenMark(
  parent: Parents,
  mark: Marked,
  previous: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
): PhrasingContent[] {
  // The same mark within itself, right at a word: the signs would pair otherwise.
  const touches = [previous, next].some((node, side) => node !== undefined && !isSpaceAt(node, side));
  if (isMarkSeen(mark, previous, next) && !(parent.type === mark.type && touches)) return [mark];
  const name = HTML_MARKS[mark.type];
  return [rawInline(`<${name}>`), ...mark.children, rawInline(`</${name}>`)];
}

/** `side` 0: at its end; 1: at its start. */
function isSpaceAt(node: PhrasingContent, side: number): boolean {
  return node.type === 'break' || (node.type === 'text' && (side === 0 ? /\s$/ : /^\s/).test(node.value));
}

/** `<b>word </b>` is common in editors' output; `**word **` would not be strong, so spaces and breaks at the ends go outside. */
function moveSpacesOut(node: PhrasingContent): PhrasingContent[] {
  if (!(MARKS.has(node.type) || node.type === 'link') || !('children' in node)) return [node];
  const before = takeSpaces(node.children, 'start');
  const after = takeSpaces(node.children, 'end');
  const isEmpty = node.children.length === 0 && node.type !== 'link';
  return [...before, ...(isEmpty ? [] : [node]), ...after];
}

/** Takes white space and breaks away at one end, and answers them in order. */
function takeSpaces(children: PhrasingContent[], end: 'start' | 'end'): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  for (;;) {
    const node = children.at(end === 'start' ? 0 : -1);
    if (node?.type === 'break') taken.push(node);
    else if (node?.type === 'text') {
      const space = (end === 'start' ? /^\s+/ : /\s+$/).exec(node.value)?.[0] ?? '';
      if (space !== '') taken.push({ type: 'text', value: space });
      const rest = node.value.length - space.length;
      node.value = end === 'start' ? node.value.slice(space.length) : node.value.slice(0, rest);
      if (node.value !== '') break;
    } else break;
    if (end === 'start') children.shift();
    else children.pop();
  }
  return end === 'start' ? taken : taken.toReversed();
}

/** Struck text within struck text is struck once: four tildes would open a block of code. */
function withoutStrikes(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'delete') return node.children.flatMap(withoutStrikes);
  if ('children' in node) node.children = node.children.flatMap(withoutStrikes) as typeof node.children;
  return [node];
}

/** `**a****b**` is one strong run to a person and none to a parser. */
function joinMarks(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  const grown = new Set<Marked>();
  for (const node of nodes) {
    const previous = joined.at(-1);
    if (previous !== undefined && isMarked(previous) && isMarked(node) && previous.type === node.type) {
      for (const child of node.children) previous.children.push(child);
      grown.add(previous);
    } else if (previous?.type === 'inlineCode' && node.type === 'inlineCode') {
      // Two runs of code with nothing between them would share their backticks.
      previous.value += node.value;
    } else joined.push(node);
  }
  for (const mark of grown) tidy(mark);
  return joined;
}

function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const previous = joined.at(-1);
    if (node.type === 'text' && previous?.type === 'text') {
      previous.value = (previous.value + node.value).replace(/ {2,}/g, ' ');
    } else if (node.type !== 'text' || node.value !== '') joined.push(node);
  }
  return joined;
}

/** No spaces before a hard break, at the start of the line after it, or at the paragraph's ends; of any kind at the ends. */
function trimLineEnds(children: PhrasingContent[]): void {
  while (children.at(-1)?.type === 'break') children.pop();
  while (children[0]?.type === 'break') children.shift();
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text') continue;
    if (index === 0 || children[index - 1]?.type === 'break')
      child.value = child.value.replace(index === 0 ? /^\s+/ : /^[ \t\n]+/, '');
    if (index === children.length - 1 || children[index + 1]?.type === 'break') {
      child.value = child.value.replace(index === children.length - 1 ? /\s+$/ : /[ \t\n]+$/, '');
    }
  }
}
