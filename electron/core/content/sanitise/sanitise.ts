/**
 * Sanitises HTML with an allow-list on its tree. Runs on every read and every export: content is stored as received, so a better
 * sanitiser improves everything stored. Called by `reading/`, `compare/` and `export`.
 */
import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toText } from 'hast-util-to-text';
import { dropHighlighting } from '../constructs/highlighting.ts';
import type { AddressPolicy } from '../tree/addresses.ts';
import { settleAttributes } from '../tree/attribute-values.ts';
import { parseFragment, serialise } from '../tree/markup.ts';
import { element } from '../tree/tree.ts';
import { schema } from './allowed-elements.ts';
import { replaceUnsafeElements } from './replace-unsafe.ts';
import { UNKNOWN_ELEMENT } from './unknown-element.ts';

export type SanitiseOptions = {
  /** Absolute address relative ones are resolved against; null: they stay relative. */
  baseUrl: string | null;
  /** Which links may stay; `reading` unless told. */
  policy?: AddressPolicy;
};

/** Most documents settle at once; hostile ones were seen to need three. */
const MAX_ROUNDS = 6;

/** Harmless HTML that says the same as `html`. Never throws; parsing the answer gives the tree it was made from. */
export function sanitiseHtml(html: string, options: SanitiseOptions): string {
  return settle(html, options).html;
}

/** As `sanitiseHtml`, but the tree, for stages that go on with it. The caller may change it. */
export function sanitiseToTree(html: string, options: SanitiseOptions): Root {
  return settle(html, options).tree;
}

/**
 * The tree cleaned once, for what is never written as HTML again: a text converted from it is not parsed as this tree's
 * text would be, so nothing can mutate, and the time for writing and parsing it again is saved. Elements of no standard are
 * named by one that says what they were (see unknown-element.ts).
 */
export function sanitiseForText(html: string, options: SanitiseOptions): Root {
  const tree = parseFragment(html);
  dropHighlighting(tree);
  return cleanTree(tree, options, textSchema);
}

const textSchema: Schema = {
  ...schema,
  tagNames: [...(schema.tagNames ?? []), UNKNOWN_ELEMENT],
  attributes: { ...schema.attributes, [UNKNOWN_ELEMENT]: ['dataName', 'dataStart'] },
};

/**
 * Cleans, writes and parses until nothing changes any more. A tree made by removing elements can be one no parser
 * would make (a block inside `p`, a link inside a link); written out, it turns into another, unchecked tree. That is
 * what mutation XSS lives on, so only a text that parses to itself leaves this function.
 */
function settle(html: string, options: SanitiseOptions): { html: string; tree: Root } {
  let tree = cleanTree(parseFragment(html), options);
  let written = serialise(tree);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const parsed = parseFragment(written);
    // The same text from both trees means the same elements and attributes in both: this one is clean as well.
    if (serialise(parsed) === written) return { html: written, tree: parsed };
    tree = cleanTree(parsed, options);
    written = serialise(tree);
  }
  const text: Root = { type: 'root', children: [element('p', {}, [toText(tree)])] };
  return { html: serialise(text), tree: text };
}

function cleanTree(tree: Root, options: SanitiseOptions, allowed = schema): Root {
  const addresses = { baseUrl: options.baseUrl, policy: options.policy ?? 'reading' };
  replaceUnsafeElements(tree, addresses, { keepsUnknown: allowed === textSchema });
  settleAttributes(tree, addresses);
  const clean = sanitize(tree, allowed);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}
