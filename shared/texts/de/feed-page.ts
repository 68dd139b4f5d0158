/** Words of a feed's page. */
import { clockTime, counted, number } from '../format.ts';

export const answerTexts = {
  headersCopied: 'Header kopiert',
  none: 'Bisher kam keine Antwort.',
  copyHeaders: 'Header kopieren',
  headers: 'Header',
  status: (status: number) => `Status: ${status}`,
  /** `when` as „vor 5 min“. */
  cameFrom: (status: string, when: string, url: string) => `${status} ${when} von ${url}`,
};

export const doctorTexts = {
  running: 'Feed wird abgerufen und Zeile für Zeile gelesen …',
  hint: 'Ruft den Feed einmal ab und vergleicht ihn mit den Spezifikationen: worüber andere Feedreader stolpern können und wo.',
  examining: 'Wird geprüft …',
  examine: 'Feed prüfen',
  again: 'Erneut prüfen',
  sound: 'Der Feed entspricht seiner Spezifikation und wird ausgeliefert, wie es sein soll.',
};

export const feedPageTexts = {
  overview: 'Übersicht',
  log: 'Protokoll',
  answer: 'Antwort',
  doctor: 'Prüfung',
  settings: 'Einstellungen',
  feed: 'Feed',
  sections: 'Abschnitte',
};

export const feedSettingsTexts = {
  fullText: 'Volltext von der Seite',
  usual: 'Offprint entscheidet',
  halfHourly: 'Jede halbe Stunde',
  hourly: 'Jede Stunde',
  sixHourly: 'Alle sechs Stunden',
  daily: 'Einmal täglich',
  weekly: 'Einmal wöchentlich',
  name: 'Titel',
  tags: 'Schlagwörter für neue Artikel',
  none: 'Keine',
  section: 'Name und Ort',
  folder: 'Ordner',
  checked: 'Abruf',
  notify: 'Bei neuen Artikeln benachrichtigen',
  pause: 'Anhalten',
  pauseHint: 'Er bleibt in der Bibliothek und wird nicht nach neuen Artikeln gefragt.',
  keeping: 'Aufbewahrung',
  unsubscribe: 'Abbestellen',
  everyMinutes: (minutes: number) => `Alle ${number(minutes)} Minuten`,
};

export const headersTexts = {
  stored: 'Gespeichert',
  replace: 'Ersetzen',
  value: 'Wert',
  headers: 'Header',
  hint: 'Werden mit jeder Anfrage gesendet, etwa ein Token. Nur an den Server dieses Feeds.',
  add: 'Header hinzufügen',
  save: 'Header speichern',
  /** A header may have no name yet. */
  replaceValue: (name: string) =>
    name === '' ? 'Wert dieses Headers ersetzen' : `Wert von ${name} ersetzen`,
  newValue: (name: string) => `Neuer Wert von ${name}`,
  remove: (name: string) => (name === '' ? 'Diesen Header entfernen' : `${name} entfernen`),
};

export const logTexts = {
  none: 'Er wurde noch nicht abgerufen.',
  title: 'Abrufe, neueste zuerst',
  took: (ms: number) => `${number(ms)} ms`,
  more: (count: number) => `Und ${number(count)} weitere.`,
};

export const loginTexts = {
  title: 'Anmeldung',
  userName: 'Benutzername',
  none: 'Keiner',
  password: 'Passwort',
  stored: 'Gespeichert',
  replacePassword: 'Passwort ersetzen',
  replace: 'Ersetzen',
  newPassword: 'Neues Passwort',
  save: 'Anmeldung speichern',
  keep: 'Gespeichertes behalten',
  remove: 'Anmeldung entfernen',
};

export const overviewTexts = {
  hasGaps: 'Zwischendrin fehlen Einträge.',
  offline:
    'Sie sind offline. Was hier ist, können Sie lesen; abgerufen wird wieder, sobald die Verbindung da ist.',
  checking: 'Wird abgerufen …',
  checkNow: 'Jetzt abrufen',
  nextCheck: 'Nächster Abruf',
  requests: 'Anfragen',
  articles: 'Artikel',
  olderEntries: 'Ältere Einträge',
  feed: 'Feed',
  site: 'Website',
  about: 'Beschreibung',
  moved: (address: string) =>
    `Laut Server ist dieser Feed nach ${address} umgezogen. Sie müssen nichts tun: Offprint übernimmt die neue Adresse, wenn die nächste Antwort dasselbe sagt.`,
  otherFeed: (address: string) => `Die Website hat vielleicht einen anderen Feed: ${address}`,
  counts: (articles: number, unread: number) => `${number(articles)} Artikel, ${number(unread)} ungelesen`,
  /** `when` as „vor 5 min“. */
  subscribed: (when: string) => `Abonniert ${when}.`,
};

export const requestTexts = {
  userAgent: 'User-Agent',
  usualAgent: 'Der von Offprint',
  agentHint: 'Daran erkennt der Server, wer fragt. Manche liefern Feeds nur an bekannte Namen aus.',
  title: 'Art der Anfrage',
  noKeyring:
    'Dieses System hat keinen Schlüsselbund, um Geheimnisse zu verschlüsseln: Passwort und Werte der Header werden bis zum Beenden von Offprint behalten und danach erneut erfragt.',
};

export const unsubscribeTexts = {
  ask: 'Abbestellen …',
  noneLost: 'Er hat keine Artikel gebracht; mit ihm geht nichts verloren.',
  keepSaved: 'Gespeicherte und verschlagwortete Artikel behalten',
  keep: 'Feed behalten',
  unsubscribe: 'Abbestellen',
  question: (articles: number) =>
    `${articles === 1 ? 'Sein Artikel wird' : `Seine ${number(articles)} Artikel werden`} aus der Bibliothek entfernt. Das lässt sich eine Stunde lang rückgängig machen, solange Offprint läuft.`,
  done: (removed: number, kept: number) =>
    kept > 0
      ? `Abbestellt: ${number(removed)} Artikel entfernt, ${counted(kept, 'gespeicherter', 'gespeicherte')} behalten.`
      : `Abbestellt: ${number(removed)} Artikel entfernt.`,
};

export const checkTexts = {
  already: 'Er wird bereits abgerufen.',
  offline: 'Nicht abgerufen: Sie sind offline.',
  mustWait: (until: number, now: number) =>
    `Nicht abgerufen: Der Server bittet, bis ${clockTime(until, now)} zu warten.`,
  checked: (outcome: string) => `Gerade abgerufen. ${outcome}`,
};
