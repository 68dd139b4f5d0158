/** What a text must change to stand among others in one file. */
import type { Nodes, Root } from 'mdast';

export type Chapter = {
  /** Of the chapter's own heading: those of the text go below it. */
  level: number;
  /** Put before the names of footnotes, which would be those of other chapters. */
  notePrefix: string;
};

/** In place. Headings keep their order of rank, down to the sixth level. */
export function makeChapter(tree: Root, { level, notePrefix }: Chapter): void {
  const headings: Extract<Nodes, { type: 'heading' }>[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') headings.push(node);
    else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.label = `${notePrefix}${node.label ?? node.identifier}`;
      node.identifier = `${notePrefix}${node.identifier}`;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  const highest = headings.reduce((least, heading) => Math.min(least, heading.depth), 6);
  const shift = Math.max(0, level + 1 - highest);
  for (const heading of headings) heading.depth = Math.min(6, heading.depth + shift) as typeof heading.depth;
}
