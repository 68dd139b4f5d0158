/** Code blocks and code in the line. */

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { toText } from 'hast-util-to-text';
import type { PhrasingContent } from 'mdast';
import { readCodeBlock } from '../../../content/constructs/code-block.ts';
import { attribute, findElement, isElement } from '../../../content/tree/tree.ts';
import type { Handle } from './types.ts';

/** `pre` becomes a fenced block: the language as the author wrote it, the text verbatim. */
export const codeBlockHandler: Handle = (_converter, element) => {
  const block = readCodeBlock(element);
  return { type: 'code', lang: block.language, meta: null, value: block.text };
};

/**
 * `code` in the line. A link inside (`<code><a href>fetch</a>()</code>`, as API documentation writes) moves outside:
 * in Markdown nothing inside code is a link, and the address would be lost.
 */
export const inlineCodeHandler: Handle = (_converter, element) => {
  if (holdsLink(element)) return splitAtLinks(element);
  // `const  a` is not `const a`, but line ends with their indentation are source layout.
  return inlineCode(textOf(element).replace(/\s*\n\s*/g, ' '));
};

/** `samp`, `tt`, `var`: as the page shows their text. */
export const sampleHandler: Handle = (_converter, element) => inlineCode(toText(element));

function splitAtLinks(parent: Element): PhrasingContent[] {
  return parent.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? inlineCode(child.value) : [];
    const url = isElement(child, 'a') ? attribute(child, 'href') : null;
    if (url !== null) return [{ type: 'link', url, title: null, children: inlineCode(textOf(child)) }];
    return holdsLink(child) ? splitAtLinks(child) : inlineCode(textOf(child));
  });
}

/** Whether it is written in parts (see above). */
export function holdsLink(parent: Element): boolean {
  return findElement(parent, (found) => isElement(found, 'a') && attribute(found, 'href') !== null) !== null;
}

function inlineCode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'inlineCode', value }];
}
