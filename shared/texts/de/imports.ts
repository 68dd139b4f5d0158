/** What came of an import in words. */
import type { ErrorDetails } from '../../errors.ts';
import type { FileLook } from '../../file-look.ts';
import type { ImportRejection, ImportSummary, SavedImportSummary } from '../../model/imports.ts';
import { type SavedSource, sourceTitles } from '../../recognise-export.ts';
import { counted, number } from '../format.ts';

export const rejectionWords: Record<ImportRejection, string> = {
  'no-address': 'Es ist keine Adresse angegeben.',
  'not-a-url': 'Die Adresse ist keine gültige Webadresse.',
  'unsupported-scheme': 'Nur http- und https-Adressen können gelesen werden.',
};

/** "12 Feeds hinzugefügt, davon 3 angehalten wie in der Liste, 4 schon bekannt." */
export function importSentence(summary: ImportSummary): string {
  const parts = [`${counted(summary.added, 'Feed')} hinzugefügt`];
  if (summary.paused > 0) {
    const isAll = summary.paused === summary.added;
    parts.push(
      isAll ? 'angehalten wie in der Liste' : `davon ${number(summary.paused)} angehalten wie in der Liste`,
    );
  }
  if (summary.alreadySubscribed > 0) parts.push(`${number(summary.alreadySubscribed)} schon bekannt`);
  return `${parts.join(', ')}.`;
}

/** What was done of an import that the reader stopped, from the details of its `cancelled`. */
export function stoppedSentence(details: ErrorDetails): string {
  const { done, total, added } = details;
  if (typeof done !== 'number' || typeof total !== 'number' || typeof added !== 'number') {
    return 'Angehalten, bevor etwas hinzugefügt wurde.';
  }
  return `Angehalten nach ${number(done)} von ${counted(total, 'Zeile', 'Zeilen')}. ${counted(added, 'Feed')} hinzugefügt; das bleibt so.`;
}

export function recognisedSentence(kind: SavedSource | 'opml'): string {
  if (kind === 'opml') return 'Dies ist eine Liste von Feeds.';
  return kind === 'bookmarks' ? 'Dies sind Lesezeichen.' : `Dies wurde in ${sourceTitles[kind]} gespeichert.`;
}

/** What the feed is called that holds what was imported. */
export function feedTitleOf(kind: SavedSource): string {
  return kind === 'bookmarks' ? 'Importierte Lesezeichen' : `Aus ${sourceTitles[kind]} importiert`;
}

const looks: Record<Exclude<FileLook['kind'], 'json' | 'table'>, string> = {
  empty: 'ist leer.',
  database:
    'ist eine SQLite-Datenbank. Exportieren Sie das Gespeicherte aus dem Programm, zu dem sie gehört.',
  pdf: 'ist ein PDF.',
  binary: 'ist kein Text.',
  feed: 'ist selbst ein Feed. Fügen Sie sie als Feed hinzu.',
  page: 'ist eine Webseite.',
  xml: 'ist XML, aber keine Liste von Feeds.',
  text: 'ist einfacher Text.',
};

/** What a file is that is none of the exports Offprint reads. */
export function lookWords(look: FileLook): string {
  if (look.kind !== 'json' && look.kind !== 'table') return looks[look.kind];
  const { names } = look;
  if (look.kind === 'table') return `ist eine Tabelle mit den Spalten ${names.join(', ')}.`;
  return names.length === 0 ? 'ist JSON ohne Felder.' : `ist JSON mit den Feldern ${names.join(', ')}.`;
}

/** `look`: null for an archive. */
export function unknownSentence(name: string, look: FileLook | null): string {
  if (look === null)
    return `„${name}“ ist ein Archiv. Entpacken Sie es und wählen Sie die JSON-, CSV- oder OPML-Datei darin.`;
  const words = `„${name}“ ${lookWords(look)}`;
  return look.kind === 'feed'
    ? words
    : `${words} Als Export kennt Offprint sie nicht. Wählen Sie einen der oben genannten.`;
}

/** "12 Artikel gespeichert, 5 mit Text, 2 schon vorhanden. 1 Feed hinzugefügt." */
export function savedSentence(summary: SavedImportSummary): string {
  const parts = [`${number(summary.added)} Artikel gespeichert`];
  if (summary.added > 0) parts.push(`${number(summary.withText)} mit Text`);
  if (summary.alreadyThere > 0) parts.push(`${number(summary.alreadyThere)} schon vorhanden`);
  const feeds = summary.feedsAdded === 0 ? '' : ` ${counted(summary.feedsAdded, 'Feed')} hinzugefügt.`;
  return `${parts.join(', ')}.${feeds}`;
}

export const importTexts = {
  unnamed: 'Ohne Namen',
  import: 'Importieren',
  hint: 'Feeds kommen als OPML, das fast jeder Feedreader schreiben kann; Ordner kommen mit. Gespeichertes kommt aus Inoreader, Feedly, Feedbin, NewsBlur, Miniflux oder FreshRSS (JSON der markierten Artikel), Fluent Reader (dessen Sicherung), Pocket, Instapaper, Raindrop.io, Readwise Reader oder Matter (CSV), Omnivore, wallabag, Readeck, Karakeep oder Linkwarden (JSON) oder Lesezeichen (HTML): mit Schlagwörtern, Datum und Notizen und mit dem Text, sofern die Datei ihn enthält. Zweimal importieren verdoppelt nichts.',
  reading: 'Wird gelesen …',
  choose: 'Datei wählen …',
  importing: 'Wird importiert',
  leftOut: {
    line: (count: number) =>
      count === 1 ? 'Eine Zeile wurde ausgelassen' : `${number(count)} Zeilen wurden ausgelassen`,
    entry: (count: number) =>
      count === 1 ? 'Ein Eintrag wurde ausgelassen' : `${number(count)} Einträge wurden ausgelassen`,
  },
  rejected: {
    line: (line: number, why: string) => `Zeile ${number(line)}: ${why}`,
    entry: (entry: number, why: string) => `Eintrag ${number(entry)}: ${why}`,
  },
  nearby: {
    title: 'Feeds in Ihrem eigenen Netz',
    asked: (count: number) =>
      count === 1
        ? 'Ein Feed liegt in Ihrem eigenen Netz. Genannt hat ihn, wer die Liste geschrieben hat. Er bleibt deshalb angehalten, bis Sie sagen, dass Sie ihn kennen.'
        : `${number(count)} Feeds liegen in Ihrem eigenen Netz. Genannt hat sie, wer die Liste geschrieben hat. Sie bleiben deshalb angehalten, bis Sie sagen, dass Sie sie kennen.`,
    read: 'Lesen',
    leave: 'Angehalten lassen',
    areRead: 'Sie werden von jetzt an gelesen.',
    areLeft:
      'Sie bleiben angehalten. In den Details eines Feeds setzen Sie ihn fort, wenn Sie ihn lesen möchten.',
  },
  more: (count: number) => `Und ${number(count)} weitere.`,
};
