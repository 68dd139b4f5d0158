/** Words around exporting. */
import type { deselectedChoices, editedChoices, exportActions } from '../../export-choices.ts';
import { actionOrder } from '../../export-choices.ts';
import type { ExportForm } from '../../export-forms.ts';
import type { ExportProfile, TemplateProblem } from '../../export-profile.ts';
import type { ExportSchedule, FileFate } from '../../export-target.ts';
import type { FileExportSummary } from '../../model/exports.ts';
import { counted, number } from '../format.ts';
import { mistakeWords } from './template-mistakes.ts';

/** What profiles are called that come with Offprint, by the name they are chosen by; those of a program have its name. */
export const presetTitles: Readonly<Record<string, string>> = {
  Plain: 'Schlicht',
  'Single book': 'Ein Buch',
};

/** Titles are for eyes: what is chosen, kept and typed is the name. */
export function profileTitle(name: string, isOwn: boolean): string {
  return isOwn ? name : (presetTitles[name] ?? name);
}

export const templatePartNames: Record<TemplateProblem['part'], string> = {
  path: 'Pfad',
  frontMatter: 'Front Matter',
  body: 'Text',
  assets: 'Ordner für Bilder',
};

export function problemLine({ line, column, code, values }: TemplateProblem): string {
  return `Zeile ${line}, Spalte ${column}: ${mistakeWords(code, values) ?? ''}`;
}

type Choices<K extends keyof ExportProfile> = readonly { value: ExportProfile[K] & string; title: string }[];

export const layoutChoices: Choices<'layout'> = [
  { value: 'files', title: 'Eine Datei je Artikel' },
  { value: 'book', title: 'Alle Artikel in einer Datei' },
];
export const imageLinkChoices: Choices<'imageLinks'> = [
  { value: 'relative', title: 'Von der Datei aus: ../assets/x.png' },
  { value: 'dotted', title: 'Von der Datei aus, mit Punkt: ./assets/x.png' },
  { value: 'root', title: 'Vom Exportordner aus: /assets/x.png' },
  { value: 'remote', title: 'Zur ursprünglichen Adresse' },
];
export const articleLinkChoices: Choices<'articleLinks'> = [
  { value: 'original', title: 'Ins Web, wie geschrieben' },
  { value: 'relative', title: 'Von Datei zu Datei: anderer-artikel.md' },
  { value: 'wiki', title: 'Wie in einem Vault: [[Anderer Artikel]]' },
];
/** What a selection becomes: files of Markdown in a folder, or one file. */
export const formChoices: readonly { value: ExportForm | 'markdown'; title: string; hint: string }[] = [
  { value: 'markdown', title: 'Markdown-Dateien', hint: '' },
  {
    value: 'epub',
    title: 'Ein Buch (EPUB)',
    hint: 'Für E-Reader: Jeder Artikel ist ein Kapitel, mit den Bildern, die in der Bibliothek sind.',
  },
  {
    value: 'html',
    title: 'Eine Seite (HTML)',
    hint: 'Eine Datei, in der alles enthalten ist, für jeden Browser. Sie führt keine Skripte aus und lädt nichts nach.',
  },
  {
    value: 'json',
    title: 'Daten (JSON)',
    hint: 'Eine Liste für Programme: Angaben, Markdown, HTML, Hervorhebungen und Notizen jedes Artikels.',
  },
  { value: 'ndjson', title: 'Daten (NDJSON)', hint: 'Wie JSON, ein Artikel je Zeile.' },
];

export const fileExportTexts = {
  choose: 'Datei für exportierte Artikel',
  suggestedName: (form: ExportForm) => `artikel.${form}`,
  discussion: 'Mit Diskussionen',
  discussionDetail: 'Was Leser unter den Artikeln geschrieben haben, sofern Sie es aufbewahrt haben.',
  done: ({ articles, file }: FileExportSummary) => `${number(articles)} Artikel nach ${file} geschrieben`,
};

