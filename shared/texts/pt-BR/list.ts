/** Words of the list of articles, and of the search above it. */
import type { Settings } from '../../model/settings.ts';
import { counted, either, fullDate, list, number } from '../format.ts';

export const showMode: Record<Settings['listDensity'], string> = {
  compact: 'Mostrar linhas compactas',
  comfortable: 'Mostrar linhas confortáveis',
  cards: 'Mostrar cartões',
};

export const rowTexts = {
  returned: 'adiado que voltou',
  editedSinceRead: 'editado desde que você leu',
  edited: 'editado',
  /** For the ear, after the title. */
  states: (words: readonly string[]) => `, ${words.join(', ')} `,
  unread: 'não lido',
  saved: 'salvo',
  later: 'em Mais tarde',
  snoozed: (until: number) => `adiado até ${fullDate(until)}`,
  until: (until: number) => `Até ${fullDate(until)}`,
  minutes: (minutes: number) => `${minutes} min`,
  alsoIn: (feeds: readonly string[]) => `também em ${list(feeds)}`,
};

export const listTexts = {
  pagesFailed: 'Não foi possível carregar alguns artigos.',
  fetching: 'Baixando…',
  returned: 'Adiados que voltaram',
  feedDetails: 'Detalhes do feed',
  folderDetails: 'Detalhes da pasta',
  tagDetails: 'Detalhes da etiqueta',
  smartDetails: 'Detalhes do feed inteligente',
  showSidebar: 'Mostrar a barra lateral',
  count: 'Número de artigos',
  keepSearch: 'Salvar como feed inteligente',
  markAllRead: 'Marcar tudo como lido',
  loading: 'Carregando…',
  articles: 'Artigos',
  atLeast: (count: number) => `Mais de ${number(count)} artigos`,
  minutesInAll: (minutes: number) => `${minutes} min no total`,
  /** A hundred and more are not counted. */
  fresh: (count: number) =>
    count >= 100 ? 'Mais de 100 artigos novos' : counted(count, 'artigo novo', 'artigos novos'),
  newArticles: 'Artigos novos',
  list: 'Lista de artigos',
  offline:
    'Você está offline. Tudo aqui continua funcionando; os feeds serão atualizados quando a conexão voltar.',
};

export const emptyTexts = {
  recent: 'O que você lê aparece aqui, com o mais recente primeiro.',
  offline: 'Nenhum artigo está completo offline ainda.',
  edited: 'Nenhum feed alterou um artigo depois que ele chegou.',
  snoozed: (key: string | null) =>
    key === null
      ? 'Nada está adiado. Um artigo pode ser adiado pelo menu dele.'
      : `Nada está adiado. Pressione ${key} em um artigo para adiá-lo.`,
  muted: (key: string | null) =>
    key === null
      ? 'Nada está silenciado. As regras silenciam o que você nunca quer ver; o menu de um artigo silencia só ele.'
      : `Nada está silenciado. As regras silenciam o que você nunca quer ver; ${key} silencia um artigo.`,
  showAll: 'Mostrar todos os artigos',
  searchAll: 'Pesquisar em todos os artigos',
  clearSearch: 'Limpar pesquisa',
  library: 'Sua biblioteca está vazia. Adicione um feed para começar.',
  addFeed: 'Adicionar feed',
  saved: (key: string | null) =>
    key === null
      ? 'Salve um artigo para mantê-lo aqui, não importa o que o feed faça.'
      : `Pressione ${key} em um artigo para mantê-lo aqui, não importa o que o feed faça.`,
  later: (key: string | null) =>
    key === null
      ? 'Coloque um artigo em Mais tarde para ler depois.'
      : `Pressione ${key} em um artigo para ler mais tarde.`,
  unread: 'Tudo lido. Artigos novos chegam sozinhos.',
  today: 'Nada foi publicado hoje ainda.',
  all: 'Nenhum feed trouxe artigos ainda.',
  refreshAll: 'Atualizar todos os feeds',
  feed: 'Este feed ainda não trouxe artigos.',
  feedDetails: 'Detalhes do feed',
  other: 'Não há artigos aqui.',
  noMatch: (place: string) => `Nada em ${place} corresponde a esta pesquisa.`,
  didYouMean: (corrections: readonly string[]) => `Você quis dizer ${either(corrections)}?`,
};

export const orderTexts = {
  noHeads: 'sem cabeçalhos',
  headsOfDays: 'um cabeçalho por dia',
  headsOfFeeds: 'um cabeçalho por feed',
  bestMatch: 'mais relevantes primeiro',
  title: 'Ordem',
  order: 'Ordem',
  heads: 'Cabeçalhos',
  titleOf: (order: string) => `Ordem: ${order}`,
};

export const picksTexts = {
  toggleRead: 'Marcar como lidos ou não lidos',
  toggleSaved: 'Salvar ou remover dos salvos',
  toggleLater: 'Pôr em Mais tarde ou tirar',
  tag: 'Etiquetar…',
  copyLinks: 'Copiar links',
  export: 'Exportar…',
  title: 'Artigos selecionados',
  pickNone: 'Limpar a seleção',
  /** null: all there are, however many. */
  count: (count: number | null) => (count === null ? 'Todos selecionados' : counted(count, 'selecionado')),
  pickAll: (total: number | null) => (total === null ? 'Selecionar tudo' : `Selecionar os ${number(total)}`),
};

export const searchTexts = {
  clearSearch: 'Limpar pesquisa',
  completions: 'Sugestões',
  articlesIn: (place: string) => `Pesquisar artigos em ${place}`,
  placeholder: (place: string) => `Pesquisar em ${place}`,
};
