/** A library that is worked in, and what must be in it after whoever worked there was killed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleMarks, applyChange, type Change } from './changes.ts';
import { checkMarks, cutOffFiles, importProblems, problemsOf } from './inspect.ts';

export type Place = {
  library: string;
  /** Where exports and backups go. */
  outside: string;
  /** What the reader's marks must be; kept from round to round. */
  marks: Map<number, ArticleMarks>;
  /** Lists from other programs that were taken over. */
  imported: Set<string>;
};

export type RoundResult = {
  /** Changes that were said to be done. */
  done: number;
  /** What was under way when it ended. */
  interrupted: Change['kind'] | 'starting' | 'nothing';
  problems: string[];
};

/** Looks at everything after a kill. `begun`: what may be there or not. */
export function inspectPlace(
  place: Place,
  { done, begun }: { done: readonly Change[]; begun: Change | null },
): string[] {
  for (const change of done) {
    applyChange(place.marks, change);
    if (change.kind === 'import') place.imported.add(change.name);
  }
  const problems = [
    ...problemsOf(place.library),
    ...checkMarks(place.library, place.marks, begun),
    ...importProblems(place.library, place.imported),
    ...cutOffFiles(place.outside),
  ];
  // Looked at: a round adds one, and hundreds of them would only fill the disk.
  rmSync(join(place.outside, 'backups'), { recursive: true, force: true });
  return problems;
}
