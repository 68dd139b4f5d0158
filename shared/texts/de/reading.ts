/** Words of the reading pane. */
import type { AnnotationColour } from '../../model/annotations.ts';
import type { LinkDoubts } from '../../model/link-doubts.ts';
import type { ReadingFont, ReadingMeasure } from '../../model/settings.ts';
import { counted, number } from '../format.ts';

export const fontTitles: Record<ReadingFont, string> = {
  serif: 'Serifen',
  sans: 'Serifenlos',
  mono: 'Monospace',
};

export const measureTitles: Record<ReadingMeasure, string> = {
  readingSizePx: 'Textgröße',
  readingLinePercent: 'Zeilenhöhe',
  readingMeasureRem: 'Zeilenbreite',
};

export const typographyTexts = {
  dialog: 'Text und Design',
  font: 'Schriftart',
  justify: 'Blocksatz',
  hyphenate: 'Silbentrennung',
  wrapCode: 'Lange Codezeilen umbrechen',
  reset: 'Zurücksetzen',
  sample: 'So sieht es aus',
  sampleText:
    'Ein Sonderdruck (englisch „offprint“) ist ein einzelner Artikel, für sich gedruckt, zum Aufheben. Setzen Sie ihn so, wie Sie ihn gern lesen: Die Breite der Zeile entscheidet mehr über das bequeme Lesen als die Schriftart und der Zeilenabstand mehr als die Größe.',
  sampleCode: 'const measure = (letters) => letters >= 45 && letters <= 90 ? "comfortable" : "tiring";',
};

export const sizeWords = (px: number): string => `${px} px`;
export const lineWords = (percent: number): string => (percent / 100).toFixed(2).replace('.', ',');
/** What a width means is how many letters it holds. */
export const measureWords = (letters: number): string => `etwa ${number(letters)} Zeichen`;

export const minutesLeft = (minutes: number): string => `noch ${counted(minutes, 'Minute', 'Minuten')}`;

export const codeTexts = {
  code: 'Code',
  codeIn: (language: string) => `Code, ${language}`,
  wrap: 'Umbrechen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  codeCopied: 'Code kopiert',
  noCode: 'Es ist kein Code zu sehen.',
  table: 'Tabelle',
  tableOf: (caption: string) => `Tabelle: ${caption}`,
};

export const bodyTexts = {
  done: 'Erledigt',
  notDone: 'Nicht erledigt',
};

export const pictureTexts = {
  missing: 'Bild',
  enlarge: (alt: string) => (alt === '' ? 'Bild vergrößern' : `Vergrößern: ${alt}`),
  none: 'Dieser Artikel hat kein Bild zum Ansehen.',
  dialog: 'Bild',
  unnamed: 'Bild ohne Beschreibung',
  of: (index: number, count: number) => `Bild ${number(index)} von ${number(count)}`,
  larger: 'Vergrößern (+)',
  smaller: 'Verkleinern (−)',
  size: 'Größe',
  fit: 'An Fenster anpassen (0)',
  previous: 'Vorheriges Bild (←)',
  next: 'Nächstes Bild (→)',
  close: 'Schließen (Esc)',
};

export const headingTexts = {
  copyLink: (title: string) => `Link zu „${title}“ kopieren`,
  copied: 'Link zu dieser Überschrift kopiert',
  noAddress: 'Dieser Artikel nennt keine eigene Adresse.',
  none: 'Keine weitere Überschrift in dieser Richtung.',
  outline: 'Auf dieser Seite',
};

export const footnoteTexts = {
  call: (name: string) => `Fußnote ${name}`,
  note: (name: string) => `Fußnote ${name}`,
  section: 'Fußnoten',
  back: 'Zurück zum Text',
  go: 'Zu den Fußnoten',
};

export const embedTexts = {
  video: 'Video',
  audio: 'Audio',
  code: 'Code',
  post: 'Beitrag',
  page: 'Seite',
};

/** Below a passage or a block of code that was copied. `link`: the title, as a link where it has an address. */
export const quotationTexts = {
  from: (link: string) => `— ${link}`,
  fromAuthor: (author: string, link: string) => `— ${author}, ${link}`,
};

export const linkTexts = {
  /** Heard after the words of a link. */
  inLibrary: ' (in Ihrer Bibliothek)',
  local: (feedTitle: string, minutes: number, isRead: boolean) =>
    `In Ihrer Bibliothek · ${feedTitle} · ${number(minutes)} min${isRead ? ' · gelesen' : ''}`,
};

export const outsideLinkTexts = {
  title: 'Wohin dieser Link führt',
  leadsTo: 'Er führt zu',
  open: 'Öffnen',
  cancel: 'Hierbleiben',
};

/** One sentence for each doubt. */
export function doubtTexts({ looksLike, says, standsBefore }: LinkDoubts): string[] {
  return [
    ...(says === null ? [] : [`Sein Text nennt ${says}, das ist eine andere Website.`]),
    ...(looksLike === null
      ? []
      : [
          `Der Name könnte mit „${looksLike}“ verwechselt werden: Seine Buchstaben stammen aus mehreren Schriften oder sind nicht, wonach sie aussehen.`,
        ]),
    ...(standsBefore === null
      ? []
      : [`„${standsBefore}“ vor dem @ ist keine Website, sondern ein Benutzername.`]),
  ];
}

