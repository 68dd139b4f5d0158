/** Words around exporting. */
import type { deselectedChoices, editedChoices, exportActions } from '../../export-choices.ts';
import { actionOrder } from '../../export-choices.ts';
import type { ExportForm } from '../../export-forms.ts';
import type { ExportProfile, TemplateProblem } from '../../export-profile.ts';
import type { ExportSchedule, FileFate } from '../../export-target.ts';
import type { FileExportSummary } from '../../model/exports.ts';
import { counted } from '../format.ts';
import { mistakeWords } from './template-mistakes.ts';

export const presetTitles: Readonly<Record<string, string>> = {
  Plain: 'Sencillo',
  'Single book': 'Un solo libro',
};

export function profileTitle(name: string, isOwn: boolean): string {
  return isOwn ? name : (presetTitles[name] ?? name);
}

export const templatePartNames: Record<TemplateProblem['part'], string> = {
  path: 'ruta',
  frontMatter: 'front matter',
  body: 'texto',
  assets: 'carpeta de imágenes',
};

export function problemLine({ line, column, code, values }: TemplateProblem): string {
  return `Línea ${line}, columna ${column}: ${mistakeWords(code, values) ?? ''}`;
}

type Choices<K extends keyof ExportProfile> = readonly { value: ExportProfile[K] & string; title: string }[];

export const layoutChoices: Choices<'layout'> = [
  { value: 'files', title: 'Un archivo por artículo' },
  { value: 'book', title: 'Todos los artículos en un archivo' },
];
export const imageLinkChoices: Choices<'imageLinks'> = [
  { value: 'relative', title: 'Desde el archivo: ../assets/x.png' },
  { value: 'dotted', title: 'Desde el archivo, con punto: ./assets/x.png' },
  { value: 'root', title: 'Desde la carpeta de exportación: /assets/x.png' },
  { value: 'remote', title: 'A su lugar de origen' },
];
export const articleLinkChoices: Choices<'articleLinks'> = [
  { value: 'original', title: 'A la web, como se escribieron' },
  { value: 'relative', title: 'De archivo a archivo: otro-articulo.md' },
  { value: 'wiki', title: 'Como en una bóveda: [[Otro artículo]]' },
];
/** What a selection becomes: files of Markdown in a folder, or one file. */
export const formChoices: readonly { value: ExportForm | 'markdown'; title: string; hint: string }[] = [
  { value: 'markdown', title: 'Archivos Markdown', hint: '' },
  {
    value: 'epub',
    title: 'Un libro (EPUB)',
    hint: 'Para lectores electrónicos: cada artículo es un capítulo, con las imágenes que hay en la biblioteca.',
  },
  {
    value: 'html',
    title: 'Una página (HTML)',
    hint: 'Un archivo con todo dentro, para cualquier navegador. No ejecuta scripts ni carga nada.',
  },
  {
    value: 'json',
    title: 'Datos (JSON)',
    hint: 'Una lista para programas: datos, Markdown, HTML, resaltados y notas de cada artículo.',
  },
  { value: 'ndjson', title: 'Datos (NDJSON)', hint: 'Como JSON, un artículo por línea.' },
];

export const fileExportTexts = {
  choose: 'Archivo para los artículos exportados',
  suggestedName: (form: ExportForm) => `articulos.${form}`,
  discussion: 'Con comentarios',
  discussionDetail: 'Lo que escribieron los lectores bajo los artículos, si lo guardaste.',
  done: ({ articles, file }: FileExportSummary) =>
    `${counted(articles, 'artículo escrito', 'artículos escritos')} en ${file}`,
};

export const hardBreakChoices: Choices<'hardBreaks'> = [
  { value: 'backslash', title: 'Una barra invertida' },
  { value: 'spaces', title: 'Dos espacios' },
];
export const readerChoices: Choices<'safeFor'> = [
  { value: 'none', title: 'Nada en particular' },
  { value: 'obsidian', title: 'Obsidian' },
  { value: 'hugo', title: 'Hugo' },
  { value: 'jekyll', title: 'Jekyll' },
  { value: 'zola', title: 'Zola' },
  { value: 'vitepress', title: 'VitePress' },
  { value: 'docusaurus', title: 'Docusaurus' },
];
export const wrapChoices: readonly { value: string; title: string }[] = [
  { value: '', title: 'Una línea cada uno' },
  { value: '72', title: 'Ajustado a 72' },
  { value: '80', title: 'Ajustado a 80' },
  { value: '100', title: 'Ajustado a 100' },
  { value: '120', title: 'Ajustado a 120' },
];

