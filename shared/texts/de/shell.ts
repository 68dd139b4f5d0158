/** Words of the window itself, and of parts that any view may have. */
import type { JobStage } from '../../model/jobs.ts';
import { bytes, number } from '../format.ts';

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

/** While a library of an older version is brought up to date. */
export const migrationTexts = {
  title: 'Offprint bringt Ihre Bibliothek auf den neuesten Stand',
  backup: (done: number, total: number) => `Sicherung wird angelegt: ${bytes(done)} von ${bytes(total)}`,
  schema: (step: number, total: number) =>
    `Bibliothek wird angepasst: Schritt ${number(step)} von ${number(total)}`,
  leaveOpen:
    'Das geschieht einmal nach einem Update. Bei einer großen Bibliothek kann es einige Minuten dauern: Bitte lassen Sie Offprint so lange geöffnet.',
};
