/** Text elements to HTML or plain text, by what their `type` says and what they hold. */
import { escapeText } from 'entities';
import { foldSpace, looksLikeHtml, plainTextOfHtml } from '../../../text/plain-text.ts';
import { absoluteHtml } from '../xml/addresses-in-markup.ts';
import { attributeOf, type RawElement } from '../xml/raw-feed.ts';
import { elementUse } from '../xml/vocabulary.ts';

/** An element together with its canonical name, which says whose rules hold. */
export type NamedElement = { name: string; element: RawElement };

/** True when the element's text is to be read as HTML. */
function isHtml({ name, element }: NamedElement): boolean {
  if (element.attributes.markup === 'yes') return true;
  const use = elementUse(name);
  if (use === 'html') return true;
  if (use !== 'construct') return false;
  const type = attributeOf(element, 'type')?.toLowerCase() ?? null;
  const mode = attributeOf(element, 'mode')?.toLowerCase() ?? null;
  if (type === null) return mode === 'escaped' || looksLikeHtml(element.text);
  return (
    type === 'html' ||
    type === 'xhtml' ||
    type.includes('html') ||
    (type.startsWith('text/') && type !== 'text/plain')
  );
}

/** One line of plain text, or null when nothing is left. */
export function plainTextOf(named: NamedElement): string | null {
  const { text } = named.element;
  return (isHtml(named) ? plainTextOfHtml(text) : foldSpace(text)) || null;
}

/** HTML with absolute addresses, or null when the element is blank. The element's own xml:base goes before `base`. */
export function htmlOf(named: NamedElement, base: string | null): string | null {
  const text = named.element.text.trim();
  if (text === '') return null;
  if (!isHtml(named)) return escapeText(text);
  return absoluteHtml(text, named.element.attributes.base ?? base);
}
