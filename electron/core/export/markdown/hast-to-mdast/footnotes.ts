/** Footnotes in GFM's form, from the one form constructs.ts leaves. */
import type { Element } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { attribute, findElements } from '../../../content/tree/tree.ts';
import type { Converter } from './types.ts';

/** `sup[data-footnote-ref]` → `[^1]`; null for any other element. */
export function footnoteReference(element: Element): FootnoteReference | null {
  const key = attribute(element, 'dataFootnoteRef');
  return key === null || element.tagName !== 'sup'
    ? null
    : { type: 'footnoteReference', identifier: key, label: key };
}

/** `section.footnotes` → `[^1]: …` lines; null for any other section. */
export function footnoteDefinitions(converter: Converter, element: Element): FootnoteDefinition[] | null {
  const notes = findElements(element, (found) => attribute(found, 'dataFootnote') !== null);
  if (notes.length === 0) return null;
  return notes.map((note) => {
    const key = attribute(note, 'dataFootnote') ?? '';
    return {
      type: 'footnoteDefinition',
      identifier: key,
      label: key,
      children: converter.flow(note) as FootnoteDefinition['children'],
    };
  });
}
