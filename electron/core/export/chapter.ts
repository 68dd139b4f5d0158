/** What a text must change to stand among others in one file. */
import type { Nodes, Root } from 'mdast';

/** Headings go down by `shift` levels, to the sixth at most; names of footnotes get `notePrefix` before them. In place. */
export function makeChapter(tree: Root, shift: number, notePrefix: string): void {
  if (shift === 0 && notePrefix === '') return;
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') node.depth = Math.min(6, node.depth + shift) as typeof node.depth;
    else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.identifier = `${notePrefix}${node.identifier}`;
      node.label = `${notePrefix}${node.label ?? node.identifier}`;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}
