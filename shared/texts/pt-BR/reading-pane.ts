/** Words around the article that is read: its tools, its head, its tags, its earlier texts. */
import type { Theme } from '../../model/settings.ts';
import { counted, list, number } from '../format.ts';
import { minutesLeft } from './reading.ts';

export const themeTitles: Record<Theme, string> = {
  system: 'Sistema',
  light: 'Claro',
  sepia: 'Sépia',
  dark: 'Escuro',
};

export const articleTexts = {
  unmute: 'deixar de silenciar',
  editedSinceRead: 'editado desde que você leu',
  edited: 'editado',
  text: 'Texto',
  attachedFiles: 'Arquivos anexados',
  file: 'arquivo',
  fullText: 'Texto completo',
  feedText: 'Do feed',
  textChoice: 'Qual texto',
  fetchFullText: 'Obter agora',
  article: 'Artigo',
  choose: 'Escolha um artigo à esquerda ou pressione J para abrir o primeiro.',
  nothingYet: 'Os artigos abrem aqui.',
  muted: 'silenciado',
  byRules: (names: readonly string[]) =>
    `${names.length === 1 ? 'pela regra' : 'pelas regras'} ${list(names.map((name) => `“${name}”`))}`,
  alsoIn: (feeds: readonly string[]) => `Também em ${list(feeds)}`,
  /** Bytes as words; null where nobody knows how many there are. */
  downloaded: (done: string, total: string | null) => (total === null ? done : `${done} de ${total}`),
  more: (count: number) => `… e mais ${number(count)}.`,
};

export const changesTexts = {
  chosen: 'De agora em diante este texto é mostrado, até o feed enviar um novo. O outro fica guardado.',
  title: 'O que mudou',
  back: 'Voltar ao artigo',
  none: 'O feed não alterou este artigo desde que o Offprint o viu pela primeira vez.',
  compareWith: 'Comparar o texto atual com',
  showChanges: 'Mostrar as mudanças',
  readWhole: 'Ler esse texto',
  use: 'Usar esse texto',
  titleOf: (article: string) => `O que mudou em ${article}`,
  cut: 'Os textos são longos ou diferentes demais para comparar até o fim.',
  /** Before what a picture says. */
  picture: 'Imagem: ',
  unchanged: (paragraphs: number) => counted(paragraphs, 'parágrafo sem mudanças', 'parágrafos sem mudanças'),
};

export const progressTexts = {
  title: 'Progresso da leitura',
  /** null: at the beginning or the end. */
  position: (percent: number, left: number | null) =>
    left === null ? `${percent}%` : `${percent}%, ${minutesLeft(left)}`,
  readingTime: (minutes: number, left: number | null) =>
    left === null ? `${minutes} min` : `${minutes} min, faltam ${left}`,
};

export const tagLineTexts = {
  suggested: 'sugerida',
  isNew: 'nova etiqueta',
  field: 'Adicionar uma etiqueta',
  placeholder: 'Digite uma etiqueta',
  alreadyThere: 'Já tem esta etiqueta.',
  typeName: 'Digite um nome para a etiqueta.',
  add: '+ etiqueta',
  remove: (tag: string) => `Remover a etiqueta ${tag}`,
};

export const toolbarTexts = {
  export: 'Exportar',
  exportThis: 'Exportar este artigo',
  exportTo: 'Exportar este artigo para…',
  exportSaved: 'Exportar artigos salvos…',
  title: 'Ferramentas do artigo',
  back: 'Voltar à lista',
  saved: 'Salvo',
  save: 'Salvar',
  onLater: 'Em Mais tarde',
  later: 'Mais tarde',
  addTag: 'Adicionar etiqueta',
  markUnread: 'Marcar como não lido',
  markRead: 'Marcar como lido',
  changes: 'O que mudou',
  openOriginal: 'Abrir o original',
};

export const themeTexts = {
  title: 'Tema',
};