export const hardBreakChoices: Choices<'hardBreaks'> = [
  { value: 'backslash', title: 'Ein Backslash' },
  { value: 'spaces', title: 'Zwei Leerzeichen' },
];
export const readerChoices: Choices<'safeFor'> = [
  { value: 'none', title: 'Nichts Bestimmtem' },
  { value: 'obsidian', title: 'Obsidian' },
  { value: 'hugo', title: 'Hugo' },
  { value: 'jekyll', title: 'Jekyll' },
  { value: 'zola', title: 'Zola' },
  { value: 'vitepress', title: 'VitePress' },
  { value: 'docusaurus', title: 'Docusaurus' },
];
export const wrapChoices: readonly { value: string; title: string }[] = [
  { value: '', title: 'Je eine Zeile' },
  { value: '72', title: 'Umbruch bei 72' },
  { value: '80', title: 'Umbruch bei 80' },
  { value: '100', title: 'Umbruch bei 100' },
  { value: '120', title: 'Umbruch bei 120' },
];

/** What happened to files, before an export has run and after. */
export const actionWords: Record<(typeof exportActions)[number], { before: string; after: string }> = {
  created: { before: 'neu', after: 'angelegt' },
  updated: { before: 'wird geändert', after: 'aktualisiert' },
  unchanged: { before: 'aktuell', after: 'unverändert' },
  kept: { before: 'von Ihnen bearbeitet, bleibt', after: 'beibehalten' },
  left: { before: 'nicht mehr ausgewählt, bleibt', after: 'belassen, nicht mehr ausgewählt' },
  marked: {
    before: 'nicht mehr ausgewählt, wird gekennzeichnet',
    after: 'als nicht mehr ausgewählt gekennzeichnet',
  },
  moved: { before: 'nicht mehr ausgewählt, wird verschoben', after: 'beiseitegelegt' },
  removed: { before: 'wird entfernt', after: 'entfernt' },
  failed: { before: 'nicht schreibbar', after: 'fehlgeschlagen' },
};

/** „3 angelegt, 1 beibehalten“; empty where there is nothing. */
export function countsSentence(
  counts: Readonly<Record<(typeof exportActions)[number], number>>,
  when: 'before' | 'after',
): string {
  return actionOrder
    .filter((action) => counts[action] > 0)
    .map((action) => `${number(counts[action])} ${actionWords[action][when]}`)
    .join(', ');
}

export const scheduleChoices: readonly { value: ExportSchedule; title: string }[] = [
  { value: 'save', title: 'Kurz nach dem Speichern, Verschlagworten oder Annotieren' },
  { value: 'hourly', title: 'Stündlich' },
  { value: 'daily', title: 'Täglich' },
  { value: 'quit', title: 'Beim Beenden von Offprint' },
  { value: 'manual', title: 'Nur auf Anforderung' },
];

export const editedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: 'Den neuen Text neben Ihren legen' },
  { value: 'keep', title: 'Ihren Text unberührt lassen' },
];

export const fileChangedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: 'Die neue daneben legen' },
  { value: 'keep', title: 'Sie unberührt lassen' },
];

/** What became of a file that is kept up to date, and how many articles are in it. */
export const fileFates: Record<FileFate, (articles: number) => string> = {
  written: (articles) => `geschrieben mit ${counted(articles, 'Artikel', 'Artikeln')}`,
  unchanged: (articles) => `unverändert, mit ${counted(articles, 'Artikel', 'Artikeln')}`,
  kept: () =>
    'jemand anders hat die Datei geändert, sie blieb unberührt; wählen Sie sie noch einmal, um sie ersetzen zu lassen',
  left: () => 'nichts ist ausgewählt, die Datei bleibt, wie sie war',
  none: () => 'noch ist nichts ausgewählt',
};

export const deselectedTitles: readonly { value: (typeof deselectedChoices)[number]; title: string }[] = [
  { value: 'leave', title: 'Dateien belassen' },
  { value: 'mark', title: 'Im Front Matter kennzeichnen' },
  { value: 'move', title: 'Nach „No longer selected“ verschieben' },
  { value: 'remove', title: 'Entfernen' },
];
