/**
 * The first sentences of many articles stand beside the title, in a box of their own, which extractors take for a part of
 * the page's head. What reads like sentences between the title and the text belongs to the text.
 */
import type { Element, Root } from 'hast';
import { element } from '../tree/tree.ts';
import { agreement, type PageBlock, pageBlocks, wordCounts } from './blocks.ts';
import { titleHeading } from './other-stories.ts';

const most = 2;
const shortest = 40;
const longest = 500;

/** `body`: of the page, without its frames. In place. */
export function addStandfirst(tree: Root, body: Element, titles: readonly string[]): void {
  const heading = titleHeading(body, titles);
  if (heading === null) return;
  const blocks = pageBlocks(body);
  const ownBlocks = pageBlocks(tree);
  const own = new Set(ownBlocks.map(({ text }) => text));
  const title = blocks.findIndex(({ holder }) => holder === heading);
  const start = blocks.findIndex(
    ({ text }, index) => index > title && own.has(text) && text.length >= shortest,
  );
  if (title === -1 || start <= title) return;
  const missing = blocks.slice(title + 1, start).filter((block) => isSentence(block) && !own.has(block.text));
  // More than a few sentences are something else: another text between, or a reading that begins in the middle.
  if (missing.length === 0 || missing.length > most) return;
  const known = ownBlocks.slice(0, mostCompared).map(({ text }) => wordCounts(text));
  const added = missing.filter(({ text }) => {
    const words = wordCounts(text);
    return !known.some((one) => agreement(one, words) >= alike);
  });
  tree.children.unshift(...added.map(({ text }) => element('p', {}, [text])));
}

/** An extractor drops words for screen readers from a paragraph: it is the same paragraph still. */
const alike = 0.7;
/** Such a paragraph is among the first of the text. */
const mostCompared = 8;

const isSentence = ({ text, linkShare, kind }: PageBlock): boolean =>
  kind === 'text' &&
  linkShare < 0.2 &&
  text.length >= shortest &&
  text.length <= longest &&
  /[.!?…。！？]["”»’」]?$/.test(text);
