/**
 * Gives a layout engine places to break in runs of characters that have none. Chromium measures such a run anew for each line it
 * tries: 200,000 times the same letter in a paragraph took it minutes, during which nothing in the window answered.
 */
import type { ElementContent, Root, RootContent } from 'hast';
import { element, isElement } from '../tree/tree.ts';

/** No word of a language is as long; addresses and hashes in prose are shorter as a rule. */
const mostInRun = 250;
/** So far behind it a place is looked for that divides no character from its marks. */
const mostMarks = 32;

/** White space, and scripts that break between characters or where a dictionary says. */
const breakable =
  /[\s\u200B\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What belongs to the character before it: marks (variation selectors among them), joiners, the second half of a surrogate pair. */
const continues = /^(?:\p{M}|\u200D|[\uDC00-\uDFFF])/u;

/** Inline elements, which a run goes through; any other ends it. Preformatted text scrolls or breaks by a rule of its own. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** Puts `<wbr>` into the tree's texts, which stay as they are. Pure but for `tree`. */
export function breakLongRuns(tree: Root): void {
  let length = 0;
  const visit = (children: readonly (RootContent | ElementContent)[]): RootContent[] | null => {
    let isChanged = false;
    const result = children.flatMap((child): RootContent[] => {
      if (child.type === 'text') {
        const pieces = split(child.value);
        if (pieces.length === 1) return [child];
        isChanged = true;
        return pieces.flatMap((value, index) => [
          ...(index === 0 ? [] : [element('wbr', {})]),
          { type: 'text' as const, value },
        ]);
      }
      if (!isElement(child)) return [child];
      const goesOn = inline.has(child.tagName);
      if (!goesOn) length = 0;
      if (child.tagName !== 'pre' && child.children.length > 0) {
        const changed = visit(child.children);
        if (changed !== null) child.children = changed as ElementContent[];
      }
      if (!goesOn) length = 0;
      return [child];
    });
    return isChanged ? result : null;
  };
  const split = (text: string): string[] => {
    // Nearly all texts are done with here.
    if (length + text.length <= mostInRun) {
      length = runAtEnd(text, length);
      return [text];
    }
    const pieces: string[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (breakable.test(text.charAt(at))) {
        length = 0;
        continue;
      }
      if (length >= mostInRun + mostMarks || (length >= mostInRun && canDivide(text, at))) {
        if (at > start) pieces.push(text.slice(start, at));
        else if (start === 0) pieces.push('');
        start = at;
        length = 0;
      }
      length += 1;
    }
    return [...pieces, text.slice(start)];
  };
  const changed = visit(tree.children);
  if (changed !== null) tree.children = changed;
}

/** Between the character at `at` and the one before it. */
function canDivide(text: string, at: number): boolean {
  return !continues.test(text.slice(at, at + 2)) && text.charAt(at - 1) !== '\u200D';
}

/** How many characters since the last place to break. */
function runAtEnd(text: string, before: number): number {
  for (let at = text.length - 1; at >= 0; at -= 1)
    if (breakable.test(text.charAt(at))) return text.length - 1 - at;
  return before + text.length;
}
