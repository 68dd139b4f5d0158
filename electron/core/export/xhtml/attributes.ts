/** Attributes of an element of a feed → those XHTML takes there. */
import type { Element } from 'hast';
import { attribute as valueIn } from '../../content/tree/tree.ts';
import { EVERYWHERE, OF_ELEMENT, SWITCHES } from './names.ts';

/** `name`: what the element is called from now on. Links within the document keep their old names: see `settleIds`. */
export function xhtmlAttributes(element: Element, name: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const known = { ...EVERYWHERE, ...OF_ELEMENT[name] };
  for (const [property, { name: written, isValid }] of Object.entries(known)) {
    const value = valueIn(element, property);
    if (value !== null && isValid(value)) attributes[written] = value;
  }
  for (const property of SWITCHES[name] ?? []) {
    const value = element.properties[property];
    if (value !== undefined && value !== null && value !== false) attributes[property] = property;
  }
  const id = valueIn(element, 'id') ?? (name === 'a' ? valueIn(element, 'name') : null);
  if (id !== null) attributes.id = id;
  const language = languageTag(valueIn(element, 'lang'));
  if (language !== null) Object.assign(attributes, { lang: language, 'xml:lang': language });
  if (name === 'a') {
    const href = linkAddress(valueIn(element, 'href'));
    if (href !== null) attributes.href = href;
  }
  if (name === 'input') Object.assign(attributes, { type: 'checkbox', disabled: 'disabled' });
  if (name === 'img') {
    attributes.src = valueIn(element, 'src') ?? '';
    attributes.alt = valueIn(element, 'alt') ?? '';
  }
  return attributes;
}

/** A well-formed tag (BCP 47); null: it is none. */
export function languageTag(value: string | null): string | null {
  if (value === null) return null;
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    return null;
  }
}

/** Where no page is around it, a relative address leads nowhere. */
function linkAddress(value: string | null): string | null {
  if (value === null) return null;
  if (value.startsWith('#')) return value;
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
