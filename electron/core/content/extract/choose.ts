/**
 * Judges between readings of a page. No extractor is best on all pages, and none knows when it has failed; but they fail in
 * different ways, so that the reading which agrees most with the others is rarely a failure (the candidate with the least
 * expected loss, as in machine translation). What the publisher and the feed say of the text counts where they say something.
 */
import type { Root } from 'hast';
import { parseFragment } from '../tree/markup.ts';
import { agreement, type PageBlock, pageBlocks, sharedWords, type WordCounts, wordCounts } from './blocks.ts';
import { isProse } from './structure.ts';

export type Reading = {
  method: 'readability' | 'pruned' | 'structure' | 'defuddle' | 'stated';
  tree: Root;
};

export type Evidence = {
  /** Text of the whole article as the publisher states it for machines. */
  statedBody: string | null;
  /** The beginning or all of it, as the feed or the publisher states it. */
  excerpt: string | null;
};

export type Judged = Reading & { blocks: PageBlock[]; words: WordCounts; score: number };

/** How far each is trusted, from how often it was right on pages of all kinds. */
const trust: Record<Reading['method'], number> = {
  readability: 0.7,
  pruned: 1.1,
  structure: 1,
  defuddle: 0.9,
  stated: 0.5,
};
/** The publisher's own word is worth more than all readings together. */
const statedTrust = 8;
const fewestStatedWords = 80;
const fewestExcerptWords = 8;

/** Best first. Readings without words are left out. */
export function judge(readings: readonly Reading[], evidence: Evidence): Judged[] {
  const judged = readings
    .map((reading) => {
      const blocks = pageBlocks(reading.tree);
      return { ...reading, blocks, words: wordCounts(textOfBlocks(blocks)), score: 0 };
    })
    .filter(({ words }) => words.total > 0);
  const stated = evidence.statedBody === null ? null : wordCounts(evidence.statedBody);
  const excerpt = evidence.excerpt === null ? null : wordCounts(evidence.excerpt);
  for (const one of judged) one.score = scoreOf(one, judged, stated, excerpt);
  return judged.toSorted((one, other) => other.score - one.score);
}

function scoreOf(
  one: Judged,
  all: readonly Judged[],
  stated: WordCounts | null,
  excerpt: WordCounts | null,
): number {
  let sum = trust[one.method];
  let weights = trust[one.method];
  for (const other of all) {
    if (other === one) continue;
    sum += trust[other.method] * agreement(one.words, other.words);
    weights += trust[other.method];
  }
  if (stated !== null && stated.total >= fewestStatedWords) {
    sum += statedTrust * agreement(one.words, stated);
    weights += statedTrust;
  }
  const share = weights === 0 ? 0 : sum / weights;
  return share * (1 - linkPenalty(one.blocks)) * heldShare(one.words, excerpt);
}

/** A reading of which much is links is a list of other pages. */
function linkPenalty(blocks: readonly PageBlock[]): number {
  let linked = 0;
  let all = 0;
  for (const { text, linkShare } of blocks) {
    linked += text.length * linkShare;
    all += text.length;
  }
  const share = all === 0 ? 0 : linked / all;
  return Math.max(0, Math.min(0.5, share - 0.25));
}

/** 1 where the reading has the words the feed sent, down to a half where it has none of them. */
function heldShare(words: WordCounts, excerpt: WordCounts | null): number {
  if (excerpt === null || excerpt.total < fewestExcerptWords) return 1;
  const share = sharedWords(words, excerpt) / excerpt.total;
  return 0.5 + 0.5 * Math.min(1, share / 0.8);
}

export const textOfBlocks = (blocks: readonly PageBlock[]): string =>
  blocks.map(({ text }) => text).join('\n');

/** Characters of what reads like sentences or code. */
export function proseLength(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
}

/** Share of the feed's words that an article's HTML has; 1 where the feed sends too few to say. */
export function agreementWithFeed(html: string, feedText: string): number {
  const feed = wordCounts(feedText);
  if (feed.total < fewestExcerptWords) return 1;
  return sharedWords(wordCounts(textOfBlocks(pageBlocks(parseFragment(html)))), feed) / feed.total;
}
