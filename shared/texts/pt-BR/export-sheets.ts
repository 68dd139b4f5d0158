/** Words of the sheets around exporting. */
import { type ExportTarget, fileFate } from '../../export-target.ts';
import { ago, counted, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { countsSentence, fileFates } from './export.ts';

/** How it stands with a folder that is exported to by itself: “Última: há 5 min; 3 criados. Próxima: 14:30.” */
export function targetStateWords(target: ExportTarget, now: number): string {
  const { isRunning, lastRunAt, lastCounts, lastError, dueAt, isOn } = target;
  if (isRunning) return 'Exportando…';
  const next = isOn && dueAt !== null ? ` Próxima: ${dueAt <= now ? 'agora' : dayOrTime(dueAt, now)}.` : '';
  if (lastError !== null) {
    const { title, next: advice } = errorWords(lastError);
    return `${title} ${advice}${next === '' ? '' : ` Haverá nova tentativa automática.${next}`}`;
  }
  if (lastRunAt === null) return `Ainda não foi executada.${next}`;
  const fate = fileFate(target);
  const words =
    fate !== null
      ? fileFates[fate](target.articlesInFile ?? 0)
      : lastCounts === null
        ? ''
        : countsSentence(lastCounts, 'after');
  return `Última: ${ago(lastRunAt, now)}${words === '' ? '' : `; ${words}`}.${next}`;
}

export const compareTexts = {
  changes: 'O que mudaria',
  bothTogether: 'Os dois juntos',
  lostBase:
    'O que foi exportado da última vez não é mais conhecido aqui, então este é o seu texto. Aproveite o que quiser das linhas acima.',
  noConflict: 'Suas mudanças e as do artigo não se sobrepõem.',
  compare: 'Comparar',
  leave: 'Deixar como está',
  takeNew: 'Usar o novo texto',
  writeBoth: 'Gravar os dois juntos',
  same: 'O arquivo está como seria exportado.',
  conflicts: (count: number) =>
    `Em ${counted(count, 'lugar', 'lugares')}, você e o artigo mudaram as mesmas linhas: as duas versões aparecem entre marcas. Deixe o que quiser.`,
  written: (path: string) => `Gravado: ${path}`,
};

export const exportTexts = {
  exportArticles: 'Exportar artigos',
  byItself: 'Automática…',
  showFolder: 'Mostrar pasta',
  preview: 'Prévia',
  export: 'Exportar',
  whichArticles: 'Quais artigos',
  anySearch: 'Qualquer pesquisa: is:saved, tag:rust, feed:"Nome"…',
  as: 'Como',
  folderHint:
    'O que se grava é Markdown, com as imagens em uma pasta própria. Os arquivos que você editou não são alterados.',
  profile: 'Perfil',
  editProfile: 'Editar…',
  makeOwn: 'Criar o seu…',
  exporting: 'Exportando',
  comparing: 'Comparando',
  chooseFolder: 'Pasta para os artigos exportados',
  folder: 'Pasta',
  noneChosen: 'Nenhuma escolhida',
  choose: 'Escolher…',
  files: 'Arquivos',
  compareFile: 'Comparar…',
  targets: 'Exportação automática',
  newTarget: 'Nova exportação',
  remove: 'Deixar de exportar para lá',
  targetFolderHint: 'Os arquivos que o Offprint não gravou não são alterados.',
  file: 'Arquivo',
  targetFileHint: 'Só é regravado quando algo nele mudou. Enquanto nada estiver selecionado, fica o último.',
  nameIsTitle: 'Também é o título do livro ou da página.',
  whenChanged: 'Se outra pessoa mudou o arquivo',
  noFileChosen: 'Nenhum escolhido',
  when: 'Quando',
  whenEdited: 'Se você editou um arquivo e o artigo muda',
  whenDeselected: 'Artigos que a pesquisa não encontra mais',
  allArticles: 'Todos os artigos',
  addTarget: 'Nova exportação…',
  targetsHint:
    'O que uma pesquisa encontra é gravado em uma pasta de arquivos Markdown ou em um único arquivo, de novo e de novo. O que você edita lá continua seu. Se o lugar estiver ausente, espera-se por ele.',
  noTargets: 'Nada é exportado automaticamente ainda.',
  exports: 'Exportações',
  nothing: 'Não há nada para gravar.',
  /** `counts` as “3 novos, 1 em dia”. */
  wouldHappen: (counts: string) => `O que aconteceria: ${counts}.`,
  happened: (counts: string) => `Concluído: ${counts}.`,
  more: (count: number) => `e mais ${number(count)}`,
  compare: (path: string) => `Comparar ${path}`,
  isOn: (name: string) => `${name}: ativada`,
  edit: (name: string) => `Editar ${name}`,
  exportNow: (name: string) => `Exportar ${name} agora`,
  facts: (schedule: string, form: string) => `${schedule}. ${form}.`,
};

export const profileTexts = {
  files: 'Arquivos',
  path: 'Caminho',
  pathHint: 'Dentro da pasta de exportação. Uma barra cria uma pasta; .md é acrescentado.',
  frontMatter: 'Front matter',
  frontMatterHint: 'Um nome: {{ valor }} por linha, na ordem desejada. O que não tem valor é omitido.',
  text: 'Texto',
  pictureFolder: 'Pasta de imagens',
  pictureLinks: 'Links para imagens',
  articleLinks: 'Links para artigos exportados',
  paragraphs: 'Parágrafos',
  lineBreaks: 'Quebras de linha',
  readBy: 'Para',
  discussion: 'Comentários',
  discussionHint: 'O que os leitores escreveram em um artigo, no fim do texto, se você guardou.',
  backlinks: 'Links de entrada',
  backlinksHint: 'Quais artigos da exportação têm links para ele, no fim de cada texto.',
  provenance: 'Procedência',
  provenanceHint: 'Uma linha no fim de cada texto que diz de onde ele veio.',
  language: 'Títulos',
  languageHint: 'O idioma dos títulos e de outras palavras que o próprio Offprint grava nos arquivos.',
  languageOfInterface: 'Como a interface',
  mistake: 'Um modelo tem um erro. O artigo era assim antes.',
  noArticle: 'Ainda não há artigo para mostrar.',
  preview: 'Prévia',
  nameNeeded: 'Um perfil precisa de um nome.',
  nameTaken: 'Já existe um perfil com esse nome.',
  newProfile: 'Novo perfil',
  removeProfile: 'Remover perfil',
  saveProfile: 'Salvar perfil',
  titleOf: (name: string) => `Perfil: ${name}`,
  /** A line's width in letters, as it was typed. */
  wrappedAt: (letters: string) => `Quebra em ${letters}`,
};

export const templateHelpTexts = {
  title: 'O que os modelos podem conter',
  examples: 'Exemplos',
  values: 'Valores',
  filters: 'Os filtros vêm depois de uma barra vertical, vários em sequência:',
};
