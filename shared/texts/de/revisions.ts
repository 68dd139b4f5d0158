/** What is said of an article's earlier texts, and of the changes between two. */
import type { ComparedBlock, Comparison, Revision } from '../../model/revisions.ts';
import { counted, dayOrTime } from '../format.ts';

const wordCount = (count: number): string => counted(count, 'Wort', 'Wörter');

export function revisionName(revision: Revision, now: number): string {
  const when = dayOrTime(revision.at, now);
  const words = wordCount(revision.wordCount);
  switch (revision.reason) {
    case 'edited':
      return `Vor der Bearbeitung (${when}) · ${words}`;
    case 'shrunk':
      return `Beiseitegelegter kürzerer Text (${when}) · ${words}`;
    case 'replaced':
      return `Von Ihnen ersetzt (${when}) · ${words}`;
  }
}

export function comparisonSentence({ insertedWords, deletedWords, blocks }: Comparison): string {
  if (insertedWords === 0 && deletedWords === 0) {
    return blocks.some((block) => block.change !== 'same')
      ? 'Nur Satzzeichen oder Bilder wurden geändert.'
      : 'Die Texte sind gleich; Links oder Auszeichnungen wurden geändert.';
  }
  return `${wordCount(insertedWords)} hinzugefügt, ${wordCount(deletedWords)} entfernt.`;
}

export const changeWords: Record<ComparedBlock['change'], string> = {
  same: '',
  changed: 'Geändert: ',
  inserted: 'Hinzugefügt: ',
  deleted: 'Entfernt: ',
};
