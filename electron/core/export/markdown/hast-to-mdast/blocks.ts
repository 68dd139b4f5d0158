/** Paragraphs, quotations, rules and breaks. */
import type { Blockquote, PhrasingContent } from 'mdast';
import { toFlow, withoutOuterSpace } from './flow.ts';
import { type Handle, isBlock } from './types.ts';

/** What cannot stand in a paragraph (a block of code that was a table) ends it. */
export const paragraphHandler: Handle = (converter, element) => {
  const nodes = converter.all(element);
  if (nodes.some(isBlock)) return toFlow(nodes);
  const children = withoutOuterSpace(nodes as PhrasingContent[]);
  return children.length === 0 ? null : { type: 'paragraph', children };
};

export const blockquoteHandler: Handle = (converter, element) => ({
  type: 'blockquote',
  children: converter.flow(element) as Blockquote['children'],
});

export const ruleHandler: Handle = () => ({ type: 'thematicBreak' });

export const breakHandler: Handle = () => ({ type: 'break' });

/** Where a long word may be broken: a space of no width. */
export const wordBreakHandler: Handle = () => ({ type: 'text', value: '\u200B' });
