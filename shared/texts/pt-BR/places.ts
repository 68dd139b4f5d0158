/** Where the list looks, and in which order, in words. */
import { counted } from '../format.ts';

export const viewTitles = {
  unread: 'Não lidos',
  all: 'Todos',
  today: 'Hoje',
  saved: 'Salvos',
  later: 'Mais tarde',
  recent: 'Lidos há pouco',
  offline: 'Offline',
  edited: 'Editados',
  muted: 'Silenciados',
  snoozed: 'Adiados',
};

/** How a list is sorted. */
export const sortTitles = {
  auto: 'recentes primeiro',
  newest: 'recentes primeiro',
  oldest: 'antigos primeiro',
  reading: 'curtos primeiro',
  title: 'por título',
  feed: 'por feed',
};

/** Of places whose own name is not known, or no longer. */
export const unnamedPlaces = {
  smart: 'Feed inteligente',
  feed: 'Feed',
  folder: 'Pasta',
  series: 'Série',
};

export const queueTexts = {
  title: (minutes: number) => counted(minutes, 'minuto'),
  nothing: (minutes: number) => `Nada não lido cabe em ${counted(minutes, 'minuto')}.`,
  /** What is typed to read for some time: "20", "20 min", "ler por 20 minutos". Its first group is the number. */
  typed: /^(?:(?:ler(?: por)?|read(?: for)?) )?(\d{1,4}) ?(?:m|min|mins|minutes?|minutos?)?$/i,
};
