/**
 * Repaired XML to elements. The only file that knows rss-parser: it reads the canonical document, and every
 * element comes out through custom fields, so that none of its own guesses (dates in local time that throw, links
 * without attributes that throw, the first enclosure only) touch the result.
 */
import Parser from 'rss-parser';
import type { RepairedFeed } from './repair/repair.ts';
import type { RawElement, RawFeed, RawFields } from './xml/raw-feed.ts';
import { canonicalNames } from './xml/vocabulary.ts';

type CustomFields = Record<string, unknown>;

const itemFieldNames = [...canonicalNames, 'rdf:about'];

const keepArray = (name: string): [string, string, { keepArray: boolean }] => [
  name,
  name,
  { keepArray: true },
];

const parser = new Parser<CustomFields, CustomFields>({
  customFields: {
    // The published types forget that feed fields take the same triples as item fields.
    feed: canonicalNames.map(keepArray) as unknown as string[],
    item: itemFieldNames.map(keepArray) as unknown as string[][],
  },
});

/** Reads a repaired feed. Throws what the strict XML reader throws: repaired documents are well-formed. */
export async function parseFeed(repaired: RepairedFeed): Promise<RawFeed | null> {
  if (repaired.kind === null) return null;
  const output = await parser.parseString(repaired.xml);
  return {
    kind: repaired.kind,
    fields: fieldsOf(output, canonicalNames, repaired.texts),
    items: output.items.map((item) => fieldsOf(item, itemFieldNames, repaired.texts)),
    language: repaired.language,
  };
}

function fieldsOf(source: object, names: readonly string[], texts: readonly string[]): RawFields {
  const fields = new Map<string, RawElement[]>();
  const record = source as Record<string, unknown>;
  for (const name of names) {
    const value = record[name];
    if (Array.isArray(value))
      fields.set(
        name,
        value.map((node) => elementOf(node, texts)),
      );
  }
  return fields;
}

/** An xml2js node: a text, or an object of `_` (text), `$` (attributes) and lists of children by name. */
function elementOf(node: unknown, texts: readonly string[]): RawElement {
  if (typeof node !== 'object' || node === null) {
    return { text: typeof node === 'string' ? node : '', attributes: {}, children: new Map() };
  }
  let text = '';
  let attributes: Record<string, string> = {};
  const children = new Map<string, RawElement[]>();
  for (const [name, value] of Object.entries(node)) {
    if (name === '_') text = String(value);
    else if (name === '$') attributes = value as Record<string, string>;
    else if (Array.isArray(value))
      children.set(
        name,
        value.map((child) => elementOf(child, texts)),
      );
  }
  const { outside } = attributes;
  return outside === undefined
    ? { text, attributes, children }
    : { text: texts[Number(outside)] ?? '', attributes, children };
}
