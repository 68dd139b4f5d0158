/**
 * Elements of no standard. In what developers write they are mostly types whose signs nobody escaped: `Vec<T>` reaches us as
 * the element `t`. What is converted to text keeps them, named by an element that no document can bring along.
 */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { htmlTagNames } from 'html-tag-names';
import { svgTagNames } from 'svg-tag-names';
import { escapeAttribute } from './markup.ts';
import { MATH_ELEMENTS } from './schema.ts';
import { attribute, element, findElements, isElement } from './tree.ts';

/** Not to be had by parsing: a name with a hyphen is unwrapped when it is met in a document. */
export const UNKNOWN_ELEMENT = 'unknown-element';

const KNOWN = new Set([...htmlTagNames, ...svgTagNames.map((name) => name.toLowerCase()), ...MATH_ELEMENTS]);
const mostAttributes = 4;

/** Attributes that mean something on any element, or where frameworks look for their own, stay behind. */
const ACTIVE =
  /^on|^(?:class|classname|id|name|style|slot|part|is|href|src|action|data|hidden|inert|popover|title|lang|dir|role|nonce|accesskey|autofocus|tabindex|contenteditable|draggable|spellcheck|translate|item[a-z]+)$/;

/**
 * The element as one named `UNKNOWN_ELEMENT` with its start tag in `dataStart` and its name in `dataName`; null: it is of a
 * standard, might be a component of some page (its name has a hyphen), or is no name of a type.
 */
export function markUnknown(candidate: Element): Element | null {
  const { tagName } = candidate;
  if (!/^[a-z][a-z0-9]{0,39}$/.test(tagName) || KNOWN.has(tagName)) return null;
  const names = Object.keys(candidate.properties).filter(
    (name) => /^[a-z]+$/.test(name) && !ACTIVE.test(name),
  );
  const written = names.slice(0, mostAttributes).map((name) => {
    const value = attribute(candidate, name) ?? '';
    return value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
  });
  return element(
    UNKNOWN_ELEMENT,
    { dataName: tagName, dataStart: `<${tagName}${written.join('')}>` },
    candidate.children,
  );
}

/**
 * White space at the end of a line says nothing, and an empty element does not keep it from being the end. Its name will, once
 * it is written: so the space goes with it.
 */
export function keepSpaceBeforeUnknown(tree: Root): void {
  for (const parent of [tree, ...findElements(tree, () => true)]) {
    for (const [index, child] of parent.children.entries()) {
      const before = parent.children[index - 1];
      if (!isElement(child, UNKNOWN_ELEMENT) || before?.type !== 'text' || textOf(child).trim() !== '')
        continue;
      const words = before.value.trimEnd();
      if (words === '' || words === before.value) continue;
      before.value = words;
      child.properties.dataStart = ` ${attribute(child, 'dataStart')}`;
    }
  }
}
