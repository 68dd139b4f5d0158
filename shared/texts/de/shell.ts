/** Words of the window itself, and of parts that any view may have. */
import type { JobStage } from '../../model/jobs.ts';
import { number } from '../format.ts';

export const stageWords: Record<JobStage, string> = {
  'unused-pictures': 'Bilder, die kein Artikel zeigt',
  'writing-database': 'Datenbank ohne freie Seiten schreiben',
};

export const shellTexts = {
  sidebarWidth: 'Breite der Seitenleiste',
  listWidth: 'Breite der Liste',
  opening: 'Bibliothek wird geöffnet …',
  announcements: 'Mitteilungen',
  changing: 'Artikel werden geändert',
  stop: 'Anhalten',
  articleMenu: 'Menü des Artikels',
  placeMenu: 'Menü des Orts',
  article: 'Artikel',
  place: 'Ort',
  /** Between two keys that are pressed one after the other. */
  andThen: 'dann',
  notes: 'Hinweise',
  jobProgress: (name: string, done: number, total: number) => `${name}: ${number(done)} von ${number(total)}`,
  progress: (words: string, done: number, total: number) => `${words} ${number(done)} von ${number(total)}`,
};
