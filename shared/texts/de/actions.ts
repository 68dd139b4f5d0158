/** What is said when something was done to articles, feeds, folders and rules. */
import { clockTime, counted, number } from '../format.ts';

/** To one article. */
export const articleNotes = {
  read: 'Als gelesen markiert',
  unread: 'Als ungelesen markiert',
  saved: 'Gespeichert',
  unsaved: 'Nicht mehr gespeichert',
  onLater: 'Für später vorgemerkt',
  offLater: 'Nicht mehr für später vorgemerkt',
  muted: 'Stummgeschaltet: erscheint in keiner Liste mehr',
  unmuted: 'Nicht mehr stummgeschaltet',
  tagged: (name: string) => `Schlagwort „${name}“ vergeben`,
  untagged: (name: string) => `Schlagwort „${name}“ entfernt`,
  removed: 'Artikel gelöscht',
  copiedMarkdown: 'Als Markdown kopiert',
  noAddress: 'Dieser Artikel nennt keine eigene Adresse.',
  exportKept: 'Nicht überschrieben: Sie haben die exportierte Datei bearbeitet.',
  exportUnchanged: 'Die exportierte Datei ist aktuell.',
  /** `reason`: of the system, in its words; null: it gave none. */
  exportFailed: (reason: string | null) =>
    `Export fehlgeschlagen: ${reason ?? 'Die Datei konnte nicht geschrieben werden'}`,
  exported: (path: string) => `Exportiert nach ${path}`,
  showFolder: 'Ordner anzeigen',
};

/** To many at once. */
export const bulkNotes = {
  nothingToChange: 'Nichts zu ändern: Es ist bereits so.',
  read: (count: number) => `${number(count)} Artikel als gelesen markiert`,
  unread: (count: number) => `${number(count)} Artikel als ungelesen markiert`,
  readAbove: (count: number) => `${number(count)} Artikel darüber als gelesen markiert`,
  saved: (count: number) => `${number(count)} Artikel gespeichert`,
  unsaved: (count: number) => `${number(count)} Artikel nicht mehr gespeichert`,
  onLater: (count: number) => `${number(count)} Artikel für später vorgemerkt`,
  offLater: (count: number) => `${number(count)} Artikel nicht mehr vorgemerkt`,
  muted: (count: number) => `${number(count)} Artikel stummgeschaltet`,
  removed: (count: number) => `${number(count)} Artikel gelöscht`,
  tagged: (count: number) => `${number(count)} Artikel verschlagwortet`,
  allRead: 'Hier ist schon alles gelesen.',
  allReadThere: 'Dort ist schon alles gelesen.',
  allReadAbove: 'Darüber ist schon alles gelesen.',
  allReadBelow: 'Darunter ist schon alles gelesen.',
  nothingAbove: 'Darüber ist nichts.',
  nothingBelow: 'Darunter ist nichts.',
  noAddresses: 'Keiner dieser Artikel nennt eine eigene Adresse.',
  linksCopied: (count: number) => `${counted(count, 'Link')} kopiert`,
  tooManyToExport:
    'Das sind zu viele, um sie einzeln zu nennen. Wählen Sie die ganze Liste aus, oder vergeben Sie ein Schlagwort und exportieren Sie dieses.',
};

export const snoozeNotes = {
  until: (count: number, until: number, now: number) =>
    count === 1
      ? `Zurückgestellt bis ${clockTime(until, now)}`
      : `${number(count)} Artikel zurückgestellt bis ${clockTime(until, now)}`,
  ended: (count: number) =>
    count === 1 ? 'Nicht mehr zurückgestellt' : `${number(count)} Artikel nicht mehr zurückgestellt`,
};

/** To feeds and rules. */
export const feedNotes = {
  offline: 'Sie sind offline. Feeds werden aktualisiert, sobald die Verbindung wieder da ist.',
  exported: (path: string) => `Feeds exportiert nach ${path}`,
  takenOut: (feed: string) => `${feed} aus dem Ordner genommen`,
  moved: (feed: string, folder: string) => `${feed} nach ${folder} verschoben`,
  /** `outcome`: what its first refresh brought, a sentence; null: it was not asked yet. */
  following: (name: string, outcome: string | null) =>
    outcome === null ? `Sie folgen jetzt ${name}.` : `Sie folgen jetzt ${name}. ${outcome}`,
  unsubscribed: (feed: string, removed: number) => `${feed} abbestellt: ${number(removed)} Artikel entfernt.`,
  ruleUnneeded: (rule: string) => `„${rule}“ hat nichts zu ändern.`,
  ruleApplied: (rule: string, changed: number) => `„${rule}“ auf ${number(changed)} Artikel angewendet`,
};