export const findTexts = {
  bar: 'In diesem Artikel suchen',
  field: 'In diesem Artikel suchen',
  position: (index: number, count: number) =>
    count === 0 ? 'Nicht gefunden' : `${number(index)} von ${number(count)}`,
  next: 'Nächste Stelle',
  previous: 'Vorherige Stelle',
  close: 'Schließen',
};

export const copyTexts = {
  quote: 'Als Zitat kopiert',
  link: 'Als Markdown-Link kopiert',
  html: 'Als HTML kopiert',
  nothingSelected: 'Wählen Sie zuerst eine Passage des Artikels aus.',
};

export const printTexts = {
  saved: (path: string) => `PDF gesichert: ${path}`,
  /** Name of the file where a title has nothing a file may be called. */
  untitled: 'artikel',
};

export const moreTexts = { menu: 'Mehr' };

export const speechTexts = {
  bar: 'Vorlesen',
  start: 'Vorlesen',
  pause: 'Anhalten',
  resume: 'Weiter vorlesen',
  next: 'Nächster Absatz',
  previous: 'Absatz noch einmal oder den davor',
  stop: 'Vorlesen beenden',
  rate: 'Tempo',
  voice: 'Stimme',
  anyVoice: 'Stimme nach Sprache',
  place: (paragraph: number, paragraphs: number) => `Absatz ${number(paragraph)} von ${number(paragraphs)}`,
  noVoice:
    'Dieses System hat keine Stimme zum Vorlesen. Installieren Sie eine in den Systemeinstellungen und versuchen Sie es erneut.',
  nothing: 'Hier gibt es nichts vorzulesen.',
  failed: 'Die Stimme des Systems ist verstummt. Versuchen Sie es mit einer anderen.',
};

export const colourTitles: Record<AnnotationColour, string> = {
  yellow: 'Gelb',
  green: 'Grün',
  blue: 'Blau',
  pink: 'Rosa',
};

export const annotationTexts = {
  all: 'Hervorhebungen und Notizen',
  panel: 'Hervorhebungen und Notizen dieses Artikels',
  panelOf: (count: number) =>
    count === 0 ? 'Hervorhebungen und Notizen' : `Hervorhebungen und Notizen (${number(count)})`,
  hint: 'Wählen Sie eine Passage eines Artikels aus, um sie hervorzuheben; was Sie hervorheben, bleibt, was der Feed auch tut.',
  selection: 'Ausgewählte Passage',
  highlightIn: (colour: string) => `In ${colour} hervorheben`,
  highlightAndNote: 'Hervorheben und Notiz schreiben',
  copyQuote: 'Als Zitat kopieren',
  highlighted: 'Hervorgehoben',
  noted: 'Notiz gespeichert',
  removed: 'Entfernt',
  nothingSelected: 'Wählen Sie zuerst eine Passage des Artikels aus.',
  tooLong: 'Das ist zu lang für eine Hervorhebung. Wählen Sie weniger aus.',
  colour: 'Farbe',
  editor: (isNote: boolean): string => (isNote ? 'Notiz' : 'Hervorhebung'),
  note: 'Notiz',
  notePlaceholder: 'Was Sie dazu denken',
  newNote: 'Notiz zu diesem Artikel',
  add: 'Notiz hinzufügen',
  edit: 'Ändern',
  remove: 'Entfernen',
  done: 'Fertig',
  lost: 'Nicht mehr im Text',
  search: 'Hervorhebungen und Notizen durchsuchen',
  count: (count: number) =>
    count === 0 ? 'Nichts gefunden' : counted(count, 'Hervorhebung oder Notiz', 'Hervorhebungen und Notizen'),
  more: 'Mehr anzeigen',
};

export const mentionTexts = {
  title: (count: number) => `Erwähnt in ${number(count)} Artikel${count === 1 ? '' : 'n'}`,
  none: 'Kein anderer Artikel der Bibliothek verlinkt auf diesen.',
  more: (count: number) => `${number(count)} weitere anzeigen`,
};

export const snippetTexts = {
  title: 'Code aller Artikel',
  search: 'Im Code suchen',
  language: 'Sprache',
  anyLanguage: 'Alle Sprachen',
  none: 'Noch enthält kein Artikel Code. Codeblöcke aus Ihren Artikeln sammeln sich hier, nach Sprache geordnet.',
  notFound: 'Kein Code enthält das. Weniger Wörter oder eine andere Sprache finden vielleicht mehr.',
  /** Blocks that are shown, of which there may be more. */
  count: (count: number, hasMore: boolean) =>
    `${counted(count, 'Block', 'Blöcke')}${hasMore ? ' und mehr' : ''}`,
  more: 'Mehr anzeigen',
  copySource: 'Mit Quelle kopieren',
  copied: 'Mit Quelle kopiert',
  save: 'Alle als Markdown sichern …',
  saved: (count: number, path: string) => `${counted(count, 'Block', 'Blöcke')} gesichert: ${path}`,
  cut: 'Der Block ist länger: Öffnen Sie den Artikel für den Rest.',
  open: (title: string) => `„${title}“ bei diesem Code öffnen`,
};

/** After a change of the form in which links are shown. */
export const addressNotes = {
  original: 'Die Links sind so, wie der Autor sie geschrieben hat.',
  clean: 'Die Links verraten nicht mehr, woher Sie kommen.',
};
