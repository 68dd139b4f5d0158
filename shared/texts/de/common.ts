/** Words that mean the same wherever they stand. */
import { number } from '../format.ts';

export const commonTexts = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  tryAgain: 'Erneut versuchen',
  done: 'Fertig',
  name: 'Name',
  save: 'Speichern',
  undo: 'Rückgängig',
  add: 'Hinzufügen',
  address: 'Adresse',
  articles: (count: number) => `${number(count)} Artikel`,
};
