/** A feed as the XML says it, before anything is interpreted: elements by canonical name, in document order. */
import type { FeedKind } from './vocabulary.ts';

export type RawElement = {
  text: string;
  /** Names in lower case; `base` is the absolute xml:base in force, `markup` tells that tags stood in the text. */
  attributes: Readonly<Record<string, string>>;
  children: RawFields;
};

export type RawFields = ReadonlyMap<string, readonly RawElement[]>;

export type RawFeed = {
  kind: FeedKind;
  fields: RawFields;
  items: readonly RawFields[];
  /** `xml:lang` of the root. */
  language: string | null;
};

const none: readonly RawElement[] = [];

export function elementsOf(fields: RawFields, ...names: string[]): readonly RawElement[] {
  const [only] = names;
  if (names.length === 1 && only !== undefined) return fields.get(only) ?? none;
  return names.flatMap((name) => fields.get(name) ?? none);
}

/** The first element that says anything, trying names in turn; blank counts as missing. */
export function firstElement(fields: RawFields, ...names: string[]): RawElement | null {
  for (const name of names) {
    for (const element of fields.get(name) ?? none) {
      if (element.text.trim() !== '') return element;
    }
  }
  return null;
}

/** The first text that is not blank, trimmed, trying names in turn; else null. */
export function firstText(fields: RawFields, ...names: string[]): string | null {
  return firstElement(fields, ...names)?.text.trim() ?? null;
}

/** An attribute trimmed; blank counts as missing. */
export function attributeOf(element: RawElement, name: string): string | null {
  return element.attributes[name]?.trim() || null;
}