type Action = (typeof exportActions)[number];

/** Of one file and of several. */
const actionForms: Record<Action, { before: readonly [string, string]; after: readonly [string, string] }> = {
  created: { before: ['nuevo', 'nuevos'], after: ['creado', 'creados'] },
  updated: { before: ['cambiará', 'cambiarán'], after: ['actualizado', 'actualizados'] },
  unchanged: { before: ['al día', 'al día'], after: ['sin cambios', 'sin cambios'] },
  kept: { before: ['tuyo, sin tocar', 'tuyos, sin tocar'], after: ['conservado', 'conservados'] },
  left: {
    before: ['ya no seleccionado, se queda', 'ya no seleccionados, se quedan'],
    after: ['dejado, ya no seleccionado', 'dejados, ya no seleccionados'],
  },
  marked: {
    before: ['ya no seleccionado, se marcará', 'ya no seleccionados, se marcarán'],
    after: ['marcado como no seleccionado', 'marcados como no seleccionados'],
  },
  moved: {
    before: ['ya no seleccionado, se moverá', 'ya no seleccionados, se moverán'],
    after: ['apartado', 'apartados'],
  },
  removed: { before: ['se eliminará', 'se eliminarán'], after: ['eliminado', 'eliminados'] },
  failed: { before: ['no se puede escribir', 'no se pueden escribir'], after: ['con error', 'con error'] },
};

const ofOne = (action: Action): { before: string; after: string } => ({
  before: actionForms[action].before[0],
  after: actionForms[action].after[0],
});

/** What happened to files, before an export has run and after. */
export const actionWords: Record<Action, { before: string; after: string }> = {
  created: ofOne('created'),
  updated: ofOne('updated'),
  unchanged: ofOne('unchanged'),
  kept: ofOne('kept'),
  left: ofOne('left'),
  marked: ofOne('marked'),
  moved: ofOne('moved'),
  removed: ofOne('removed'),
  failed: ofOne('failed'),
};

/** “3 creados, 1 conservado”; empty where there is nothing. */
export function countsSentence(counts: Readonly<Record<Action, number>>, when: 'before' | 'after'): string {
  return actionOrder
    .filter((action) => counts[action] > 0)
    .map((action) => counted(counts[action], ...actionForms[action][when]))
    .join(', ');
}

export const scheduleChoices: readonly { value: ExportSchedule; title: string }[] = [
  { value: 'save', title: 'Poco después de guardar, etiquetar o anotar' },
  { value: 'hourly', title: 'Cada hora' },
  { value: 'daily', title: 'Cada día' },
  { value: 'quit', title: 'Al cerrar Offprint' },
  { value: 'manual', title: 'Solo cuando lo pidas' },
];

export const editedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: 'Poner el texto nuevo junto al tuyo' },
  { value: 'keep', title: 'No tocar el tuyo' },
];

export const fileChangedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: 'Poner el nuevo al lado' },
  { value: 'keep', title: 'No tocarlo' },
];

/** What became of a file that is kept up to date, and how many articles are in it. */
export const fileFates: Record<FileFate, (articles: number) => string> = {
  written: (articles) => `escrito con ${counted(articles, 'artículo')}`,
  unchanged: (articles) => `sin cambios, con ${counted(articles, 'artículo')}`,
  kept: () => 'otro ha cambiado el archivo y no se ha tocado; vuelve a elegirlo para reemplazarlo',
  left: () => 'no hay nada seleccionado y el archivo queda como estaba',
  none: () => 'aún no hay nada seleccionado',
};

export const deselectedTitles: readonly { value: (typeof deselectedChoices)[number]; title: string }[] = [
  { value: 'leave', title: 'Dejar sus archivos' },
  { value: 'mark', title: 'Marcarlos en su front matter' },
  { value: 'move', title: 'Moverlos a «No longer selected»' },
  { value: 'remove', title: 'Eliminarlos' },
];
