/** Categories of an entry in every vocabulary feeds use. */
import { foldSpace, plainTextOfHtml } from './plain-text.ts';
import { attributeOf, elementsOf, type RawFields } from './raw-feed.ts';

/** Plain texts in document order, each once. Atom prefers the label, which is meant for people (RFC 4287 §4.2.2). */
export function categoriesOf(fields: RawFields): string[] {
  const found: string[] = [];
  for (const element of elementsOf(fields, 'atom:category')) {
    found.push(attributeOf(element, 'label') ?? attributeOf(element, 'term') ?? element.text);
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

/** Folded, without blanks, each once. */
export function uniqueTexts(texts: readonly string[]): string[] {
  const unique = new Set<string>();
  for (const text of texts) {
    const plain = text.includes('<') || text.includes('&') ? plainTextOfHtml(text) : foldSpace(text);
    if (plain !== '') unique.add(plain);
  }
  return [...unique];
}
