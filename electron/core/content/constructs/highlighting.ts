/**
 * Colours of code are of no use to a text: what highlighters put around each word goes before anything looks at it. Of an
 * article on programming that is most of the elements, and ten steps would take each of them into their hands.
 */
import type { Element, ElementContent, Root } from 'hast';
import { isElement } from '../tree/tree.ts';

/** Names of Rouge, Pygments and Chroma are that short (`k`, `nx`, `s2`); what means anything to a later step is longer. */
const TOKEN = /^[a-z][a-z\d]{0,2}$/;

/** In place, inside `pre` alone. The text stays as it is. */
export function dropHighlighting(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'pre') takeTokens(child);
    else dropHighlighting(child);
  }
}

function takeTokens(parent: Element): void {
  const { children } = parent;
  let kept = 0;
  for (const child of children) {
    // What else stands in code has rules of its own for the white space within.
    if (isElement(child, 'code', 'span')) takeTokens(child);
    const text = textOfToken(child);
    const previous = children[kept - 1];
    if (text !== null && previous?.type === 'text') previous.value += text;
    else {
      children[kept] = text === null || child.type === 'text' ? child : { type: 'text', value: text };
      kept += 1;
    }
  }
  children.length = kept;
}

/** null: more than a word and its colour. */
function textOfToken(node: ElementContent): string | null {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName !== 'span' || node.children.length > 1) return null;
  const [inner] = node.children;
  if (inner !== undefined && inner.type !== 'text') return null;
  for (const name in node.properties) if (name !== 'className') return null;
  const { className } = node.properties;
  const isToken =
    className === undefined ||
    (Array.isArray(className) && className.every((name) => typeof name === 'string' && TOKEN.test(name)));
  return isToken ? (inner?.value ?? '') : null;
}
