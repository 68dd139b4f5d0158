/** Words of the sheets around exporting. */
import { type ExportTarget, fileFate } from '../../export-target.ts';
import { ago, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { countsSentence, fileFates } from './export.ts';

/** How it stands with a folder that is exported to by itself: „vor 5 min: 3 angelegt. Nächster: 14:30.“ */
export function targetStateWords(target: ExportTarget, now: number): string {
  const { isRunning, lastRunAt, lastCounts, lastError, dueAt, isOn } = target;
  if (isRunning) return 'Wird exportiert …';
  const next =
    isOn && dueAt !== null ? ` Nächster Export: ${dueAt <= now ? 'jetzt' : dayOrTime(dueAt, now)}.` : '';
  if (lastError !== null) {
    const { title, next: advice } = errorWords(lastError);
    return `${title} ${advice}${next === '' ? '' : ` Wird von selbst erneut versucht.${next}`}`;
  }
  if (lastRunAt === null) return `Noch nicht gelaufen.${next}`;
  const fate = fileFate(target);
  const words =
    fate !== null
      ? fileFates[fate](target.articlesInFile ?? 0)
      : lastCounts === null
        ? ''
        : countsSentence(lastCounts, 'after');
  return `Exportiert ${ago(lastRunAt, now)}${words === '' ? '' : `: ${words}`}.${next}`;
}

export const compareTexts = {
  changes: 'Was sich ändern würde',
  bothTogether: 'Beides zusammen',
  lostBase:
    'Was zuletzt exportiert wurde, ist hier nicht mehr bekannt, daher ist dies Ihr Text. Übernehmen Sie aus den Zeilen oben, was Sie möchten.',
  noConflict: 'Ihre Änderungen und die des Artikels berühren sich nicht.',
  compare: 'Vergleichen',
  leave: 'So lassen',
  takeNew: 'Neuen Text übernehmen',
  writeBoth: 'Beides zusammen schreiben',
  same: 'Die Datei entspricht dem, was exportiert würde.',
  conflicts: (count: number) =>
    `An ${count === 1 ? 'einer Stelle' : `${number(count)} Stellen`} haben Sie und der Artikel dieselben Zeilen geändert: Beides steht dort zwischen Markierungen. Lassen Sie stehen, was Sie möchten.`,
  written: (path: string) => `Geschrieben: ${path}`,
};

export const exportTexts = {
  exportArticles: 'Artikel exportieren',
  byItself: 'Automatisch …',
  showFolder: 'Ordner anzeigen',
  preview: 'Vorschau',
  export: 'Exportieren',
  whichArticles: 'Welche Artikel',
  anySearch: 'Beliebige Suche: is:saved, tag:rust, feed:"Name" …',
  as: 'Als',
  folderHint:
    'Geschrieben wird Markdown, Bilder kommen in einen eigenen Ordner. Von Ihnen bearbeitete Dateien bleiben unberührt.',
  profile: 'Profil',
  editProfile: 'Bearbeiten …',
  makeOwn: 'Eigenes anlegen …',
  exporting: 'Wird exportiert',
  comparing: 'Wird verglichen',
  chooseFolder: 'Ordner für exportierte Artikel',
  folder: 'Ordner',
  noneChosen: 'Keiner gewählt',
  choose: 'Wählen …',
  files: 'Dateien',
  compareFile: 'Vergleichen …',
  targets: 'Automatischer Export',
  newTarget: 'Neuer Export',
  remove: 'Nicht mehr dorthin exportieren',
  targetFolderHint: 'Dateien, die Offprint dort nicht geschrieben hat, bleiben unberührt.',
  file: 'Datei',
  targetFileHint:
    'Wird nur neu geschrieben, wenn sich etwas darin geändert hat. Solange nichts ausgewählt ist, bleibt die letzte.',
  nameIsTitle: 'Auch der Titel des Buchs oder der Seite.',
  whenChanged: 'Wenn jemand anders die Datei geändert hat',
  noFileChosen: 'Keine gewählt',
  when: 'Wann',
  whenEdited: 'Wenn Sie eine Datei bearbeitet haben und sich ihr Artikel ändert',
  whenDeselected: 'Artikel, die die Suche nicht mehr findet',
  allArticles: 'Alle Artikel',
  addTarget: 'Neuer Export …',
  targetsHint:
    'Was eine Suche findet, wird immer wieder in einen Ordner mit Markdown-Dateien oder in eine Datei geschrieben. Was Sie dort bearbeiten, bleibt erhalten. Ist ein Ort nicht erreichbar, wird auf ihn gewartet.',
  noTargets: 'Noch wird nichts automatisch exportiert.',
  exports: 'Exporte',
  nothing: 'Es gibt nichts zu schreiben.',
  /** `counts` as „3 neu, 1 aktuell“. */
  wouldHappen: (counts: string) => `Das würde geschehen: ${counts}.`,
  happened: (counts: string) => `Fertig: ${counts}.`,
  more: (count: number) => `und ${number(count)} weitere`,
  compare: (path: string) => `${path} vergleichen`,
  isOn: (name: string) => `${name} ist eingeschaltet`,
  edit: (name: string) => `${name} bearbeiten`,
  exportNow: (name: string) => `${name} jetzt exportieren`,
  facts: (schedule: string, form: string) => `${schedule}. ${form}.`,
};

export const profileTexts = {
  files: 'Dateien',
  path: 'Pfad',
  pathHint: 'Unterhalb des Exportordners. Ein Schrägstrich legt einen Ordner an, .md wird ergänzt.',
  frontMatter: 'Front Matter',
  frontMatterHint:
    'Je Zeile ein Name: {{ value }}, in der gewünschten Reihenfolge. Was keinen Wert hat, entfällt.',
  text: 'Text',
  pictureFolder: 'Ordner für Bilder',
  pictureLinks: 'Links zu Bildern',
  articleLinks: 'Links zu exportierten Artikeln',
  paragraphs: 'Absätze',
  lineBreaks: 'Zeilenumbrüche',
  readBy: 'Gelesen von',
  discussion: 'Diskussion',
  discussionHint:
    'Was Leser unter einem Artikel geschrieben haben, am Ende seines Textes, sofern Sie es aufbewahrt haben.',
  backlinks: 'Rückverweise',
  backlinksHint: 'Welche Artikel des Exports auf ihn verweisen, am Ende jedes Textes.',
  provenance: 'Herkunft',
  provenanceHint: 'Eine Zeile am Ende jedes Textes, die sagt, woher er stammt.',
  language: 'Überschriften',
  languageHint: 'Die Sprache der Überschriften und anderer Wörter, die Offprint selbst in Dateien schreibt.',
  languageOfInterface: 'Wie die Oberfläche',
  mistake: 'Eine Vorlage enthält einen Fehler. So sah der Artikel vorher aus.',
  noArticle: 'Noch gibt es keinen Artikel zum Anzeigen.',
  preview: 'Vorschau',
  nameNeeded: 'Ein Profil braucht einen Namen.',
  nameTaken: 'Ein Profil dieses Namens gibt es schon.',
  newProfile: 'Neues Profil',
  removeProfile: 'Profil entfernen',
  saveProfile: 'Profil speichern',
  titleOf: (name: string) => `Profil: ${name}`,
  /** A line's width in letters, as it was typed. */
  wrappedAt: (letters: string) => `Umbruch bei ${letters}`,
};

export const templateHelpTexts = {
  title: 'Was Vorlagen enthalten können',
  examples: 'Beispiele',
  values: 'Werte',
  filters: 'Filter folgen nach einem senkrechten Strich, auch mehrere hintereinander:',
};
