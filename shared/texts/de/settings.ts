/** Words of the settings: their sections, and what each means. */
import type { Settings } from '../../model/settings.ts';
import { number } from '../format.ts';

export const sectionTitles: Record<
  'look' | 'text' | 'reading' | 'keys' | 'feeds' | 'keeping' | 'offline' | 'network' | 'system' | 'about',
  string
> = {
  look: 'Darstellung',
  text: 'Text',
  reading: 'Lesen',
  keys: 'Tastatur',
  feeds: 'Feeds',
  keeping: 'Aufbewahrung',
  offline: 'Offline',
  network: 'Netzwerk',
  system: 'System',
  about: 'Info',
};

/** By the setting's id: what it is called, and what it means. */
export const entryTexts = {
  theme: {
    title: 'Design',
    detail: 'Helles, sepiafarbenes oder dunkles Papier oder das jeweilige Design des Systems.',
  },
  accent: {
    title: 'Akzentfarbe',
    detail:
      'Für alles, was ausgewählt, gedrückt oder verlinkt ist. Nennt das System keine, ist es das Blau von Offprint.',
  },
  density: {
    title: 'Zeilen der Liste',
    detail:
      'Kompakte Zeilen sind einzeilig; luftige haben ein Bild und die ersten Wörter; Karten stehen nebeneinander.',
  },
  typography: {
    title: 'Text der Artikel',
    detail: 'Schriftart, Größe, Zeilenabstand, Textbreite, Blocksatz, Silbentrennung, lange Codezeilen.',
  },
  readOnOpen: {
    title: 'Artikel beim Öffnen als gelesen markieren',
    detail: 'Aus: Ein Artikel bleibt ungelesen, bis Sie ihn selbst markieren.',
  },
  readAfter: {
    title: 'Wie lange ein Artikel dafür geöffnet sein muss',
    detail: 'Mit etwas Zeit wird beim bloßen Durchblättern der Liste nichts markiert.',
  },
  readOnScroll: {
    title: 'Artikel beim Vorbeiscrollen als gelesen markieren',
    detail: 'Was die Liste oben verlässt, gilt als gelesen. Das lässt sich rückgängig machen.',
  },
  speech: {
    title: 'Vorlesen',
    detail:
      'Wie schnell und mit welcher Stimme des Systems. Ohne Auswahl mit einer, die die Sprache des Artikels spricht.',
  },
  keys: {
    title: 'Tastenkürzel der Befehle',
    detail: 'Jeder Befehl kann andere, mehrere oder keine Tasten haben.',
  },
  singleKeys: {
    title: 'Einzelne Buchstaben und Zeichen führen Befehle aus',
    detail:
      'Aus: Nur Tasten wie Strg+K, Eingabe oder F5 tun es. Für Spracheingabe, oder wenn Tasten versehentlich getroffen werden.',
  },
  refreshOnStart: {
    title: 'Beim Start von Offprint aktualisieren',
    detail:
      'Ruft fällige Feeds ab. Aus: Die erste Aktualisierung kommt zu ihrer Zeit oder wenn Sie sie auslösen.',
  },
  firstPages: {
    title: 'Wie weit ein neuer Feed zurückgelesen wird',
    detail:
      'Feeds von DEV, WordPress und anderen sind in Seiten aufgeteilt. Ältere Einträge kommen als gelesen an.',
  },
  completeExcerpts: {
    title: 'Volltexte statt Auszügen',
    detail:
      'Sendet ein Feed Auszüge, werden die Seiten seiner Artikel für den Volltext abgerufen. Einstellungen eines Feeds haben Vorrang.',
  },
  foremHosts: {
    title: 'Websites, die Forem verwenden',
    detail:
      'Forem ist die Software von DEV. Auf diesen Websites versteht Offprint Personen, Schlagwörter und Organisationen.',
  },
  foremRecords: {
    title: 'Was Forem-Websites über Artikel wissen',
    detail:
      'Das Markdown des Autors, Serie, Reaktionen und mehr werden abgefragt, ein Artikel je Sekunde. Die Website erfährt, welche.',
  },
  feedTools: {
    title: 'Import, Export, Regeln und Schlagwörter',
    detail: '',
  },
  retention: {
    title: 'Artikel, die Sie nicht behalten haben',
    detail: 'Wie lange sie in der Bibliothek bleiben.',
  },
  space: {
    title: 'Speicherplatz der Bibliothek',
    detail: 'Aufräumen, was niemand braucht.',
  },
  backups: {
    title: 'Sicherungen',
    detail: 'Kopien der Bibliothek, die Rückkehr zu einer davon und die Prüfung auf Unversehrtheit.',
  },
  keepOffline: {
    title: 'Artikel vollständig offline verfügbar halten',
    detail: 'Bilder und Volltext dessen, was Sie wählen, werden in ruhigen Momenten abgerufen.',
  },
  offlineQuery: {
    title: 'Welche Artikel',
    detail: 'Es gelten die Begriffe des Suchfelds.',
  },
  offlineBudget: {
    title: 'Platz für Bilder, in GB',
    detail:
      'Brauchen sie mehr, gehen zuerst Bilder der ältesten gelesenen Artikel. Was Sie gespeichert, verschlagwortet oder hervorgehoben haben, bleibt.',
  },
  offlineRoom: {
    title: 'Was jetzt verfügbar ist',
    detail: 'Wie viel Platz Bilder belegen. Was noch fehlt, lässt sich sofort abrufen.',
  },
  offlineVerify: {
    title: 'Gespeicherte Bilder',
    detail:
      'Liest sie alle: Was fehlt oder beschädigt ist, kann erneut abgerufen werden, überzählige Dateien werden entfernt.',
  },
  images: {
    title: 'Bilder aus dem Netz',
    detail:
      'Offprint ruft sie ab und bewahrt sie auf, eine Seite selbst nie. Andernfalls werden nur gespeicherte angezeigt, und jeder Artikel hat eine Schaltfläche, die seine Bilder lädt.',
  },
  proxy: {
    title: 'Proxy',
    detail:
      'Wie Offprint das Netz erreicht: wie im System eingestellt, ohne Proxy oder über den, den Sie angeben.',
  },
  about: {
    title: 'Version und Bibliothek',
    detail: 'Wo die Bibliothek liegt und was sie enthält.',
  },
  diagnostics: {
    title: 'Diagnosedaten',
    detail: 'Was zu einer Fehlermeldung gehört, und das Protokoll dazu.',
  },
  licences: {
    title: 'Lizenzen',
    detail: 'Von Offprint und allem, woraus es besteht.',
  },
};

