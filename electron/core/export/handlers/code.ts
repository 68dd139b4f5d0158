/** Code blocks and code in the line. */

import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { PhrasingContent } from 'mdast';
import { readCodeBlock } from '../../content/code-block.ts';
import { attribute, findElement, findElements, isElement } from '../../content/tree.ts';
import type { Handle } from './types.ts';

/** `pre` becomes a fenced block: the language as the author wrote it, the text verbatim. */
export const codeBlockHandler: Handle = (_state, element) => {
  const block = readCodeBlock(element);
  return { type: 'code', lang: block.language, meta: null, value: block.text };
};

/**
 * Notes the text of each `code` in the line on the element itself: the converter folds white space in text before
 * handlers see it, and `const  a` is not `const a`. Line ends with their indentation are source layout and do fold.
 */
export function rememberCodeText(tree: Root): void {
  const blocks = new Set(
    findElements(tree, (found) => isElement(found, 'pre')).flatMap((pre) => pre.children),
  );
  for (const code of findElements(tree, (found) => isElement(found, 'code'))) {
    if (blocks.has(code) || holdsLink(code)) continue;
    Object.assign(code.properties, { dataText: textOf(code).replace(/\s*\n\s*/g, ' ') });
    // Any word will do: spaces at the edges of the code must not swallow those around it.
    code.children = [{ type: 'text', value: 'code' }];
  }
}

/** Puts the text back, for parts that are written as HTML. */
export function restoreCodeText(tree: Element): void {
  for (const code of findElements(tree, (found) => isElement(found, 'code'))) {
    const { dataText, ...properties } = code.properties;
    if (dataText === undefined) continue;
    code.properties = properties;
    code.children = [{ type: 'text', value: String(dataText) }];
  }
}

/**
 * `code` in the line. A link inside (`<code><a href>fetch</a>()</code>`, as API documentation writes) moves outside:
 * in Markdown nothing inside code is a link, and the address would be lost.
 */
export const inlineCodeHandler: Handle = (_state, element) => {
  const { dataText } = element.properties;
  return holdsLink(element) ? splitAtLinks(element) : inlineCode(String(dataText ?? textOf(element)));
};

function splitAtLinks(parent: Element): PhrasingContent[] {
  return parent.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? inlineCode(child.value) : [];
    const url = isElement(child, 'a') ? attribute(child, 'href') : null;
    if (url !== null) return [{ type: 'link', url, title: null, children: inlineCode(textOf(child)) }];
    return holdsLink(child) ? splitAtLinks(child) : inlineCode(textOf(child));
  });
}

function holdsLink(parent: Element): boolean {
  return findElement(parent, (found) => isElement(found, 'a') && attribute(found, 'href') !== null) !== null;
}

function inlineCode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'inlineCode', value }];
}
