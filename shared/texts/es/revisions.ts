/** What is said of an article's earlier texts, and of the changes between two. */
import type { ComparedBlock, Comparison, Revision } from '../../model/revisions.ts';
import { counted, dayOrTime } from '../format.ts';

export function revisionName(revision: Revision, now: number): string {
  const when = dayOrTime(revision.at, now);
  const words = counted(revision.wordCount, 'palabra');
  switch (revision.reason) {
    case 'edited':
      return `Antes de la edición (${when}) · ${words}`;
    case 'shrunk':
      return `Texto más corto recibido (${when}), apartado · ${words}`;
    case 'replaced':
      return `Lo que reemplazaste (${when}) · ${words}`;
  }
}

export function comparisonSentence({ insertedWords, deletedWords, blocks }: Comparison): string {
  if (insertedWords === 0 && deletedWords === 0) {
    return blocks.some((block) => block.change !== 'same')
      ? 'Solo cambiaron signos o imágenes.'
      : 'Los textos son iguales; cambiaron enlaces o el marcado.';
  }
  return `${counted(insertedWords, 'palabra añadida', 'palabras añadidas')}, ${counted(deletedWords, 'quitada')}.`;
}

export const changeWords: Record<ComparedBlock['change'], string> = {
  same: '',
  changed: 'Cambiado: ',
  inserted: 'Añadido: ',
  deleted: 'Quitado: ',
};
