/** Categories of an entry in every vocabulary feeds use. */
import { decodeHTML } from 'entities';
import { foldSpace, plainTextOfHtml } from '../../../text/plain-text.ts';
import { attributeOf, elementsOf, type RawElement, type RawFields } from '../xml/raw-feed.ts';

/** Plain texts in document order, each once. */
export function categoriesOf(fields: RawFields): string[] {
  const found: string[] = [];
  for (const element of elementsOf(fields, 'atom:category')) {
    found.push(nameOfAtomCategory(element));
  }
  for (const element of elementsOf(fields, 'rss:category', 'dc:subject', 'media:category')) {
    found.push(element.text.trim() || attributeOf(element, 'label') || attributeOf(element, 'term') || '');
  }
  for (const element of elementsOf(fields, 'itunes:category')) {
    found.push(attributeOf(element, 'text') ?? element.text);
  }
  for (const element of elementsOf(fields, 'itunes:keywords', 'media:keywords')) {
    found.push(...element.text.split(','));
  }
  return uniqueTexts(found);
}

/**
 * The term, which identifies a category, where it is a word; the label only dresses it (Reddit's `r/rust` is `rust`).
 * The label is taken when it is the
 * same word written better, or when the term is an address or a number, which say nothing to people (RFC 4287 §4.2.2).
 */
function nameOfAtomCategory(element: RawElement): string {
  const term = attributeOf(element, 'term');
  const label = attributeOf(element, 'label');
  if (term === null) return label ?? element.text;
  const isForMachines = /^(?:[a-z][a-z\d+.-]*:|\d+$)/i.test(term);
  const isSameWord = label?.toLowerCase() === term.toLowerCase();
  return label !== null && (isForMachines || isSameWord) ? label : term;
}

/** Folded, without blanks, each once. */
export function uniqueTexts(texts: readonly string[]): string[] {
  return [...new Set(texts.map(nameOfCategory))].filter((name) => name !== '');
}

/**
 * A category is a name and no text: `<canvas>` may be what it is called. Tags with attributes are markup all the
 * same. `R&amp;D` escaped twice is common; what escaping twice would turn into tags was meant as it stands.
 */
function nameOfCategory(text: string): string {
  const folded = foldSpace(text);
  if (/<[a-z][^<>]*=/i.test(folded)) return plainTextOfHtml(folded);
  if (!folded.includes('&')) return folded;
  const decoded = decodeHTML(folded);
  return /<\/?[a-z]/i.test(decoded) && !folded.includes('<') ? folded : foldSpace(decoded);
}
