/**
 * Elements of no standard. In what developers write they are mostly types whose signs nobody escaped: `Vec<T>` reaches us as
 * the element `t`. What is converted to text keeps them, named by an element that no document can bring along.
 */
import type { Element } from 'hast';
import { htmlTagNames } from 'html-tag-names';
import { svgTagNames } from 'svg-tag-names';
import { escapeAttribute } from '../tree/markup.ts';
import { attribute, element } from '../tree/tree.ts';
import { MATH_ELEMENTS } from './allowed-elements.ts';

/** Not to be had by parsing: a name with a hyphen is unwrapped when it is met in a document. */
export const UNKNOWN_ELEMENT = 'unknown-element';

const KNOWN = new Set([...htmlTagNames, ...svgTagNames.map((name) => name.toLowerCase()), ...MATH_ELEMENTS]);
const mostAttributes = 4;

/** Of code: `t`, `list.item`. */
const TYPE = /^[a-z][a-z0-9]*(?:\.[a-z][a-z0-9]*)*$/;
/** `<ada@example.org>`, as it stands in mails and commits. */
export const MAIL = /^[a-z][\w.+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** Attributes that mean something on any element, or where frameworks look for their own, stay behind. */
const ACTIVE =
  /^on|^(?:class|classname|id|name|style|slot|part|is|href|src|action|data|hidden|inert|popover|title|lang|dir|role|nonce|accesskey|autofocus|tabindex|contenteditable|draggable|spellcheck|translate|item[a-z]+)$/;

/**
 * The element as one named `UNKNOWN_ELEMENT` with its start tag in `dataStart` and its name in `dataName`; null: it is of a
 * standard, might be a component of some page (its name has a hyphen), or is no name of a type nor an address of mail.
 */
export function markUnknown(candidate: Element): Element | null {
  const { tagName } = candidate;
  if (tagName.length > 60 || !(TYPE.test(tagName) || MAIL.test(tagName)) || KNOWN.has(tagName)) return null;
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
