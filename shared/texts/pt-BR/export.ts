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
  Plain: 'Simples',
  'Single book': 'Um só livro',
};

export function profileTitle(name: string, isOwn: boolean): string {
  return isOwn ? name : (presetTitles[name] ?? name);
}

export const templatePartNames: Record<TemplateProblem['part'], string> = {
  path: 'caminho',
  frontMatter: 'front matter',
  body: 'texto',
  assets: 'pasta de imagens',
};

export function problemLine({ line, column, code, values }: TemplateProblem): string {
  return `Linha ${line}, coluna ${column}: ${mistakeWords(code, values) ?? ''}`;
}

type Choices<K extends keyof ExportProfile> = readonly { value: ExportProfile[K] & string; title: string }[];

export const layoutChoices: Choices<'layout'> = [
  { value: 'files', title: 'Um arquivo por artigo' },
  { value: 'book', title: 'Todos os artigos em um arquivo' },
];
export const imageLinkChoices: Choices<'imageLinks'> = [
  { value: 'relative', title: 'Do arquivo: ../assets/x.png' },
  { value: 'dotted', title: 'Do arquivo, com ponto: ./assets/x.png' },
  { value: 'root', title: 'Da pasta de exportação: /assets/x.png' },
  { value: 'remote', title: 'Para o local de origem' },
];
export const articleLinkChoices: Choices<'articleLinks'> = [
  { value: 'original', title: 'Para a web, como foram escritos' },
  { value: 'relative', title: 'De arquivo a arquivo: outro-artigo.md' },
  { value: 'wiki', title: 'Como em um cofre: [[Outro artigo]]' },
];
/** What a selection becomes: files of Markdown in a folder, or one file. */
export const formChoices: readonly { value: ExportForm | 'markdown'; title: string; hint: string }[] = [
  { value: 'markdown', title: 'Arquivos Markdown', hint: '' },
  {
    value: 'epub',
    title: 'Um livro (EPUB)',
    hint: 'Para leitores digitais: cada artigo é um capítulo, com as imagens que estão na biblioteca.',
  },
  {
    value: 'html',
    title: 'Uma página (HTML)',
    hint: 'Um arquivo com tudo dentro, para qualquer navegador. Não executa scripts nem carrega nada.',
  },
  {
    value: 'json',
    title: 'Dados (JSON)',
    hint: 'Uma lista para programas: dados, Markdown, HTML, destaques e notas de cada artigo.',
  },
  { value: 'ndjson', title: 'Dados (NDJSON)', hint: 'Como JSON, um artigo por linha.' },
];

export const fileExportTexts = {
  choose: 'Arquivo para os artigos exportados',
  suggestedName: (form: ExportForm) => `artigos.${form}`,
  discussion: 'Com comentários',
  discussionDetail: 'O que os leitores escreveram nos artigos, se você guardou.',
  done: ({ articles, file }: FileExportSummary) =>
    `${counted(articles, 'artigo gravado', 'artigos gravados')} em ${file}`,
};

export const hardBreakChoices: Choices<'hardBreaks'> = [
  { value: 'backslash', title: 'Uma barra invertida' },
  { value: 'spaces', title: 'Dois espaços' },
];
export const readerChoices: Choices<'safeFor'> = [
  { value: 'none', title: 'Nada em especial' },
  { value: 'obsidian', title: 'Obsidian' },
  { value: 'hugo', title: 'Hugo' },
  { value: 'jekyll', title: 'Jekyll' },
  { value: 'zola', title: 'Zola' },
  { value: 'vitepress', title: 'VitePress' },
  { value: 'docusaurus', title: 'Docusaurus' },
];
export const wrapChoices: readonly { value: string; title: string }[] = [
  { value: '', title: 'Uma linha cada' },
  { value: '72', title: 'Quebra em 72' },
  { value: '80', title: 'Quebra em 80' },
  { value: '100', title: 'Quebra em 100' },
  { value: '120', title: 'Quebra em 120' },
];

type Action = (typeof exportActions)[number];

/** Of one file and of several. */
const actionForms: Record<Action, { before: readonly [string, string]; after: readonly [string, string] }> = {
  created: { before: ['novo', 'novos'], after: ['criado', 'criados'] },
  updated: { before: ['vai mudar', 'vão mudar'], after: ['atualizado', 'atualizados'] },
  unchanged: { before: ['em dia', 'em dia'], after: ['sem mudanças', 'sem mudanças'] },
  kept: { before: ['seu, sem alteração', 'seus, sem alteração'], after: ['mantido', 'mantidos'] },
  left: {
    before: ['não mais selecionado, fica', 'não mais selecionados, ficam'],
    after: ['deixado, não mais selecionado', 'deixados, não mais selecionados'],
  },
  marked: {
    before: ['não mais selecionado, será marcado', 'não mais selecionados, serão marcados'],
    after: ['marcado como não selecionado', 'marcados como não selecionados'],
  },
  moved: {
    before: ['não mais selecionado, será movido', 'não mais selecionados, serão movidos'],
    after: ['movido à parte', 'movidos à parte'],
  },
  removed: { before: ['será removido', 'serão removidos'], after: ['removido', 'removidos'] },
  failed: { before: ['não pode ser gravado', 'não podem ser gravados'], after: ['com falha', 'com falha'] },
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

/** “3 criados, 1 mantido”; empty where there is nothing. */
export function countsSentence(counts: Readonly<Record<Action, number>>, when: 'before' | 'after'): string {
  return actionOrder
    .filter((action) => counts[action] > 0)
    .map((action) => counted(counts[action], ...actionForms[action][when]))
    .join(', ');
}

export const scheduleChoices: readonly { value: ExportSchedule; title: string }[] = [
  { value: 'save', title: 'Pouco depois de salvar, etiquetar ou anotar' },
  { value: 'hourly', title: 'A cada hora' },
  { value: 'daily', title: 'Todo dia' },
  { value: 'quit', title: 'Ao fechar o Offprint' },
  { value: 'manual', title: 'Só quando você pedir' },
];

export const editedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: 'Pôr o novo texto ao lado do seu' },
  { value: 'keep', title: 'Não alterar o seu' },
];

export const fileChangedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: 'Pôr o novo ao lado' },
  { value: 'keep', title: 'Não alterá-lo' },
];

/** What became of a file that is kept up to date, and how many articles are in it. */
export const fileFates: Record<FileFate, (articles: number) => string> = {
  written: (articles) => `gravado com ${counted(articles, 'artigo')}`,
  unchanged: (articles) => `sem mudanças, com ${counted(articles, 'artigo')}`,
  kept: () => 'outra pessoa mudou o arquivo, e ele não foi alterado; escolha-o de novo para substituí-lo',
  left: () => 'nada está selecionado, e o arquivo fica como estava',
  none: () => 'nada está selecionado ainda',
};

export const deselectedTitles: readonly { value: (typeof deselectedChoices)[number]; title: string }[] = [
  { value: 'leave', title: 'Deixar os arquivos deles' },
  { value: 'mark', title: 'Marcá-los no front matter' },
  { value: 'move', title: 'Movê-los para “No longer selected”' },
  { value: 'remove', title: 'Removê-los' },
];
