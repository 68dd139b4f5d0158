/** What is said of links and files that the system hands to Offprint. */
import type { OpenedRefusal } from '../../model/opened.ts';

export const openedTexts = {
  subscribe:
    'Ein Link außerhalb von Offprint möchte, dass Sie dies abonnieren. Nichts wird abgerufen, bevor Sie „Hinzufügen“ wählen.',
  comments:
    'Der Feed des Artikels nennt dies als Feed seiner Kommentare. Nichts wird abgerufen, bevor Sie „Hinzufügen“ wählen.',
  save: 'Ein Link außerhalb von Offprint möchte, dass Sie diese Seite speichern. Nichts wird abgerufen, bevor Sie „Speichern“ wählen.',
  isPrivate:
    'Die Adresse führt zu diesem Rechner oder in Ihr eigenes Netz. Fügen Sie sie nur hinzu, wenn Sie wissen, wer dahintersteht.',
  waiting: 'Etwas wurde mit Offprint geöffnet. Es wartet, bis Sie hier fertig sind.',
  file: 'Diese Datei wurde mit Offprint geöffnet. Nichts wird übernommen, bevor Sie „Importieren“ wählen.',
  fileKind: (path: string) =>
    `„${path}“ ist keine der Dateien, die Offprint kennt: eine Liste von Feeds, ein Feed oder in einem anderen Programm Gespeichertes.`,
  importIt: 'Importieren',
};

const reasons: Record<OpenedRefusal, (link: string) => string> = {
  'not-an-address': (link) => `Dieser Link nennt keine Webadresse zum Abonnieren: ${link}`,
  'too-long': (link) => `Dieser Link ist zu lang: ${link}…`,
  'unknown-scheme': (link) => `Links dieser Art öffnet Offprint nicht: ${link}`,
  'unknown-action': (link) => `Offprint weiß nicht, was dieser Link verlangt: ${link}`,
  'no-such-file': (link) => `Diese Datei gibt es nicht: ${link}`,
  'too-many': (link) => `${link} auf einmal sind zu viele. Nach den ersten werden Sie gefragt.`,
};

export const refusalSentence = (reason: OpenedRefusal, link: string): string => reasons[reason](link);
