/** Words around the article that is read: its tools, its head, its tags, its earlier texts. */
import type { Theme } from '../../model/settings.ts';
import { counted, list, number } from '../format.ts';
import { minutesLeft } from './reading.ts';

export const themeTitles: Record<Theme, string> = {
  system: 'Sistema',
  light: 'Claro',
  sepia: 'Sepia',
  dark: 'Oscuro',
};

export const articleTexts = {
  unmute: 'dejar de silenciar',
  editedSinceRead: 'editado desde que lo leíste',
  edited: 'editado',
  text: 'Texto',
  attachedFiles: 'Archivos adjuntos',
  file: 'archivo',
  fullText: 'Texto completo',
  feedText: 'Del canal',
  textChoice: 'Qué texto',
  fetchFullText: 'Obtener ahora',
  article: 'Artículo',
  choose: 'Elige un artículo a la izquierda o pulsa J para abrir el primero.',
  nothingYet: 'Los artículos se abren aquí.',
  muted: 'silenciado',
  byRules: (names: readonly string[]) =>
    `por ${names.length === 1 ? 'la regla' : 'las reglas'} ${list(names.map((name) => `«${name}»`))}`,
  alsoIn: (feeds: readonly string[]) => `También en ${list(feeds)}`,
  /** Bytes as words; null where nobody knows how many there are. */
  downloaded: (done: string, total: string | null) => (total === null ? done : `${done} de ${total}`),
  more: (count: number) => `… y ${number(count)} más.`,
};

export const changesTexts = {
  chosen: 'A partir de ahora se muestra este texto, hasta que el canal envíe otro. El anterior se conserva.',
  title: 'Qué ha cambiado',
  back: 'Volver al artículo',
  none: 'El canal no ha cambiado este artículo desde que Offprint lo vio por primera vez.',
  compareWith: 'Comparar el texto actual con',
  showChanges: 'Mostrar los cambios',
  readWhole: 'Leer ese texto',
  use: 'Usar ese texto',
  titleOf: (article: string) => `Qué ha cambiado en ${article}`,
  cut: 'Los textos son demasiado largos o distintos para compararlos hasta el final.',
  /** Before what a picture says. */
  picture: 'Imagen: ',
  unchanged: (paragraphs: number) => counted(paragraphs, 'párrafo sin cambios', 'párrafos sin cambios'),
};

export const progressTexts = {
  title: 'Progreso de lectura',
  /** null: at the beginning or the end. */
  position: (percent: number, left: number | null) =>
    left === null ? `${percent} %` : `${percent} %, ${minutesLeft(left)}`,
  readingTime: (minutes: number, left: number | null) =>
    left === null ? `${minutes} min` : `${minutes} min, quedan ${left}`,
};

export const tagLineTexts = {
  suggested: 'sugerida',
  isNew: 'etiqueta nueva',
  field: 'Añadir una etiqueta',
  placeholder: 'Escribe una etiqueta',
  alreadyThere: 'Ya tiene esta etiqueta.',
  typeName: 'Escribe un nombre para la etiqueta.',
  add: '+ etiqueta',
  remove: (tag: string) => `Quitar la etiqueta ${tag}`,
};

export const toolbarTexts = {
  export: 'Exportar',
  exportThis: 'Exportar este artículo',
  exportTo: 'Exportar este artículo a…',
  exportSaved: 'Exportar artículos guardados…',
  title: 'Herramientas del artículo',
  back: 'Volver a la lista',
  saved: 'Guardado',
  save: 'Guardar',
  onLater: 'En Más tarde',
  later: 'Más tarde',
  addTag: 'Añadir etiqueta',
  markUnread: 'Marcar como no leído',
  markRead: 'Marcar como leído',
  changes: 'Qué ha cambiado',
  openOriginal: 'Abrir el original',
};

export const themeTexts = {
  title: 'Tema',
};
