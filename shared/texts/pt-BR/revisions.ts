/** What is said of an article's earlier texts, and of the changes between two. */
import type { ComparedBlock, Comparison, Revision } from '../../model/revisions.ts';
import { counted, dayOrTime } from '../format.ts';

export function revisionName(revision: Revision, now: number): string {
  const when = dayOrTime(revision.at, now);
  const words = counted(revision.wordCount, 'palavra');
  switch (revision.reason) {
    case 'edited':
      return `Antes da edição (${when}) · ${words}`;
    case 'shrunk':
      return `Texto mais curto recebido (${when}), posto à parte · ${words}`;
    case 'replaced':
      return `O que você substituiu (${when}) · ${words}`;
  }
}

export function comparisonSentence({ insertedWords, deletedWords, blocks }: Comparison): string {
  if (insertedWords === 0 && deletedWords === 0) {
    return blocks.some((block) => block.change !== 'same')
      ? 'Só sinais ou imagens mudaram.'
      : 'Os textos são iguais; links ou marcação mudaram.';
  }
  return `${counted(insertedWords, 'palavra adicionada', 'palavras adicionadas')}, ${counted(deletedWords, 'removida')}.`;
}

export const changeWords: Record<ComparedBlock['change'], string> = {
  same: '',
  changed: 'Alterado: ',
  inserted: 'Adicionado: ',
  deleted: 'Removido: ',
};
