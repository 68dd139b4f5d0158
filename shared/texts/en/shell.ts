/** Words of the window itself, and of parts that any view may have. */
import type { JobStage } from '../../model/jobs.ts';
import { bytes, number } from '../format.ts';

export const stageWords: Record<JobStage, string> = {
  'unused-pictures': 'Pictures that no article shows',
  'writing-database': 'Writing the database without its free pages',
};

export const shellTexts = {
  sidebarWidth: 'Width of the sidebar',
  listWidth: 'Width of the list',
  opening: 'Opening the library…',
  announcements: 'Announcements',
  changing: 'Changing articles',
  stop: 'Stop',
  articleMenu: 'Menu of the article',
  placeMenu: 'Menu of the place',
  article: 'Article',
  place: 'Place',
  /** Between two keys that are pressed one after the other. */
  andThen: 'then',
  notes: 'Notes',
  jobProgress: (name: string, done: number, total: number) => `${name}: ${number(done)} of ${number(total)}`,
  progress: (words: string, done: number, total: number) => `${words} ${number(done)} of ${number(total)}`,
};

/** While a library of an older version is brought up to date. */
export const migrationTexts = {
  title: 'Offprint is bringing your library up to date',
  backup: (done: number, total: number) => `Making a backup: ${bytes(done)} of ${bytes(total)}`,
  schema: (step: number, total: number) => `Changing the library: step ${number(step)} of ${number(total)}`,
  leaveOpen:
    'This is done once, after an update. With a large library it may take some minutes: please leave Offprint open.',
};
