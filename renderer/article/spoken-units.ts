/** An article cut into what is spoken at a time: sentences, each knowing its paragraph. Code is passed over. */
import { objectSign, type TextIndex } from './text-index.ts';

/** A part of the text index. `paragraph` counts those that are spoken. */
export type SpokenUnit = { start: number; end: number; paragraph: number; element: Element };

/** Some voices stop in the middle of anything longer. */
const longestUnit = 400;

export function spokenUnits(index: TextIndex, language: string | null): SpokenUnit[] {
  const segmenter = sentenceSegmenter(language);
  const units: SpokenUnit[] = [];
  let paragraph = -1;
  for (const { start, end, element } of index.blocks) {
    if (element.closest('figure.code') !== null || !/[\p{L}\p{N}]/u.test(index.text.slice(start, end)))
      continue;
    paragraph += 1;
    for (const { segment, index: at } of segmenter.segment(index.text.slice(start, end))) {
      for (const piece of pieces(segment)) {
        const from = start + at + piece.start;
        if (piece.text.trim() !== '')
          units.push({ start: from, end: from + piece.text.length, paragraph, element });
      }
    }
  }
  return units;
}

function sentenceSegmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  } catch {
    // A feed may call its language anything.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

/** A sentence too long to be spoken whole, cut between words. */
function pieces(sentence: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let start = 0;
  while (sentence.length - start > longestUnit) {
    const space = sentence.lastIndexOf(' ', start + longestUnit);
    const cut = space > start ? space + 1 : start + longestUnit;
    found.push({ text: sentence.slice(start, cut), start });
    start = cut;
  }
  return [...found, { text: sentence.slice(start), start }];
}

/** As it is said. Letter for letter as long as it is written, so that a place in one is a place in the other. */
export const spokenText = (text: string): string => text.replaceAll('\n', ' ').replaceAll(objectSign, '…');

/** The first unit of the paragraph before or after; a step back goes to the beginning of its own one first. */
export function paragraphFrom(
  units: readonly SpokenUnit[],
  current: number,
  direction: 1 | -1,
): number | null {
  const here = units[current]?.paragraph;
  if (here === undefined) return null;
  if (direction === 1) {
    const next = units.findIndex(({ paragraph }) => paragraph > here);
    return next < 0 ? null : next;
  }
  const first = units.findIndex(({ paragraph }) => paragraph === here);
  if (first < current) return first;
  return here === 0 ? first : units.findIndex(({ paragraph }) => paragraph === here - 1);
}
