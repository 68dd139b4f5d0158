/** Elements of no standard: `Vec<T>`, as the author forgot to escape it, is `Vec<t>` in the file and not `Vec`. */
import type { Element, ElementContent, Parents } from 'hast';
import type { PhrasingContent } from 'mdast';
import { MAIL } from '../../../content/sanitise/unknown-element.ts';
import { attribute, isElement } from '../../../content/tree/tree.ts';
import { type Handle, isBlock, rawInline } from './types.ts';

/** Blocks that close what is open within them. */
const CLOSING = ['p', 'li', 'td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

export const unknownHandler: Handle = (converter, element, parent) => {
  const children = converter.all(element) as PhrasingContent[];
  const start = attribute(element, 'dataStart');
  if (start === null || children.some(isBlock)) return children;
  const name = attribute(element, 'dataName') ?? '';
  const end = MAIL.test(name) || isLastIn(element, parent) ? [] : [rawInline(`</${name}>`)];
  return [rawInline(start), ...children, ...end];
};

/** Mostly there is no end tag: the block's end is that of the element as well. */
function isLastIn(element: Element, parent: Parents): boolean {
  if (!isElement(parent, ...CLOSING)) return false;
  const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';
  return parent.children.findLast((child) => !isBlank(child)) === element;
}
