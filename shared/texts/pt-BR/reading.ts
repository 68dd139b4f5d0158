/** Words of the reading pane. */
import type { AnnotationColour } from '../../model/annotations.ts';
import type { LinkDoubts } from '../../model/link-doubts.ts';
import type { ReadingFont, ReadingMeasure } from '../../model/settings.ts';
import { counted, number } from '../format.ts';

export const fontTitles: Record<ReadingFont, string> = {
  serif: 'Com serifa',
  sans: 'Sem serifa',
  mono: 'Monoespaçada',
};

export const measureTitles: Record<ReadingMeasure, string> = {
  readingSizePx: 'Tamanho do texto',
  readingLinePercent: 'Entrelinha',
  readingMeasureRem: 'Largura da linha',
};

export const typographyTexts = {
  dialog: 'Texto e tema',
  font: 'Fonte',
  justify: 'Justificar',
  hyphenate: 'Hifenizar',
  wrapCode: 'Quebrar linhas longas de código',
  reset: 'Restaurar',
  sample: 'Como fica',
  sampleText:
    'Uma separata é um artigo impresso à parte, para guardar. Deixe-o do jeito que você gosta de ler: a largura da linha influi mais no conforto do que a fonte, e a entrelinha, mais do que o tamanho.',
  sampleCode: 'const measure = (letters) => letters >= 45 && letters <= 90 ? "comfortable" : "tiring";',
};

export const sizeWords = (px: number): string => `${px} px`;
export const lineWords = (percent: number): string => (percent / 100).toFixed(2).replace('.', ',');
/** What a width means is how many letters it holds. */
export const measureWords = (letters: number): string => `cerca de ${number(letters)} letras`;

export const minutesLeft = (minutes: number): string =>
  counted(minutes, 'minuto restante', 'minutos restantes');

export const codeTexts = {
  code: 'Código',
  codeIn: (language: string) => `Código, ${language}`,
  wrap: 'Quebrar',
  copy: 'Copiar',
  copied: 'Copiado',
  codeCopied: 'Código copiado',
  noCode: 'Não há código à vista.',
  table: 'Tabela',
  tableOf: (caption: string) => `Tabela: ${caption}`,
};

export const bodyTexts = {
  done: 'Feito',
  notDone: 'Pendente',
};

export const pictureTexts = {
  missing: 'Imagem',
  enlarge: (alt: string) => (alt === '' ? 'Ampliar a imagem' : `Ampliar: ${alt}`),
  none: 'Este artigo não tem imagens para ver.',
  dialog: 'Imagem',
  unnamed: 'Imagem sem descrição',
  of: (index: number, count: number) => `Imagem ${number(index)} de ${number(count)}`,
  larger: 'Ampliar (+)',
  smaller: 'Reduzir (−)',
  size: 'Tamanho',
  fit: 'Ajustar à janela (0)',
  previous: 'Imagem anterior (←)',
  next: 'Próxima imagem (→)',
  close: 'Fechar (Esc)',
};

export const headingTexts = {
  copyLink: (title: string) => `Copiar um link para “${title}”`,
  copied: 'Link para este título copiado',
  noAddress: 'Este artigo não informa o próprio endereço.',
  none: 'Não há mais títulos nessa direção.',
  outline: 'Nesta página',
};

export const footnoteTexts = {
  call: (name: string) => `Nota de rodapé ${name}`,
  note: (name: string) => `Nota de rodapé ${name}`,
  section: 'Notas de rodapé',
  back: 'Voltar ao texto',
  go: 'Ir para as notas',
};

export const embedTexts = {
  video: 'Vídeo',
  audio: 'Áudio',
  code: 'Código',
  post: 'Publicação',
  page: 'Página',
};

export const quotationTexts = {
  from: (link: string) => `— ${link}`,
  fromAuthor: (author: string, link: string) => `— ${author}, ${link}`,
};

export const linkTexts = {
  inLibrary: 'na sua biblioteca',
  local: (feedTitle: string, minutes: number, isRead: boolean) =>
    `Na sua biblioteca · ${feedTitle} · ${number(minutes)} min${isRead ? ' · lido' : ''}`,
};

export const outsideLinkTexts = {
  title: 'Para onde este link leva',
  leadsTo: 'Ele leva a',
  open: 'Abrir',
  cancel: 'Ficar aqui',
};

/** One sentence for each doubt. */
export function doubtTexts({ looksLike, says, standsBefore }: LinkDoubts): string[] {
  return [
    ...(says === null ? [] : [`O texto dele cita ${says}, que é outro site.`]),
    ...(looksLike === null
      ? []
      : [
          `O nome pode ser confundido com “${looksLike}”: mistura letras de vários alfabetos ou que não são o que parecem.`,
        ]),
    ...(standsBefore === null
      ? []
      : [`“${standsBefore}”, antes da @, não é um site, e sim um nome de usuário.`]),
  ];
}

