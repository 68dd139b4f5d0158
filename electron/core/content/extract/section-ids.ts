/**
 * Ids that generators of documents make from headings: Sphinx, Docutils, Pandoc, Quarto, R Markdown, Hugo, Jekyll. A chapter
 * on cookies has the id `cookies` then, which says nothing of its role in the page. Such ids are replaced by neutral ones
 * while extractors read the page, for all of them judge elements by words in ids, and put back at the end.
 */
import type { Element, Root } from 'hast';
import { attribute, classesOf, findElements, isElement, plainText } from '../tree/tree.ts';

/** Neutral id → the page's own. */
export type SectionIds = ReadonlyMap<string, string>;

const prefix = 'numbered-part-';

/** Replaces the ids of `tree`'s headings and sections that are made from the heading's text. In place. */
export function hideSectionIds(tree: Root): SectionIds {
  const hidden = new Map<string, string>();
  const made: Element[] = [];
  const look = (parent: Element | Root): void => {
    const children: Element[] = [];
    for (const child of parent.children) if (child.type === 'element') children.push(child);
    const named = new Set(children.filter(isNamedSection));
    // A theme names one box so, a generator all sections of a document.
    const areGenerated = named.size > 1;
    for (const child of children) {
      if (isMadeFromHeading(child) || (areGenerated && named.has(child))) made.push(child);
      look(child);
    }
  };
  look(tree);
  for (const [index, element] of made.entries()) {
    const neutral = `${prefix}${index}`;
    hidden.set(neutral, attribute(element, 'id') ?? '');
    element.properties.id = neutral;
  }
  return hidden;
}

/** In place. */
export function restoreSectionIds(tree: Root, hidden: SectionIds): void {
  for (const element of findElements(tree, (found) => hidden.has(attribute(found, 'id') ?? ''))) {
    element.properties.id = hidden.get(attribute(element, 'id') ?? '');
  }
}

/** Whether the id that `element` had before `hideSectionIds` was made from its heading. */
export const isNumberedPart = (element: Element): boolean =>
  attribute(element, 'id')?.startsWith(prefix) === true;

function isMadeFromHeading(element: Element): boolean {
  const id = attribute(element, 'id');
  if (id === null) return false;
  if (isElement(element, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return isSlugOf(id, element);
  const heading = headingOf(element);
  if (heading === null) return false;
  // Pandoc, Quarto and R Markdown name the level, whatever the writer called the section.
  if (classesOf(element).some((name) => /^level[1-6]$/.test(name))) return true;
  return isSlugOf(id, heading) && (classesOf(element).includes('section') || linksTo(heading, id));
}

function isNamedSection(element: Element): boolean {
  const id = attribute(element, 'id');
  const heading = id === null ? null : headingOf(element);
  return id !== null && heading !== null && isSlugOf(id, heading);
}

/** The heading that a section starts with; Docutils puts further targets as empty spans before it. */
function headingOf(element: Element): Element | null {
  if (!isElement(element, 'section', 'div')) return null;
  for (const child of element.children) {
    if (child.type === 'text' && child.value.trim() !== '') return null;
    if (child.type !== 'element') continue;
    if (/^h[1-6]$/.test(child.tagName)) return child;
    if (!isElement(child, 'span', 'a') || plainText(child) !== '') return null;
  }
  return null;
}

/** Generators drop punctuation and marks, some a leading number too; a number behind tells equal headings apart. */
function isSlugOf(id: string, heading: Element): boolean {
  const name = lettersOf(id);
  const text = lettersOf(plainText(heading).replace(/^[\d.\s]+/, ''));
  if (text === '' || !name.includes(text)) return false;
  return /^\d*$/.test(name.replace(text, ''));
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const linksTo = (heading: Element, id: string): boolean =>
  findElements(heading, (found) => isElement(found, 'a') && attribute(found, 'href') === `#${id}`).length > 0;
