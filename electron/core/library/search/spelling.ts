/** Words that differ by a slip of the finger. Knows no library: words come in, and go out in order of likelihood. */
import { slips } from '../../../../shared/query/slips.ts';

/** How many slips a word of that length may hold: in a short one a second slip makes another word. */
export function mostSlips(word: string): number {
  return word.length < 3 ? 0 : word.length < 5 ? 1 : 2;
}

/** Whether a finger that slipped may have written `typed` for `meant`: the first letter is right, or exchanged. */
export function mayBeMeant(typed: string, meant: string): boolean {
  if (typed[0] !== meant[0] && !(typed[0] === meant[1] && typed[1] === meant[0])) return false;
  const most = mostSlips(typed);
  const distance = slips(typed, meant, most);
  return distance > 0 && distance <= most;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** All words one slip away in which the letter at `place`, or the one before it, is another. */
export function variantsAt(word: string, place: number): string[] {
  const head = word.slice(0, place);
  const letter = word[place] ?? '';
  const tail = word.slice(place + 1);
  const previous = word[place - 1] ?? '';
  const variants = [
    head + tail,
    `${head.slice(0, -1)}${letter}${previous}${tail}`,
    ...Array.from(alphabet, (other) => head + other + tail),
    ...Array.from(alphabet, (other) => head + other + letter + tail),
  ];
  return [...new Set(variants)].filter((variant) => variant !== word);
}

export type KnownWord = { word: string; total: number };

/** The likeliest first: fewer slips, then the more frequent word; a word a hundred times as frequent outweighs a slip. */
export function byLikelihood(typed: string, words: Iterable<KnownWord>): string[] {
  const most = mostSlips(typed);
  const scored = Array.from(words, ({ word, total }) => ({
    word,
    score: Math.log10(total + 1) - 2 * slips(typed, word, most),
  }));
  return scored.toSorted((one, other) => other.score - one.score).map(({ word }) => word);
}
