/** Code blocks and code in the line. */

import { toString as textOf } from 'hast-util-to-string';
import type { PhrasingContent } from 'mdast';
import { readCodeBlock } from '../../content/code-block.ts';
import { attribute, findElement, isElement } from '../../content/tree.ts';
import type { Handle } from './types.ts';

/** `pre` becomes a fenced block: the language as the author wrote it, the text verbatim. */
export const codeBlockHandler: Handle = (_state, element) => {
  const block = readCodeBlock(element);
  return { type: 'code', lang: block.language, meta: null, value: block.text };
};

/**
 * `code` in the line. A link inside (`<code><a href>fetch</a>()</code>`, as API documentation writes) moves outside:
 * in Markdown nothing inside code is a link, and the address would be lost.
 */
export const inlineCodeHandler: Handle = (state, element) => {
  const hasLink =
    findElement(element, (found) => isElement(found, 'a') && attribute(found, 'href') !== null) !== null;
  if (!hasLink) return inlineCode(textOf(element));
  return element.children.flatMap((child): PhrasingContent[] => {
    if (isElement(child, 'a') && attribute(child, 'href') !== null) {
      const url = attribute(child, 'href') ?? '';
      return [{ type: 'link', url, title: null, children: inlineCode(textOf(child)) }];
    }
    if (child.type === 'element' && findElement(child, (found) => isElement(found, 'a')) !== null) {
      return state.all({ ...child }) as PhrasingContent[];
    }
    return inlineCode(textOf(child as typeof element));
  });
};

function inlineCode(value: string): PhrasingContent[] & { type: 'inlineCode' }[] {
  return value === '' ? [] : [{ type: 'inlineCode', value }];
}
