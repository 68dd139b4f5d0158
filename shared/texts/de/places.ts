/** Where the list looks, and in which order, in words. */
import { counted } from '../format.ts';

export const viewTitles = {
  unread: 'Ungelesen',
  all: 'Alle Artikel',
  today: 'Heute',
  saved: 'Gespeichert',
  later: 'Später',
  recent: 'Kürzlich gelesen',
  offline: 'Offline',
  edited: 'Bearbeitet',
  muted: 'Stummgeschaltet',
  snoozed: 'Zurückgestellt',
};

/** How a list is sorted. */
export const sortTitles = {
  auto: 'neue zuerst',
  newest: 'neue zuerst',
  oldest: 'alte zuerst',
  reading: 'kurze zuerst',
  title: 'nach Titel',
  feed: 'nach Feed',
};

/** Of places whose own name is not known, or no longer. */
export const unnamedPlaces = {
  smart: 'Intelligenter Feed',
  feed: 'Feed',
  folder: 'Ordner',
  series: 'Serie',
};

export const queueTexts = {
  title: (minutes: number) => counted(minutes, 'Minute', 'Minuten'),
  nothing: (minutes: number) => `Nichts Ungelesenes passt in ${counted(minutes, 'Minute', 'Minuten')}.`,
  /** What is typed to read for some time: "20", "20 min", "20 Minuten lesen", English too. Its first group is the number. */
  typed:
    /^(?:read(?: for)? |lies |lesen )?(\d{1,4}) ?(?:m|min\.?|mins|minutes?|minuten?)?(?: lang)?(?: lesen)?$/i,
};
