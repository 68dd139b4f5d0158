/** Between conversion and writing: what HTML may say and Markdown cannot is put so that the signs still work. */
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { isMarkSeen } from './flanking.ts';
import { isBlock, rawInline } from './handlers/types.ts';

const HTML_MARKS = { emphasis: 'em', strong: 'strong', delete: 'del' };
const MARKS = new Set(Object.keys(HTML_MARKS));

type Marked = Extract<PhrasingContent, { type: keyof typeof HTML_MARKS }>;

/** Cleans a tree in place, children first. */
export function tidyTree(tree: Root): void {
  tidy(tree);
}

function tidy(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) tidy(child);
  parent.children = parent.children.filter(
    (child) => child.type !== 'paragraph' || child.children.length > 0,
  ) as typeof parent.children;
  if (parent.type === 'root' || !holdsPhrasing(parent)) return;
  const children = joinTexts(joinMarks((parent.children as PhrasingContent[]).flatMap(moveSpacesOut)));
  parent.children = children.flatMap((child, index) =>
    isMarked(child) ? seenMark(child, children[index - 1], children[index + 1]) : [child],
  );
  if (parent.type === 'paragraph' || parent.type === 'heading') trimLineEnds(children);
}

function isMarked(node: PhrasingContent): node is Marked {
  return MARKS.has(node.type);
}

function holdsPhrasing(parent: Nodes): boolean {
  return 'children' in parent && parent.children.every((child) => !isBlock(child));
}

/** Where the signs would not be seen as such, the mark is written as HTML; character references would be unreadable. */
function seenMark(
  mark: Marked,
  previous: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
): PhrasingContent[] {
  if (isMarkSeen(mark, previous, next)) return [mark];
  const name = HTML_MARKS[mark.type];
  return [rawInline(`<${name}>`), ...mark.children, rawInline(`</${name}>`)];
}

/** `<b>word </b>` is common in editors' output; `**word **` would not be strong, so the space goes outside. */
function moveSpacesOut(node: PhrasingContent): PhrasingContent[] {
  if (!(MARKS.has(node.type) || node.type === 'link') || !('children' in node)) return [node];
  const first = node.children[0];
  const last = node.children.at(-1);
  let before = '';
  let after = '';
  if (first?.type === 'text') {
    before = /^\s+/.exec(first.value)?.[0] ?? '';
    first.value = first.value.slice(before.length);
  }
  if (last?.type === 'text') {
    after = /\s+$/.exec(last.value)?.[0] ?? '';
    last.value = last.value.slice(0, last.value.length - after.length);
  }
  node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  if (node.children.length === 0 && node.type !== 'link') return text(before + after);
  const breaks: PhrasingContent[] = [];
  while (node.children.at(-1)?.type === 'break') {
    const moved = node.children.pop();
    if (moved !== undefined) breaks.push(moved);
  }
  return [
    ...text(before),
    ...(node.children.length === 0 && node.type !== 'link' ? [] : [node]),
    ...text(after),
    ...breaks,
  ];
}

/** `**a****b**` is one strong run to a person and none to a parser. */
function joinMarks(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const previous = joined.at(-1);
    if (
      previous !== undefined &&
      previous.type === node.type &&
      MARKS.has(node.type) &&
      'children' in previous &&
      'children' in node
    ) {
      previous.children = joinTexts(joinMarks([...previous.children, ...node.children] as PhrasingContent[]));
    } else joined.push(node);
  }
  return joined;
}

function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const previous = joined.at(-1);
    if (node.type === 'text' && previous?.type === 'text') previous.value += node.value;
    else if (node.type !== 'text' || node.value !== '') joined.push(node);
  }
  return joined;
}

/** No spaces before a hard break, at the start of the line after it, or at the paragraph's ends. */
function trimLineEnds(children: PhrasingContent[]): void {
  while (children.at(-1)?.type === 'break') children.pop();
  while (children[0]?.type === 'break') children.shift();
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text') continue;
    if (index === 0 || children[index - 1]?.type === 'break')
      child.value = child.value.replace(/^[ \t\n]+/, '');
    if (index === children.length - 1 || children[index + 1]?.type === 'break') {
      child.value = child.value.replace(/[ \t\n]+$/, '');
    }
  }
}
