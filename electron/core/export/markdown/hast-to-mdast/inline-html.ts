/** Inline elements that Markdown has no sign for: keys, sub- and superscripts, marks and insertions stay HTML. */
import type { PhrasingContent } from 'mdast';
import { attribute } from '../../../content/tree/tree.ts';
import { type Handle, isBlock, rawInline, startTag } from './types.ts';

export const inlineHtmlHandler: Handle = (converter, element) => {
  const children = converter.all(element) as PhrasingContent[];
  if (children.length === 0 || children.some(isBlock)) return children;
  return [rawInline(`<${element.tagName}>`), ...children, rawInline(`</${element.tagName}>`)];
};

/** `abbr` keeps its expansion, which would otherwise be lost. */
export const abbreviationHandler: Handle = (converter, element) => {
  const children = converter.all(element) as PhrasingContent[];
  const title = attribute(element, 'title');
  if (title === null) return children;
  return [startTag('abbr', { title }), ...children, rawInline('</abbr>')];
};

/** `q`: the marks a browser would put there. */
export const quotationHandler: Handle = (converter, element) => [
  { type: 'text', value: '"' },
  ...converter.all(element),
  { type: 'text', value: '"' },
];
