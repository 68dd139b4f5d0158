/**
 * Words of the main process: menu, tray, notifications, questions. Loaded by itself, see app-catalogue.ts: it may use nothing of
 * the other modules but format.ts.
 */
import { number } from '../format.ts';

/** Sections of the menu. `&` stands before the letter that opens one by the keyboard, each only once in the bar. */
export const menuTitles = {
  file: '&Datei',
  edit: '&Bearbeiten',
  view: '&Ansicht',
  develop: '&Entwickeln',
  window: '&Fenster',
  help: '&Hilfe',
};

/** Entries by the command they run; a letter after `&` that two of a section share goes from one to the other. */
export const menuLabels = {
  'feed.add': '&Feed hinzufügen …',
  'page.save': 'Seite &speichern …',
  'opml.import': '&Importieren …',
  'opml.export': '&OPML exportieren …',
  'library.export': 'Artikel &exportieren …',
  'article.print': '&Drucken …',
  'article.savePdf': 'Als &PDF sichern …',
  settings: '&Einstellungen …',
  'library.refresh': 'Alle aktualisie&ren',
  'feed.details': 'Feed-&Details …',
  palette: '&Befehlspalette …',
  find: 'Im Artikel &suchen …',
  sidebar: 'Seiten&leiste ein-/ausblenden',
  guide: '&Handbuch',
  help: '&Tastenkürzel',
  updates: 'Nach &Updates suchen …',
  diagnostics: '&Diagnosedaten kopieren …',
  'log.show': '&Protokoll anzeigen',
};

/** What the system itself does, as Electron names it (docs/api/menu-item.md, “roles”); macOS calls some by other names. */
export const roleLabels = {
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  pasteAndMatchStyle: 'Einfügen und Stil anpassen',
  delete: 'Löschen',
  selectAll: 'Alles auswählen',
  showSubstitutions: 'Ersetzungen einblenden',
  toggleSmartQuotes: 'Typografische Anführungszeichen',
  toggleSmartDashes: 'Intelligente Bindestriche',
  toggleTextReplacement: 'Text ersetzen',
  startSpeaking: 'Sprachausgabe starten',
  stopSpeaking: 'Sprachausgabe stoppen',
  resetZoom: 'Originalgröße',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  togglefullscreen: 'Vollbild ein/aus',
  reload: 'Neu laden',
  toggleDevTools: 'Entwicklerwerkzeuge ein/aus',
  minimize: 'Minimieren',
  zoom: 'Zoomen',
  front: 'Alle nach vorne bringen',
  close: 'Schließen',
  quit: 'Beenden',
  about: 'Über Offprint',
  services: 'Dienste',
  hide: 'Offprint ausblenden',
  hideOthers: 'Andere ausblenden',
  unhide: 'Alle einblenden',
};

export const macLabels = {
  substitutions: 'Ersetzungen',
  speech: 'Sprachausgabe',
  close: 'Fenster schließen',
  quit: 'Offprint beenden',
};

export const trayTexts = {
  open: 'Offprint öffnen',
  refreshing: 'Wird aktualisiert …',
  refresh: 'Alle Feeds aktualisieren',
  resume: 'Aktualisierung fortsetzen',
  pause: 'Aktualisierung anhalten',
  quit: 'Offprint beenden',
  unread: (unread: number): string => (unread === 0 ? 'Nichts Ungelesenes' : `${number(unread)} ungelesen`),
  /** `unread`: as above; null: not known. */
  tip: (unread: string | null, isPaused: boolean) => {
    const words = [...(unread === null ? [] : [unread]), ...(isPaused ? ['Aktualisierung angehalten'] : [])];
    return words.length === 0 ? 'Offprint' : `Offprint: ${words.join(', ')}`;
  },
};

/** Offered without the window, by the system's menus, by the command they run. */
export const actionLabels = { 'library.refresh': 'Alle Feeds aktualisieren', 'feed.add': 'Feed hinzufügen' };

export const notificationTexts = {
  ofFeed: (count: number, feed: string) => `${count} neu in ${feed}`,
  ofFeeds: (count: number, feeds: number) => `${count} neu in ${feeds} Feeds`,
  line: (feed: string, count: number) => `${feed}: ${count}`,
  more: (count: number) => `und ${count} weitere`,
  markRead: 'Als gelesen markieren',
};

export const unresponsiveTexts = {
  message: 'Das Fenster reagiert nicht.',
  detail: 'Warten Sie etwas, oder laden Sie es neu: Was Sie gerade eingeben, bleibt erhalten.',
  wait: 'Warten',
  loadAnew: 'Neu laden',
};

export const failingWindowTexts = {
  message: 'Das Fenster von Offprint stürzt immer wieder ab.',
  detail:
    'Ihre Bibliothek ist unversehrt. Versuchen Sie es erneut; hilft das nicht, melden Sie den Fehler und legen Sie das Protokoll bei („Protokoll anzeigen“).',
  tryAgain: 'Erneut versuchen',
  showLog: 'Protokoll anzeigen',
  quit: 'Beenden',
};

export const failingMainTexts = {
  title: 'Interner Fehler in Offprint',
  detail: (logFolder: string) =>
    `Offprint kann nicht fortfahren und wird beendet. Ihre Bibliothek ist unversehrt. Was geschehen ist, steht im Protokoll in „${logFolder}“.`,
};

export const loginTexts = { comment: 'Liest Ihre Feeds im Hintergrund' };
