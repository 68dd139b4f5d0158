/** Second step of sanitising: addresses are checked and completed, ids moved into a name space of their own. */
import type { Root } from 'hast';
import { type AddressOptions, safeImageAddress, safeLinkAddress } from './addresses.ts';
import { attribute, classesOf, visitElements } from './tree.ts';

/** Before every id of a document, so that none can shadow a name of the page (DOM clobbering). GitHub's prefix. */
export const ID_PREFIX = 'user-content-';

type Settle = (value: string, options: AddressOptions) => string | null;

const settleIds: Settle = (value) => value.split(/\s+/).map(prefixed).join(' ');

/** What is done to an attribute's value by its name; null takes the attribute away. */
const SETTLES = new Map<string, Settle>([
  ['href', linkAddress],
  ['cite', linkAddress],
  ['longDesc', linkAddress],
  ['src', safeImageAddress],
  ['id', prefixed],
  ['name', prefixed],
  ['ariaLabelledBy', settleIds],
  ['ariaDescribedBy', settleIds],
  ['headers', settleIds],
]);

export function settleAttributes(tree: Root, options: AddressOptions): void {
  visitElements(tree, (element) => {
    for (const name of Object.keys(element.properties)) {
      const settle = SETTLES.get(name);
      const value = settle === undefined ? null : attribute(element, name);
      if (settle === undefined || value === null) continue;
      const settled = settle(value, options);
      if (settled === null) delete element.properties[name];
      else element.properties[name] = settled;
    }
    // Highlighters name every token: a code block would keep hundreds of empty attributes.
    const { className } = element.properties;
    if (className !== undefined && classesOf(element).length === 0) delete element.properties.className;
  });
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
