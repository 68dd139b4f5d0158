/** How well a text answers what was typed: its letters in order, best where they begin words. Null: not at all. */
export function fuzzyScore(text: string, typed: string): number | null {
  const hay = text.toLowerCase();
  let from = 0;
  let score = 0;
  let previous = -2;
  for (const letter of typed.toLowerCase().replaceAll(' ', '')) {
    const at = bestPlace(hay, letter, from, previous);
    if (at < 0) return null;
    if (at === previous + 1) score += 3;
    if (at === 0 || /[^\p{L}\p{N}]/u.test(hay[at - 1] ?? '')) score += 4;
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
    if (at === 0 || /[^\p{L}\p{N}]/u.test(hay[at - 1] ?? '')) return at;
  }
  return hay.indexOf(letter, from);
}

/** Those that answer, best first. `otherTextOf`: what an item is known by besides, below all that answer by their text. */
export function fuzzyFilter<T>(
  items: readonly T[],
  typed: string,
  textOf: (item: T) => string,
  otherTextOf: (item: T) => string | null = () => null,
): T[] {
  if (typed.trim() === '') return [...items];
  const answers = items.flatMap((item) => {
    const score = fuzzyScore(textOf(item), typed);
    if (score !== null) return [{ item, score, isOther: false }];
    const other = otherTextOf(item);
    const otherScore = other === null ? null : fuzzyScore(other, typed);
    return otherScore === null ? [] : [{ item, score: otherScore, isOther: true }];
  });
  return answers
    .sort((one, other) => Number(one.isOther) - Number(other.isOther) || other.score - one.score)
    .map(({ item }) => item);
}
