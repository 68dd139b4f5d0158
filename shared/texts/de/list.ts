/** Words of the list of articles, and of the search above it. */
import type { Settings } from '../../model/settings.ts';
import { counted, either, fullDate, number } from '../format.ts';

export const showMode: Record<Settings['listDensity'], string> = {
  compact: 'Kompakte Zeilen anzeigen',
  comfortable: 'Luftige Zeilen anzeigen',
  cards: 'Karten anzeigen',
};

export const rowTexts = {
  returned: 'nicht mehr zurückgestellt',
  editedSinceRead: 'seit dem Lesen bearbeitet',
  edited: 'bearbeitet',
  /** For the ear, after the title. */
  states: (words: readonly string[]) => `, ${words.join(', ')} `,
  unread: 'ungelesen',
  saved: 'gespeichert',
  later: 'später',
  snoozed: (until: number) => `zurückgestellt bis ${fullDate(until)}`,
  until: (until: number) => `Bis ${fullDate(until)}`,
  minutes: (minutes: number) => `${minutes} min`,
  alsoIn: (feeds: readonly string[]) => `auch in ${feeds.join(', ')}`,
};

export const listTexts = {
  pagesFailed: 'Einige Artikel konnten nicht geladen werden.',
  fetching: 'Wird abgerufen …',
  returned: 'Wieder da',
  feedDetails: 'Feed-Details',
  folderDetails: 'Ordnerdetails',
  tagDetails: 'Schlagwortdetails',
  smartDetails: 'Details des intelligenten Feeds',
  showSidebar: 'Seitenleiste einblenden',
  count: 'Anzahl der Artikel',
  keepSearch: 'Als intelligenten Feed sichern',
  markAllRead: 'Alle als gelesen markieren',
  loading: 'Wird geladen …',
  articles: 'Artikel',
  atLeast: (count: number) => `${number(count)}+ Artikel`,
  minutesInAll: (minutes: number) => `insgesamt ${minutes} min`,
  /** A hundred and more are not counted. */
  fresh: (count: number) =>
    count >= 100 ? 'Mehr als 100 neue Artikel' : counted(count, 'neuer Artikel', 'neue Artikel'),
  newArticles: 'Neue Artikel',
  list: 'Artikelliste',
  offline:
    'Sie sind offline. Hier funktioniert weiterhin alles; Feeds werden aktualisiert, sobald die Verbindung wieder da ist.',
};

export const emptyTexts = {
  recent: 'Was Sie lesen, erscheint hier, das Letzte zuerst.',
  offline: 'Noch ist kein Artikel vollständig offline verfügbar.',
  edited: 'Kein Feed hat einen Artikel nach dem Eintreffen geändert.',
  /** `key`: what the reader has set for it; null: no key does it. */
  snoozed: (key: string | null) =>
    key === null
      ? 'Nichts ist zurückgestellt. Über sein Menü lässt sich ein Artikel bis zu einem Zeitpunkt zurückstellen.'
      : `Nichts ist zurückgestellt. Drücken Sie ${key} auf einem Artikel, um ihn bis zu einem Zeitpunkt zurückzustellen.`,
  muted: (key: string | null) =>
    key === null
      ? 'Nichts ist stummgeschaltet. Regeln schalten stumm, was Sie nie sehen möchten; das Menü eines Artikels schaltet nur diesen stumm.'
      : `Nichts ist stummgeschaltet. Regeln schalten stumm, was Sie nie sehen möchten; ${key} schaltet einen Artikel stumm.`,
  showAll: 'Alle Artikel anzeigen',
  searchAll: 'Alle Artikel durchsuchen',
  clearSearch: 'Suche löschen',
  library: 'Ihre Bibliothek ist leer. Fügen Sie einen Feed hinzu.',
  addFeed: 'Feed hinzufügen',
  saved: (key: string | null) =>
    key === null
      ? 'Speichern Sie einen Artikel, um ihn hier zu behalten, was auch immer sein Feed tut.'
      : `Drücken Sie ${key} auf einem Artikel, um ihn hier zu behalten, was auch immer sein Feed tut.`,
  later: (key: string | null) =>
    key === null
      ? 'Merken Sie einen Artikel für später vor, um ihn hier zu finden.'
      : `Drücken Sie ${key} auf einem Artikel, um ihn später zu lesen.`,
  unread: 'Alles gelesen. Neue Artikel kommen von selbst.',
  today: 'Heute ist noch nichts erschienen.',
  all: 'Noch hat kein Feed einen Artikel gebracht.',
  refreshAll: 'Alle Feeds aktualisieren',
  feed: 'Dieser Feed hat noch keine Artikel gebracht.',
  feedDetails: 'Feed-Details',
  other: 'Hier gibt es keine Artikel.',
  noMatch: (place: string) => `Nichts in „${place}“ entspricht dieser Suche.`,
  didYouMean: (corrections: readonly string[]) => `Meinten Sie ${either(corrections)}?`,
};

export const orderTexts = {
  noHeads: 'ohne Überschriften',
  headsOfDays: 'eine Überschrift je Tag',
  headsOfFeeds: 'eine Überschrift je Feed',
  bestMatch: 'beste Treffer zuerst',
  title: 'Sortierung',
  order: 'Reihenfolge',
  heads: 'Überschriften',
  titleOf: (order: string) => `Sortierung: ${order}`,
};

export const picksTexts = {
  toggleRead: 'Als gelesen oder ungelesen markieren',
  toggleSaved: 'Speichern oder nicht mehr speichern',
  toggleLater: 'Für später vormerken oder nicht mehr vormerken',
  tag: 'Schlagwort …',
  copyLinks: 'Links kopieren',
  export: 'Exportieren …',
  title: 'Ausgewählte Artikel',
  pickNone: 'Auswahl aufheben',
  /** null: all there are, however many. */
  count: (count: number | null) => (count === null ? 'Alle ausgewählt' : `${number(count)} ausgewählt`),
  pickAll: (total: number | null) => (total === null ? 'Alle auswählen' : `Alle ${number(total)} auswählen`),
};

export const searchTexts = {
  clearSearch: 'Suche löschen',
  completions: 'Vervollständigungen',
  articlesIn: (place: string) => `Artikel in „${place}“ suchen`,
  placeholder: (place: string) => `In „${place}“ suchen`,
};
