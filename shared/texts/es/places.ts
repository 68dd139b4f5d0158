/** Where the list looks, and in which order, in words. */
import { counted } from '../format.ts';

export const viewTitles = {
  unread: 'Sin leer',
  all: 'Todos',
  today: 'Hoy',
  saved: 'Guardados',
  later: 'Más tarde',
  recent: 'Leídos hace poco',
  offline: 'Sin conexión',
  edited: 'Editados',
  muted: 'Silenciados',
  snoozed: 'Pospuestos',
};

/** How a list is sorted. */
export const sortTitles = {
  auto: 'recientes primero',
  newest: 'recientes primero',
  oldest: 'antiguos primero',
  reading: 'cortos primero',
  title: 'por título',
  feed: 'por canal',
};

/** Of places whose own name is not known, or no longer. */
export const unnamedPlaces = {
  smart: 'Canal inteligente',
  feed: 'Canal',
  folder: 'Carpeta',
  series: 'Serie',
};

export const queueTexts = {
  title: (minutes: number) => counted(minutes, 'minuto'),
  nothing: (minutes: number) => `Nada sin leer cabe en ${counted(minutes, 'minuto')}.`,
  /** What is typed to read for some time: "20", "20 min", "leer durante 20 minutos". Its first group is the number. */
  typed: /^(?:(?:leer(?: durante)?|read(?: for)?) )?(\d{1,4}) ?(?:m|min|mins|minutes?|minutos?)?$/i,
};