export const findTexts = {
  bar: 'Localizar neste artigo',
  field: 'Localizar neste artigo',
  position: (index: number, count: number) =>
    count === 0 ? 'Nada encontrado' : `${number(index)} de ${number(count)}`,
  next: 'Próxima',
  previous: 'Anterior',
  close: 'Fechar',
};

export const copyTexts = {
  quote: 'Copiado como citação',
  link: 'Copiado como link em Markdown',
  html: 'Copiado como HTML',
  nothingSelected: 'Selecione antes um trecho do artigo.',
};

export const printTexts = {
  saved: (path: string) => `PDF salvo em ${path}`,
  /** Name of the file where a title has nothing a file may be called. */
  untitled: 'artigo',
};

export const moreTexts = { menu: 'Mais' };

export const speechTexts = {
  bar: 'Leitura em voz alta',
  start: 'Ler em voz alta',
  pause: 'Pausar',
  resume: 'Continuar',
  next: 'Próximo parágrafo',
  previous: 'Repetir o parágrafo ou ir ao anterior',
  stop: 'Parar a leitura',
  rate: 'Velocidade',
  voice: 'Voz',
  anyVoice: 'Voz conforme o idioma',
  place: (paragraph: number, paragraphs: number) => `Parágrafo ${number(paragraph)} de ${number(paragraphs)}`,
  noVoice: 'Este sistema não tem voz para ler. Instale uma nas configurações dele e tente de novo.',
  nothing: 'Não há nada para ler em voz alta aqui.',
  failed: 'A voz do sistema parou. Tente outra.',
};

export const colourTitles: Record<AnnotationColour, string> = {
  yellow: 'Amarelo',
  green: 'Verde',
  blue: 'Azul',
  pink: 'Rosa',
};

export const annotationTexts = {
  all: 'Destaques e notas',
  panel: 'Destaques e notas deste artigo',
  panelOf: (count: number) => (count === 0 ? 'Destaques e notas' : `Destaques e notas (${number(count)})`),
  hint: 'Selecione um trecho de um artigo para destacá-lo; o que você destaca fica, não importa o que o feed faça.',
  selection: 'Trecho selecionado',
  highlightIn: (colour: string) => `Destacar em ${colour.toLowerCase()}`,
  highlightAndNote: 'Destacar e escrever uma nota',
  copyQuote: 'Copiar como citação',
  highlighted: 'Destacado',
  noted: 'Nota salva',
  removed: 'Removido',
  nothingSelected: 'Selecione antes um trecho do artigo.',
  tooLong: 'É longo demais para um destaque. Selecione menos.',
  colour: 'Cor',
  editor: (isNote: boolean): string => (isNote ? 'Nota' : 'Destaque'),
  note: 'Nota',
  notePlaceholder: 'O que você acha disso',
  newNote: 'Nota sobre este artigo',
  add: 'Adicionar nota',
  edit: 'Alterar',
  remove: 'Remover',
  done: 'Concluído',
  lost: 'Não está mais no texto',
  search: 'Pesquisar destaques e notas',
  count: (count: number) =>
    count === 0 ? 'Nada encontrado' : counted(count, 'destaque ou nota', 'destaques ou notas'),
  more: 'Mostrar mais',
};

export const mentionTexts = {
  title: (count: number) => `Mencionado em ${counted(count, 'artigo')}`,
  none: 'Nenhum outro artigo da biblioteca tem link para este.',
  more: (count: number) => `Mostrar mais ${number(count)}`,
};

export const snippetTexts = {
  title: 'Código de todos os artigos',
  search: 'Pesquisar no código',
  language: 'Linguagem',
  anyLanguage: 'Qualquer linguagem',
  none: 'Nenhum artigo tem código ainda. Os blocos de código dos seus artigos ficam reunidos aqui, por linguagem.',
  notFound: 'Nenhum código contém isso. Tente menos palavras ou outra linguagem.',
  /** Blocks that are shown, of which there may be more. */
  count: (count: number, hasMore: boolean) => `${counted(count, 'bloco')}${hasMore ? ' e mais' : ''}`,
  more: 'Mostrar mais',
  copySource: 'Copiar com a origem',
  copied: 'Copiado, com a origem',
  save: 'Salvar todos estes como Markdown…',
  saved: (count: number, path: string) => `${counted(count, 'bloco salvo', 'blocos salvos')} em ${path}`,
  cut: 'O bloco é mais longo: abra o artigo para ver o resto.',
  open: (title: string) => `Abrir “${title}” neste código`,
};

/** After a change of the form in which links are shown. */
export const addressNotes = {
  original: 'Os links estão como o autor os escreveu.',
  clean: 'Os links não dizem mais de onde você vem.',
};
