/** Words about backups, checks and repairs. */
import type { BackupFacts, CompactSummary, LibraryProblem } from '../../model/care.ts';
import type { LostKind, RepairSummary } from '../../model/rescue.ts';
import { bytes, counted, day, list, number } from '../format.ts';

export function backupWords({ articles, feeds, saved, newestAt }: BackupFacts): string {
  const newest = newestAt === null ? '' : `, der neueste vom ${day(newestAt)}`;
  return `${number(articles)} Artikel aus ${counted(feeds, 'Feed')}, ${number(saved)} gespeichert${newest}`;
}

export const problemWords: Record<LibraryProblem['kind'], (problem: LibraryProblem) => string> = {
  database: ({ detail }) => `Die Datenbank ist beschädigt: ${detail}.`,
  references: ({ count, detail }) =>
    `${counted(count, 'Zeile verweist', 'Zeilen verweisen')} in „${detail}“ auf etwas, das es nicht gibt.`,
  index: ({ count }) => `${number(count)} Artikel werden von der Suche nicht richtig gefunden.`,
  pictures: ({ count }) => `${counted(count, 'Bild fehlt', 'Bilder fehlen')} auf der Festplatte.`,
};

/** One, and more of them. */
const lostWords: Record<LostKind, readonly [string, string]> = {
  feeds: ['Feed', 'Feeds'],
  articles: ['Artikeltitel', 'Artikeltitel'],
  texts: ['Artikeltext', 'Artikeltexte'],
  tags: ['Schlagwort', 'Schlagwörter'],
  notes: ['Notiz', 'Notizen'],
  revisions: ['frühere Fassung', 'frühere Fassungen'],
  settings: ['Einstellung', 'Einstellungen'],
  rest: ['sonstige Zeile', 'sonstige Zeilen'],
};

/** What a repair made of the library, a sentence each. */
export function repairWords({ step, facts, lost, fromBackup }: RepairSummary): string[] {
  const sentences = [`Die reparierte Bibliothek enthält ${backupWords(facts)} (${bytes(facts.bytes)}).`];
  if (fromBackup > 0)
    sentences.push(`${counted(fromBackup, 'Zeile stammt', 'Zeilen stammen')} aus der letzten Sicherung.`);
  if (lost.length === 0) {
    sentences.push(
      step === 'index'
        ? 'Das Beschädigte wurde aus den Artikeln neu aufgebaut. Nichts ist verloren.'
        : 'Nichts ist verloren.',
    );
  }
  for (const { what, count } of lost) {
    const [one, many] = lostWords[what];
    sentences.push(
      count === null ? `Verloren: einige Zeilen (${many}).` : `Verloren: ${counted(count, one, many)}.`,
    );
  }
  if (lost.some(({ what }) => what === 'texts' || what === 'articles'))
    sentences.push('Was die Feeds noch enthalten, kommt mit der nächsten Aktualisierung zurück.');
  return sentences;
}

export function tidiedSentence(summary: CompactSummary): string {
  const { prunedArticles, removedImages, removedImageBytes, removedRecordings, removedRecordingBytes } =
    summary;
  const parts = [
    `${number(prunedArticles)} Artikel`,
    `${counted(removedImages, 'unbenutztes Bild', 'unbenutzte Bilder')} (${bytes(removedImageBytes)})`,
    removedRecordings === 0
      ? ''
      : `${counted(removedRecordings, 'Aufnahme', 'Aufnahmen')} (${bytes(removedRecordingBytes)})`,
  ].filter((part) => part !== '');
  return `${list(parts)} entfernt.`;
}

export const backupTexts = {
  makeTitle: 'Bibliothek sichern',
  making: 'Wird gesichert',
  openTitle: 'Zu einer Sicherung zurückkehren',
  taking: 'Sicherung wird übernommen',
  checking: 'Bibliothek wird durchgelesen',
  whole: 'Die Bibliothek ist unversehrt.',
  repaired: 'Alles wurde repariert.',
  make: 'Jetzt sichern …',
  open: 'Zu einer Datei zurückkehren …',
  check: 'Bibliothek prüfen',
  list: 'Sicherungen im Ordner der Bibliothek',
  look: 'Ansehen',
  takesPlace: 'Sie ersetzt, was jetzt in der Bibliothek ist; dieses wird als eigene Sicherung aufbewahrt.',
  take: 'Dorthin zurückkehren',
  leave: 'So lassen',
  /** `facts` as `backupWords` has them. */
  has: (facts: string) => `Diese Sicherung enthält ${facts}.`,
  restored: (facts: string) =>
    `Die Bibliothek ist jetzt die der Sicherung: ${facts}. Auch was vorher da war, ist eine Sicherung.`,
  lookAt: (madeAt: string) => `Sicherung vom ${madeAt} ansehen`,
  backTo: (madeAt: string) => `Zur Sicherung vom ${madeAt} zurückkehren`,
  hint: (kept: number) =>
    `${kept === 0 ? '' : `${counted(kept, 'Sicherung', 'Sicherungen')} vorhanden. `}Täglich wird von selbst eine angelegt: Sieben Tage und vier Wochen werden aufbewahrt. Bilder bleiben außen vor, sie können erneut abgerufen werden.`,
};

export const spaceTexts = {
  texts: 'Texte',
  pageTexts: 'Texte der Artikelseiten',
  earlierTexts: 'Frühere Fassungen',
  index: 'Suchindex',
  free: 'Frei, wird als Nächstes verwendet',
  feedsTitle: 'Feeds mit dem meisten Text',
  feed: 'Feed',
  articles: 'Artikel',
  size: 'Größe',
  tidy: 'Jetzt aufräumen',
  tidying: 'Wird aufgeräumt …',
  tidyingUp: 'Wird aufgeräumt',
  hint: 'Entfernt, was die Regel vorsieht, sowie Bilder und Aufnahmen, die zu keinem Artikel gehören. Der Befehl „offprint compact“ verkleinert außerdem die Datei.',
  pictures: (count: number) => `Bilder (${number(count)})`,
  recordings: (count: number) => `Aufnahmen (${number(count)})`,
};

export const damageTexts = {
  repairing: 'Kopie wird repariert',
  explanation:
    'Es wird nichts mehr hineingeschrieben. Offprint kann aus einer Kopie retten, was lesbar ist, oder zu einer Sicherung zurückkehren. Die beschädigten Dateien werden in jedem Fall aufbewahrt.',
  onlyBackup: 'Nur eine Sicherung hilft.',
  repair: 'Kopie reparieren',
  showFolder: 'Ordner anzeigen',
  result: 'Was die Reparatur gerettet hat',
  adopt: 'Reparierte Bibliothek verwenden',
  notNow: 'Nicht jetzt',
  looking: 'Sicherungen werden gesucht …',
  noBackup: 'In ihrem Ordner ist keine unversehrte Sicherung.',
  backups: 'Sicherungen',
  goBack: 'Zurückkehren',
};

export const libraryTexts = {
  running: (version: string, folder: string) => `Offprint ${version}. Bibliothek: ${folder}.`,
  holds: (articles: number, feeds: number, images: number, size: number) =>
    `${number(articles)} Artikel aus ${counted(feeds, 'Feed')}, ${counted(images, 'Bild', 'Bilder')}, ${bytes(size)}.`,
};
