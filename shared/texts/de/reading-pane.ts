/** Words around the article that is read: its tools, its head, its tags, its earlier texts. */
import type { Theme } from '../../model/settings.ts';
import { counted, number } from '../format.ts';
import { minutesLeft } from './reading.ts';

export const themeTitles: Record<Theme, string> = {
  system: 'System',
  light: 'Hell',
  sepia: 'Sepia',
  dark: 'Dunkel',
};

export const articleTexts = {
  unmute: 'nicht mehr stummschalten',
  editedSinceRead: 'bearbeitet, seit Sie ihn gelesen haben',
  edited: 'bearbeitet',
  text: 'Text',
  attachedFiles: 'Angehängte Dateien',
  file: 'Datei',
  fullText: 'Volltext',
  feedText: 'Aus dem Feed',
  textChoice: 'Welcher Text',
  fetchFullText: 'Jetzt abrufen',
  article: 'Artikel',
  choose: 'Wählen Sie links einen Artikel, oder drücken Sie J für den ersten.',
  nothingYet: 'Hier werden Artikel geöffnet.',
  muted: 'stummgeschaltet',
  byRules: (names: readonly string[]) =>
    `durch ${names.length === 1 ? 'die Regel' : 'die Regeln'} ${names.map((name) => `„${name}“`).join(', ')}`,
  alsoIn: (feeds: readonly string[]) => `Auch in ${feeds.join(', ')}`,
  /** Bytes as words; null where nobody knows how many there are. */
  downloaded: (done: string, total: string | null) => (total === null ? done : `${done} von ${total}`),
  more: (count: number) => `… und ${number(count)} weitere.`,
};

export const changesTexts = {
  chosen: 'Dieser Text wird ab jetzt angezeigt, bis der Feed einen neuen sendet. Der andere wird aufbewahrt.',
  title: 'Was sich geändert hat',
  back: 'Zurück zum Artikel',
  none: 'Der Feed hat diesen Artikel nicht geändert, seit Offprint ihn kennt.',
  compareWith: 'Heutigen Text vergleichen mit',
  showChanges: 'Änderungen anzeigen',
  readWhole: 'Diesen Text lesen',
  use: 'Diesen Text verwenden',
  titleOf: (article: string) => `Änderungen in ${article}`,
  cut: 'Die Texte sind zu lang oder zu verschieden, um sie bis zum Ende zu vergleichen.',
  /** Before what a picture says. */
  picture: 'Bild: ',
  unchanged: (paragraphs: number) => counted(paragraphs, 'unveränderter Absatz', 'unveränderte Absätze'),
};

export const progressTexts = {
  title: 'Lesefortschritt',
  /** null: at the beginning or the end. */
  position: (percent: number, left: number | null) =>
    left === null ? `${percent} %` : `${percent} %, ${minutesLeft(left)}`,
  readingTime: (minutes: number, left: number | null) =>
    left === null ? `${minutes} min` : `${minutes} min, noch ${left}`,
};

export const tagLineTexts = {
  suggested: 'vorgeschlagen',
  isNew: 'neues Schlagwort',
  field: 'Schlagwort hinzufügen',
  placeholder: 'Schlagwort eingeben',
  alreadyThere: 'Dieses Schlagwort hat er schon.',
  typeName: 'Geben Sie einen Namen für das Schlagwort ein.',
  add: '+ Schlagwort',
  remove: (tag: string) => `Schlagwort ${tag} entfernen`,
};

export const toolbarTexts = {
  export: 'Exportieren',
  exportThis: 'Diesen Artikel exportieren',
  exportTo: 'Diesen Artikel exportieren nach …',
  exportSaved: 'Gespeicherte Artikel exportieren …',
  title: 'Artikelwerkzeuge',
  back: 'Zurück zur Liste',
  saved: 'Gespeichert',
  save: 'Speichern',
  onLater: 'Vorgemerkt',
  later: 'Später',
  addTag: 'Schlagwort hinzufügen',
  markUnread: 'Als ungelesen markieren',
  markRead: 'Als gelesen markieren',
  changes: 'Was sich geändert hat',
  openOriginal: 'Original öffnen',
};

export const themeTexts = {
  title: 'Design',
};
