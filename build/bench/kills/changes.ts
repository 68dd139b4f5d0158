/**
 * What the process that will be killed says, and what must be true of the library afterwards. It says what it is about to
 * do before it begins and that it is done when core has answered: a change that was said to be done must be there whole, one
 * that was only begun may be there or not.
 */

/** One thing a reader does. `word` is a tag, or the text of a note. */
export type Change =
  | { kind: 'tag'; articleIds: number[]; word: string }
  | { kind: 'untag'; articleIds: number[]; word: string }
  | { kind: 'mark'; articleIds: number[]; isSaved: boolean; isRead: boolean }
  | { kind: 'note'; articleIds: number[]; word: string }
  /** `name`: of the list, each of whose articles is there afterwards. */
  | { kind: 'import'; articleIds: []; name: string }
  | { kind: 'refresh' | 'export' | 'export-file' | 'backup' | 'compact' | 'check'; articleIds: [] };

export type Saying = { at: number; said: 'begun' | 'done'; change: Change };

export type ArticleMarks = { isSaved: boolean; isRead: boolean; tags: Set<string>; notes: Set<string> };

/** Nobody has touched it: it is as it came. */
export function marksOf(marks: Map<number, ArticleMarks>, id: number): ArticleMarks {
  const known = marks.get(id) ?? { isSaved: false, isRead: false, tags: new Set(), notes: new Set() };
  marks.set(id, known);
  return known;
}

/** Marks by article. Changes `marks` as the change does in the library. */
export function applyChange(marks: Map<number, ArticleMarks>, change: Change): void {
  for (const id of change.articleIds) {
    const article = marksOf(marks, id);
    if (change.kind === 'tag') article.tags.add(change.word);
    if (change.kind === 'untag') article.tags.delete(change.word);
    if (change.kind === 'note') article.notes.add(change.word);
    if (change.kind === 'mark') Object.assign(article, { isSaved: change.isSaved, isRead: change.isRead });
  }
}

/** The lines that came through whole: the last may have been cut off with its writer. */
export function readSayings(text: string): Saying[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Saying);
}

/** Which changes were said to be done, in order, and which was only begun. */
export function sortSayings(sayings: readonly Saying[]): { done: Change[]; begun: Change | null } {
  const done = sayings.filter(({ said }) => said === 'done');
  const last = sayings.at(-1);
  return {
    done: done.map(({ change }) => change),
    begun: last?.said === 'begun' ? last.change : null,
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
