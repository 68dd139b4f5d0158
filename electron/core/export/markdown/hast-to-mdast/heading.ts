/** Headings, on one line whatever was inside. */
import type { PhrasingContent } from 'mdast';
import { type Handle, phrasingOnly } from './types.ts';

export const headingHandler: Handle = (converter, element) => {
  const depth = Number(element.tagName.charAt(1)) as 1 | 2 | 3 | 4 | 5 | 6;
  return { type: 'heading', depth, children: phrasingOnly(converter.all(element)).map(unbroken) };
};

function unbroken(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'text', value: ' ' };
  if ('children' in node) node.children = node.children.map(unbroken) as typeof node.children;
  return node;
}
