/** Words about backups, checks and repairs. */
import type { BackupFacts, LibraryProblem } from '../../model/care.ts';
import type { LostKind, RepairSummary } from '../../model/rescue.ts';
import { bytes, counted, day, number } from '../format.ts';

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
