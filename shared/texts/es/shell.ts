/** Words of the window itself, and of parts that any view may have. */
import { number } from '../format.ts';

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
