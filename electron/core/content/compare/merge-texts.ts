/**
 * Three-way merge of an exported text, line by line (a paragraph is a line unless the profile wraps): what was exported last,
 * what the reader made of it, what would be exported now. Pure.
 */
import { diff3Merge } from 'node-diff3';

export type Merge = {
  text: string;
  /** Places where both changed the same lines; each stands between the signs git uses. */
  conflicts: number;
};

export type MergeRequest = { base: string; own: string; now: string };

export const conflictSigns = { begin: '<<<<<<< yours', middle: '=======', end: '>>>>>>> new' } as const;

/** Line ends are those of the reader's file. */
export function mergeTexts({ base, own, now }: MergeRequest): Merge {
  const ending = own.includes('\r\n') ? '\r\n' : '\n';
  const lines = (text: string): string[] => text.replaceAll('\r\n', '\n').split('\n');
  const merged: string[] = [];
  let conflicts = 0;
  for (const part of diff3Merge(lines(own), lines(base), lines(now))) {
    if (part.ok !== undefined) {
      merged.push(...part.ok);
      continue;
    }
    const { a, b } = part.conflict ?? { a: [], b: [] };
    conflicts += 1;
    merged.push(conflictSigns.begin, ...a, conflictSigns.middle, ...b, conflictSigns.end);
  }
  return { text: merged.join(ending), conflicts };
}
