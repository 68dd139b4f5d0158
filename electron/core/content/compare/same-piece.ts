/**
 * Whether two entries of different feeds are one piece of writing. Found by address or by text; decided here, and against
 * it wherever there is doubt: parts of a series, weekly posts in one frame, and notes of two releases share most words.
 */

import { countWords } from '../scan/words.ts';
import { canonicalAddress } from './canonical-address.ts';
import { isExcerpt, isSameText } from './simhash.ts';

export type Piece = {
  title: string;
  text: string;
  /** Absolute addresses the text links to. */
  links: readonly string[];
};

/** No more than “Comments”, or who submitted it: what a link site says of a piece it names. */
const stubWords = 25;
const fewLinks = 3;
const sameLinksShare = 0.5;
const fewNumbers = 4;
const sameNumbersShare = 0.6;

/** `isAddressShared`: both say they first stood at the same place. */
export function isSamePiece(one: Piece, other: Piece, isAddressShared: boolean): boolean {
  if (areNumberedApart(one.title, other.title)) return false;
  if (isSameText(one.text, other.text)) {
    return (
      overlap(linksOf(one), linksOf(other), fewLinks) >= sameLinksShare &&
      overlap(numbersIn(one.text), numbersIn(other.text), fewNumbers) >= sameNumbersShare
    );
  }
  if (!isAddressShared || plainTitle(one.title) !== plainTitle(other.title)) return false;
  // A comment on a piece under its own title, as link blogs have it, is neither of these.
  const [short, long] = one.text.length <= other.text.length ? [one, other] : [other, one];
  return countWords(short.text) <= stubWords || isExcerpt(short.text, long.text);
}

const numberWords: Readonly<Record<string, string>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .flatMap((word, index) => [[word, String(index + 1)]])
    .concat(
      'first second third fourth fifth sixth'.split(' ').map((word, index) => [word, String(index + 1)]),
    )
    .concat('i ii iii iv v vi vii viii ix x'.split(' ').map((word, index) => [word, String(index + 1)])),
);

/** “Part 2” and “Part 3”, “v1.2” and “v1.3”, “Week 45” and “Week 46”. */
function areNumberedApart(one: string, other: string): boolean {
  const first = titleNumbers(one);
  const second = titleNumbers(other);
  if (first.length === 0 || second.length === 0) return false;
  return first.join(' ') !== second.join(' ');
}

function titleNumbers(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}]+|\p{N}+(?:[.,:/-]\p{N}+)*/gu) ?? [];
  const isPart = (index: number): boolean =>
    /^(?:part|chapter|episode|issue|week|day|volume|vol|no|teil|partie|parte|lesson|step)$/.test(
      words[index - 1] ?? '',
    );
  return words.flatMap((word, index) => {
    if (/^\p{N}/u.test(word)) return [word];
    const value = isPart(index) ? numberWords[word] : undefined;
    return value === undefined ? [] : [value];
  });
}

const plainTitle = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Of a piece's own links only those that lead to a page: sharing buttons and front pages stand in every post. */
function linksOf({ links }: Piece): Set<string> {
  return new Set(links.map(canonicalAddress).filter((address) => address !== null));
}

function numbersIn(text: string): Set<string> {
  return new Set(text.slice(0, 8000).match(/\p{N}+(?:[.,:/-]\p{N}+)*/gu) ?? []);
}

/** How much of the smaller is in the larger; 1 where either has too few to tell. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>, few: number): number {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  if (smaller.size < few) return 1;
  let shared = 0;
  for (const value of smaller) if (larger.has(value)) shared += 1;
  return shared / smaller.size;
}
