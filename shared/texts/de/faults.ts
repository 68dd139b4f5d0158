/** What is said of faults of the program itself. */
import type { PageFault } from '../../contract/shell.ts';

export const faultTexts: Record<PageFault, string> = {
  crashed: 'Das Fenster ist abgestürzt und wurde neu geladen. Ihre Eingaben sind wieder da.',
  memory: 'Dem Fenster ging der Speicher aus, es wurde neu geladen. Ihre Eingaben sind wieder da.',
  unresponsive: 'Das Fenster wurde neu geladen. Ihre Eingaben sind wieder da.',
};

export const faultNotes = {
  notEnded: 'Offprint wurde zuletzt nicht ordnungsgemäß beendet. Ihre Eingaben sind wieder da.',
  coreRestarted:
    'In Offprint ist ein Fehler aufgetreten; die Bibliothek wurde neu gestartet. Was aufbewahrt war, ist erhalten; was gerade lief, ist beendet.',
  main: 'In Offprint ist ein Fehler aufgetreten, das Programm läuft weiter. Funktioniert etwas nicht, starten Sie es neu.',
};

export const paneTexts = {
  sheet: 'Dieses Blatt',
  list: 'Die Liste',
  article: 'Der Artikel',
  sidebar: 'Die Seitenleiste',
  player: 'Der Player',
  menu: 'Das Menü',
  window: 'Das Fenster',
  fault: 'Ein Fehler von Offprint',
  title: (pane: string) => `${pane} kann wegen eines Fehlers nicht angezeigt werden.`,
  next: 'Der Rest von Offprint läuft weiter. Versuchen Sie es erneut, oder kopieren Sie die Diagnosedaten für eine Fehlermeldung.',
  again: 'Erneut versuchen',
  diagnostics: 'Diagnosedaten kopieren …',
};

export const diagnosticsTexts = {
  title: 'Diagnosedaten',
  what: 'Für eine Fehlermeldung: Versionen, Anzahlen, Einstellungen und das Ende des Protokolls. Titel, Texte und Namen sind nicht enthalten, von Adressen nur der Host.',
  gathering: 'Wird gesammelt …',
  copy: 'Kopieren',
  copied: 'Diagnosedaten kopiert',
  showLog: 'Protokoll anzeigen',
  preview: 'Was kopiert wird',
};
