/** The blocks of code of a text, each by itself: as it is read, and as it is copied. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { readCodeBlock } from '../constructs/code-block.ts';
import { unifyConstructs } from '../constructs/constructs.ts';
import { canonicalLanguage } from '../constructs/languages.ts';
import { sanitiseToTree } from '../sanitise/sanitise.ts';
import { serialise } from '../tree/markup.ts';
import { isElement, plainText } from '../tree/tree.ts';
import { codeFigure } from './code-figure.ts';

/** Longer ones are logs and data; in UTF-16 units. */
const LONGEST = 20_000;
const MOST_BLOCKS = 200;

export type FoundCode = {
  /** Which of the text's blocks it is, from 0. */
  position: number;
  heading: string | null;
  language: string | null;
  code: string;
  isCut: boolean;
  /** `<figure class="code">`, sanitised and coloured. */
  codeHtml: string;
};

/** `title`: of the article, whose own heading counts for none. */
export function codeBlocks({ html, title }: { html: string; title: string }): FoundCode[] {
  const tree = sanitiseToTree(html, { baseUrl: null });
  unifyConstructs(tree, title);
  const found: FoundCode[] = [];
  let heading: string | null = null;
  // Not by recursion: markup may be nested deeper than the stack is.
  const open: (Root | RootContent | ElementContent)[] = [tree];
  for (let node = open.pop(); node !== undefined && found.length < MOST_BLOCKS; node = open.pop()) {
    if (isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
      heading = plainText(node).replace(/\s+/gu, ' ').trim() || heading;
    } else if (isElement(node, 'pre')) {
      const block = readBlock(node, found.length, heading);
      if (block !== null) found.push(block);
    } else if ('children' in node) {
      for (const child of node.children.toReversed()) open.push(child as RootContent);
    }
  }
  return found;
}

function readBlock(pre: Element, position: number, heading: string | null): FoundCode | null {
  const { language, text } = readCodeBlock(pre);
  if (text.trim() === '' || language === 'math') return null;
  const isCut = text.length > LONGEST;
  const code = isCut ? text.slice(0, text.lastIndexOf('\n', LONGEST) + 1 || LONGEST) : text;
  return {
    position,
    heading,
    language: language === null ? null : canonicalLanguage(language),
    code,
    isCut,
    codeHtml: serialise(codeFigure({ language, text: code })),
  };
}
