/** Headings of an article: each gets an anchor, and all together are the outline. */
import type { Root } from 'hast';
import { ID_PREFIX } from '../tree/attribute-values.ts';
import { attribute, findElements, plainText } from '../tree/tree.ts';

export type OutlineEntry = { level: number; text: string; anchor: string };

const MAX_ANCHOR_LENGTH = 60;

/**
 * Gives every heading with text an id, in place, and returns them in order. Ids the author's links use are kept; the
 * others are made from the text, with `-2`, `-3` … where it repeats.
 */
export function anchorHeadings(tree: Root): OutlineEntry[] {
  const taken = new Set(findElements(tree, () => true).flatMap((found) => attribute(found, 'id') ?? []));
  const repeats = new Map<string, number>();
  const outline: OutlineEntry[] = [];
  for (const heading of findElements(tree, (found) => /^h[1-6]$/.test(found.tagName))) {
    const text = plainText(heading);
    if (text === '') continue;
    const anchor = attribute(heading, 'id') ?? unusedAnchor(text, taken, repeats);
    taken.add(anchor);
    Object.assign(heading.properties, { id: anchor });
    outline.push({ level: Number(heading.tagName.charAt(1)), text, anchor });
  }
  return outline;
}

/** `repeats` remembers how far each base has counted: one heading repeated in a changelog stays linear. */
function unusedAnchor(text: string, taken: ReadonlySet<string>, repeats: Map<string, number>): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? ['section'];
  const base = ID_PREFIX + words.join('-').slice(0, MAX_ANCHOR_LENGTH);
  for (let count = (repeats.get(base) ?? 0) + 1; ; count += 1) {
    const anchor = count === 1 ? base : `${base}-${count}`;
    if (taken.has(anchor)) continue;
    repeats.set(base, count);
    return anchor;
  }
}
