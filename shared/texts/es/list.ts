/** Words of the list of articles, and of the search above it. */
import type { Settings } from '../../model/settings.ts';
import { counted, either, fullDate, list, number } from '../format.ts';

export const showMode: Record<Settings['listDensity'], string> = {
  compact: 'Mostrar filas compactas',
  comfortable: 'Mostrar filas cómodas',
  cards: 'Mostrar tarjetas',
};

export const rowTexts = {
  returned: 'pospuesto que ha vuelto',
  editedSinceRead: 'editado desde que lo leíste',
  edited: 'editado',
  /** For the ear, after the title. */
  states: (words: readonly string[]) => `, ${words.join(', ')} `,
  unread: 'sin leer',
  saved: 'guardado',
  later: 'en Más tarde',
  snoozed: (until: number) => `pospuesto hasta el ${fullDate(until)}`,
  until: (until: number) => `Hasta el ${fullDate(until)}`,
  minutes: (minutes: number) => `${minutes} min`,
  alsoIn: (feeds: readonly string[]) => `también en ${list(feeds)}`,
};

export const listTexts = {
  pagesFailed: 'No se han podido cargar algunos artículos.',
  fetching: 'Descargando…',
  returned: 'Pospuestos que han vuelto',
  feedDetails: 'Detalles del canal',
  folderDetails: 'Detalles de la carpeta',
  tagDetails: 'Detalles de la etiqueta',
  smartDetails: 'Detalles del canal inteligente',
  showSidebar: 'Mostrar la barra lateral',
  count: 'Número de artículos',
  keepSearch: 'Guardar como canal inteligente',
  markAllRead: 'Marcar todo como leído',
  loading: 'Cargando…',
  articles: 'Artículos',
  atLeast: (count: number) => `Más de ${number(count)} artículos`,
  minutesInAll: (minutes: number) => `${minutes} min en total`,
  /** A hundred and more are not counted. */
  fresh: (count: number) =>
    count >= 100 ? 'Más de 100 artículos nuevos' : counted(count, 'artículo nuevo', 'artículos nuevos'),
  newArticles: 'Artículos nuevos',
  list: 'Lista de artículos',
  offline: 'No hay conexión. Aquí todo sigue funcionando; los canales se actualizarán cuando vuelva.',
};

export const emptyTexts = {
  recent: 'Aquí aparece lo que lees; lo último, primero.',
  offline: 'Aún no hay ningún artículo completo sin conexión.',
  edited: 'Ningún canal ha cambiado un artículo desde que llegó.',
  snoozed: (key: string | null) =>
    key === null
      ? 'No hay nada pospuesto. Puedes posponer un artículo desde su menú.'
      : `No hay nada pospuesto. Pulsa ${key} en un artículo para posponerlo.`,
  muted: (key: string | null) =>
    key === null
      ? 'No hay nada silenciado. Las reglas silencian lo que nunca quieres ver; el menú de un artículo silencia ese.'
      : `No hay nada silenciado. Las reglas silencian lo que nunca quieres ver; ${key} silencia un artículo.`,
  showAll: 'Mostrar todos los artículos',
  searchAll: 'Buscar en todos los artículos',
  clearSearch: 'Borrar la búsqueda',
  library: 'Tu biblioteca está vacía. Añade un canal para empezar.',
  addFeed: 'Añadir canal',
  saved: (key: string | null) =>
    key === null
      ? 'Guarda un artículo para conservarlo aquí, haga lo que haga su canal.'
      : `Pulsa ${key} en un artículo para conservarlo aquí, haga lo que haga su canal.`,
  later: (key: string | null) =>
    key === null
      ? 'Pon un artículo en Más tarde para leerlo después.'
      : `Pulsa ${key} en un artículo para leerlo más tarde.`,
  unread: 'Todo leído. Los artículos nuevos llegan solos.',
  today: 'Hoy aún no se ha publicado nada.',
  all: 'Ningún canal ha traído artículos todavía.',
  refreshAll: 'Actualizar todos los canales',
  feed: 'Este canal aún no ha traído artículos.',
  feedDetails: 'Detalles del canal',
  other: 'Aquí no hay artículos.',
  noMatch: (place: string) => `Nada coincide con esta búsqueda en ${place}.`,
  didYouMean: (corrections: readonly string[]) => `¿Querías decir ${either(corrections)}?`,
};

export const orderTexts = {
  noHeads: 'sin encabezados',
  headsOfDays: 'un encabezado por día',
  headsOfFeeds: 'un encabezado por canal',
  bestMatch: 'lo más relevante primero',
  title: 'Orden',
  order: 'Orden',
  heads: 'Encabezados',
  titleOf: (order: string) => `Orden: ${order}`,
};

export const picksTexts = {
  toggleRead: 'Marcar como leídos o no leídos',
  toggleSaved: 'Guardar o quitar de Guardados',
  toggleLater: 'Poner en Más tarde o quitar',
  tag: 'Etiquetar…',
  copyLinks: 'Copiar enlaces',
  export: 'Exportar…',
  title: 'Artículos seleccionados',
  pickNone: 'Anular la selección',
  /** null: all there are, however many. */
  count: (count: number | null) => (count === null ? 'Todos seleccionados' : counted(count, 'seleccionado')),
  pickAll: (total: number | null) =>
    total === null ? 'Seleccionar todo' : `Seleccionar los ${number(total)}`,
};

export const searchTexts = {
  clearSearch: 'Borrar la búsqueda',
  completions: 'Sugerencias',
  articlesIn: (place: string) => `Buscar artículos en ${place}`,
  placeholder: (place: string) => `Buscar en ${place}`,
};
