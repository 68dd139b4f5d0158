/** Finding by a few letters or words of what something is called, and by other words for it. */

/** As it is compared: without case and accents. Marks of other scripts tell words apart and stay (が is not か). */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss');

const isNoLetter = (letter: string): boolean => /[^\p{L}\p{N}]/u.test(letter);
/** Where words are not parted by spaces, one may begin anywhere. */
const isUnspaced = (letter: string): boolean =>
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u.test(letter);

const isBeginning = (hay: string, at: number): boolean =>
  at === 0 || isNoLetter(hay[at - 1] ?? '') || isUnspaced(hay[at] ?? '');

/** How well a text answers what was typed: its letters in order, best where they begin words. Null: not at all. */
function fuzzyScore(text: string, typed: string): number | null {
  const hay = folded(text);
  let from = 0;
  let score = 0;
  let previous = -2;
  for (const letter of folded(typed).replaceAll(' ', '')) {
    const at = bestPlace(hay, letter, from, previous);
    if (at < 0) return null;
    if (at === previous + 1) score += 3;
    if (isBeginning(hay, at)) score += 4;
    score -= Math.min(3, (at - from) / 8);
    previous = at;
    from = at + 1;
  }
  return score - text.length / 100;
}

/** The letter right after the last one if it is there, else at the next beginning of a word, else anywhere on. */
function bestPlace(hay: string, letter: string, from: number, previous: number): number {
  if (previous >= 0 && hay[previous + 1] === letter) return previous + 1;
  for (let at = hay.indexOf(letter, from); at >= 0; at = hay.indexOf(letter, at + 1)) {
    if (isBeginning(hay, at)) return at;
  }
  return hay.indexOf(letter, from);
}

/** Whether each word typed begins one of the text's. Both folded. */
function hasWords(hay: string, typed: string): boolean {
  return typed
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => {
      for (let at = hay.indexOf(word); at >= 0; at = hay.indexOf(word, at + 1)) {
        if (isBeginning(hay, at)) return true;
      }
      return false;
    });
}

/**
 * How well words for a thing, commas between them, answer: named exactly, begun, or its words here and there; within that the
 * first best. Null: not.
 */
function wordsScore(known: string, typed: string): number | null {
  const hay = folded(known);
  const sought = folded(typed).trim();
  const names = hay.split(',').map((name) => name.trim());
  const same = names.indexOf(sought);
  if (same >= 0) return 3 - same / names.length;
  const begun = names.findIndex((name) => name.startsWith(sought));
  if (begun >= 0) return 2 - begun / names.length;
  return hasWords(hay, sought) ? 0 : null;
}

/** What an item is known by besides its text. */
export type OtherNames = {
  /** Another title, looked through as the text is, below it. */
  title: string;
  /**
   * Words for it, the most fitting first, commas between them. Only whole ones and beginnings of them answer, together with
   * those of the titles: "delete feed" is one word of each.
   */
  words: string;
};

/**
 * Those that answer, best first: by words of their text; then by other words for them; then by letters here and there in their
 * text; last in their other title.
 */
export function fuzzyFilter<T>(
  items: readonly T[],
  typed: string,
  textOf: (item: T) => string,
  othersOf: (item: T) => OtherNames | null = () => null,
): T[] {
  if (typed.trim() === '') return [...items];
  const rank = (item: T): { item: T; rank: number; score: number } | null => {
    const text = textOf(item);
    const letters = fuzzyScore(text, typed);
    if (letters !== null && hasWords(folded(text), folded(typed))) return { item, rank: 0, score: letters };
    const others = othersOf(item);
    if (others !== null) {
      const score = wordsScore([others.words, others.title, text].join(', '), typed);
      if (score !== null) return { item, rank: 1, score };
    }
    if (letters !== null) return { item, rank: 2, score: letters };
    const other = others === null ? null : fuzzyScore(others.title, typed);
    return other === null ? null : { item, rank: 3, score: other };
  };
  return items
    .map(rank)
    .filter((found) => found !== null)
    .sort((one, other) => one.rank - other.rank || other.score - one.score)
    .map(({ item }) => item);
}