export const accentTitles: Record<Settings['accent'], string> = {
  system: 'Vom System',
  own: 'Von Offprint',
};

export const densityTitles: Record<Settings['listDensity'], string> = {
  comfortable: 'Luftig',
  compact: 'Kompakt',
  cards: 'Karten',
};

/** By seconds. */
export const openTimes: readonly { value: string; title: string }[] = [
  { value: '0', title: 'Gar nicht: sofort' },
  { value: '3', title: '3 Sekunden' },
  { value: '10', title: '10 Sekunden' },
  { value: '30', title: '30 Sekunden' },
  { value: '60', title: 'Eine Minute' },
];

export const commonSettingTexts = {
  copy: 'Kopieren …',
  show: 'Anzeigen',
  changeKeys: 'Tastenkürzel ändern …',
};

export const feedToolTexts = {
  importIt: 'Importieren …',
  exportOpml: 'OPML exportieren …',
  exportArticles: 'Artikel exportieren …',
  exportByItself: 'Automatischer Export …',
  rules: 'Regeln …',
  tags: 'Schlagwörter …',
};

export const foremRecordTexts = {
  saved: 'Zu Artikeln, die ich speichere',
  opened: 'Zu Artikeln, die ich speichere oder öffne',
  never: 'Nie',
};

export const networkTexts = {
  system: 'Wie im System',
  none: 'Keiner',
  manual: 'Dieser',
  proxy: 'Proxy',
  address: 'Adresse des Proxys',
  addressHint:
    'Feeds und Bilder laufen über ihn; was auf diesem Rechner oder in Ihrem eigenen Netz liegt, nicht.',
  addressPlaceholder: 'http://proxy.example:3128 oder socks5://127.0.0.1:1080',
  /** Which pictures are fetched. */
  always: 'Von Artikeln, die ich öffne oder offline halte',
  saved: 'Nur von dem, was ich speichere oder für später vormerke',
  ask: 'Nur auf Anforderung',
};

export const settingsTexts = {
  title: 'Einstellungen',
  allReset: 'Alle Einstellungen zurückgesetzt',
  resetAll: 'Alle zurücksetzen',
  search: 'Suchen',
  sections: 'Abschnitte der Einstellungen',
  noneFound: 'Keine Einstellung enthält diese Wörter.',
  reset: (setting: string) => `Zurücksetzen: ${setting}`,
  found: (articles: number) => `Derzeit ${number(articles)} Artikel.`,
};
