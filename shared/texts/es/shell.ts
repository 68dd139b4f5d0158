/** Words of the window itself, and of parts that any view may have. */
import type { JobStage } from '../../model/jobs.ts';
import { bytes, number } from '../format.ts';

export const stageWords: Record<JobStage, string> = {
  'unused-pictures': 'Imágenes que ningún artículo muestra',
  'writing-database': 'Escribiendo la base de datos sin sus páginas libres',
};

export const shellTexts = {
  sidebarWidth: 'Ancho de la barra lateral',
  listWidth: 'Ancho de la lista',
  opening: 'Abriendo la biblioteca…',
  announcements: 'Avisos',
  changing: 'Cambiando artículos',
  stop: 'Detener',
  articleMenu: 'Menú del artículo',
  placeMenu: 'Menú del lugar',
  article: 'Artículo',
  place: 'Lugar',
  /** Between two keys that are pressed one after the other. */
  andThen: 'y luego',
  notes: 'Notas',
  jobProgress: (name: string, done: number, total: number) => `${name}: ${number(done)} de ${number(total)}`,
  progress: (words: string, done: number, total: number) => `${words} ${number(done)} de ${number(total)}`,
};

/** While a library of an older version is brought up to date. */
export const migrationTexts = {
  title: 'Offprint está poniendo al día tu biblioteca',
  backup: (done: number, total: number) =>
    `Creando una copia de seguridad: ${bytes(done)} de ${bytes(total)}`,
  schema: (step: number, total: number) =>
    `Adaptando la biblioteca: paso ${number(step)} de ${number(total)}`,
  leaveOpen:
    'Se hace una sola vez, tras una actualización. Con una biblioteca grande puede tardar unos minutos: deja Offprint abierto, por favor.',
};
