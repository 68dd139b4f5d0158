/** What is said of an article's earlier texts, and of the changes between two. */
import type { ComparedBlock, Comparison, Revision } from '../../model/revisions.ts';
import { counted, dayOrTime } from '../format.ts';

export function revisionName(revision: Revision, now: number): string {
  const when = dayOrTime(revision.at, now);
  const words = counted(revision.wordCount, 'word');
  switch (revision.reason) {
    case 'edited':
      return `Before the edit of ${when} · ${words}`;
    case 'shrunk':
      return `Shorter text sent ${when}, kept aside · ${words}`;
    case 'replaced':
      return `What you replaced ${when} · ${words}`;
  }
}

export function comparisonSentence({ insertedWords, deletedWords, blocks }: Comparison): string {
  if (insertedWords === 0 && deletedWords === 0) {
    return blocks.some((block) => block.change !== 'same')
      ? 'Only signs or pictures changed.'
      : 'The texts are the same; links or markup changed.';
  }
  return `${counted(insertedWords, 'word')} added, ${counted(deletedWords, 'word')} taken out.`;
}

export const changeWords: Record<ComparedBlock['change'], string> = {
  same: '',
  changed: 'Changed: ',
  inserted: 'Added: ',
  deleted: 'Taken out: ',
};
