/** Looking around in the tree. */
import { NATIVE } from '../../read/xml/namespaces.ts';
import { decodeEntities } from '../../read/xml/xml-tokens.ts';
import type { Place } from './feed-document.ts';
import type { XmlElement } from './xml-document.ts';

/** No title, date or address is longer; an article put where one belongs is not copied. */
const longestText = 100_000;

/** Whether an element is the format's own: without a namespace, or in that of RSS or Atom. */
export function isOwn(element: XmlElement, vocabulary: 'rss' | 'atom'): boolean {
  return element.prefix === NATIVE || element.prefix === vocabulary;
}

export function childrenOf(
  parent: XmlElement,
  local: string,
  ...prefixes: readonly string[]
): readonly XmlElement[] {
  return parent.children.filter((child) => child.local === local && prefixes.includes(child.prefix));
}

export function childOf(parent: XmlElement, local: string, ...prefixes: string[]): XmlElement | null {
  return childrenOf(parent, local, ...prefixes)[0] ?? null;
}

/** Its own text, entities decoded, trimmed; cut where it is far too long. */
export function textOf(source: string, element: XmlElement): string {
  let text = '';
  for (const run of element.runs) {
    const raw = source.slice(run.start, Math.min(run.end, run.start + longestText));
    text += run.isCdata ? raw : decodeEntities(raw);
    if (text.length > longestText) break;
  }
  return text.trim();
}

/** Nothing stands in it, neither text nor elements. */
export function isBlank(source: string, element: XmlElement): boolean {
  return element.children.length === 0 && textOf(source, element) === '';
}

/** Its text and where that begins. */
export function placeOf(source: string, element: XmlElement): Place {
  const text = textOf(source, element);
  const first = element.runs.find((run) => /\S/.test(source.slice(run.start, run.end)));
  if (first === undefined) return { text, at: element.at };
  const space =
    /^\s*/.exec(source.slice(first.start, Math.min(first.end, first.start + 1000)))?.[0].length ?? 0;
  return { text, at: first.start + space };
}

export function attributeOf(element: XmlElement, name: string): string | null {
  const found = element.attributes.find((attribute) => attribute.name.toLowerCase() === name);
  return found === undefined ? null : found.value.trim();
}
