/** Second step of sanitising: addresses are checked and completed, ids moved into a name space of their own. */
import type { Element, Root } from 'hast';
import { type AddressOptions, safeImageAddress, safeLinkAddress } from './addresses.ts';
import { attribute, classesOf, findElements } from './tree.ts';

/** Before every id of a document, so that none can shadow a name of the page (DOM clobbering). GitHub's prefix. */
export const ID_PREFIX = 'user-content-';

const ID_ATTRIBUTES = ['id', 'name'];
const ID_LIST_ATTRIBUTES = ['ariaLabelledBy', 'ariaDescribedBy', 'headers'];
const LINK_ATTRIBUTES = ['href', 'cite', 'longDesc'];

export function settleAttributes(tree: Root, options: AddressOptions): void {
  for (const element of findElements(tree, () => true)) {
    // Highlighters name every token: a code block would keep hundreds of empty attributes.
    if (classesOf(element).length === 0) delete element.properties.className;
    for (const name of LINK_ATTRIBUTES) settle(element, name, (value) => linkAddress(value, options));
    settle(element, 'src', (value) => safeImageAddress(value, options));
    for (const name of ID_ATTRIBUTES) settle(element, name, prefixed);
    for (const name of ID_LIST_ATTRIBUTES) {
      settle(element, name, (value) => value.split(/\s+/).map(prefixed).join(' '));
    }
  }
}

/** Adds the prefix once: documents from GitHub carry it already, and sanitising twice must change nothing. */
export function prefixed(id: string): string {
  return id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id;
}

function linkAddress(value: string, options: AddressOptions): string | null {
  const trimmed = value.trim();
  if (trimmed.startsWith('#') && trimmed.length > 1) return `#${prefixed(trimmed.slice(1))}`;
  return safeLinkAddress(value, options);
}

function settle(element: Element, name: string, change: (value: string) => string | null): void {
  const value = attribute(element, name);
  if (value === null) return;
  const settled = change(value);
  if (settled === null) delete element.properties[name];
  else element.properties[name] = settled;
}
