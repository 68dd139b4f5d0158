/** What is told of what may follow in a query, in a few words. */
import type { CompletionDetail, CompletionSpan } from '../../model/search.ts';
import { counted, number } from '../format.ts';

export const fieldHints: Readonly<Record<string, string>> = {
  title: 'palavras do título',
  author: 'quem escreveu',
  body: 'palavras do texto',
  code: 'palavras de blocos de código',
  published: 'um dia, mês, ano ou idade como 7d',
  saved: 'quando você salvou',
  seen: 'quando chegou',
  lang: 'linguagem dos blocos de código',
  tag: 'etiqueta sua ou do feed',
  mytag: 'uma etiqueta sua',
  sourcetag: 'uma etiqueta do feed',
  feed: 'nome do feed ou parte dele',
  folder: 'a pasta e tudo o que há nela',
  site: 'servidor do endereço',
  is: 'unread, read, saved, later…',
  has: 'code, image, note, highlight…',
  before: 'publicado antes de um dia ou há mais tempo',
  after: 'publicado depois de um dia ou há menos tempo',
  on: 'publicado em um dia, mês ou ano',
  reading: 'minutos de leitura: <5, 5..10',
  words: 'número de palavras: >800',
  reactions: 'de leitores em um site Forem: >50',
  comments: 'em um site Forem: >10',
  by: 'nome completo de quem escreveu',
  series: 'nome da série de que faz parte',
  org: 'organização em um site Forem',
  inurl: 'parte do endereço',
  note: 'em um destaque ou nota seus',
  id: 'um artigo pelo número',
  similar: 'parecido com o artigo desse número',
  sort: 'relevance, newest, oldest, reading, read, title, feed',
};

export const wordHints: Readonly<Record<string, string>> = {
  'is:unread': 'ainda não lido',
  'is:read': 'já lido',
  'is:saved': 'salvo por você',
  'is:later': 'em Mais tarde',
  'is:offline': 'completo offline',
  'is:edited': 'alterado depois de chegar',
  'is:changed': 'editado desde que você leu',
  'is:stale': 'editado desde que você exportou',
  'is:duplicate': 'cópia de outro feed',
  'is:muted': 'silenciado',
  'is:snoozed': 'adiado',
  'has:code': 'contém um bloco de código',
  'has:image': 'contém uma imagem',
  'has:audio': 'contém áudio',
  'has:video': 'contém um vídeo',
  'has:table': 'contém uma tabela',
  'has:math': 'contém uma fórmula',
  'has:note': 'você escreveu uma nota',
  'has:highlight': 'você destacou algo',
  'has:export': 'você exportou',
  'has:series': 'faz parte de uma série',
  'sort:relevance': 'mais relevantes primeiro',
  'sort:newest': 'recentes primeiro',
  'sort:oldest': 'antigos primeiro',
  'sort:reading': 'curtos primeiro',
  'sort:read': 'o que você leu, o último primeiro',
  'sort:title': 'por título, de A a Z',
  'sort:feed': 'feed por feed, recentes primeiro',
};

type Of<Kind extends CompletionDetail['kind']> = Extract<CompletionDetail, { kind: Kind }>;

/** `ago`: as in “há mais de …”; `last`: by itself. Days, months and years of the calendar stand for themselves. */
const spans: Record<CompletionSpan, { ago: string; last: string }> = {
  today: { ago: 'hoje', last: 'hoje' },
  yesterday: { ago: 'ontem', last: 'ontem' },
  'this-month': { ago: 'este mês', last: 'este mês' },
  'this-year': { ago: 'este ano', last: 'este ano' },
  '24h': { ago: '24 horas', last: 'nas últimas 24 horas' },
  '7d': { ago: '7 dias', last: 'nos últimos 7 dias' },
  '2w': { ago: 'duas semanas', last: 'nas últimas duas semanas' },
  '1m': { ago: 'um mês', last: 'no último mês' },
  '1y': { ago: 'um ano', last: 'no último ano' },
};

export const spanNames: Record<CompletionSpan, string> = {
  today: 'hoje',
  yesterday: 'ontem',
  'this-month': 'este mês',
  'this-year': 'este ano',
  '24h': '24 horas',
  '7d': '7 dias',
  '2w': 'duas semanas',
  '1m': 'mês',
  '1y': 'ano',
};

function timeWords({ when, span }: Of<'time'>): string {
  const { ago, last } = spans[span];
  if (when === 'within') return last;
  if (when === 'before') return /^\d/.test(span) ? `há mais de ${ago}` : `antes de ${ago}`;
  return when === 'after' ? `depois de ${last}` : last;
}

const units: Record<Of<'number'>['field'], string> = {
  reading: 'minutos',
  words: 'palavras',
  reactions: 'reações',
  comments: 'comentários',
};

function numberWords({ field, from, to }: Of<'number'>): string {
  if (from === null) return `menos de ${to} ${units[field]}`;
  return to === null ? `mais de ${from} ${units[field]}` : `de ${from} a ${to} ${units[field]}`;
}

export function completionWords(detail: CompletionDetail): string {
  switch (detail.kind) {
    case 'field':
      return fieldHints[detail.name] ?? '';
    case 'word':
      return wordHints[detail.text] ?? '';
    case 'count':
      return detail.isMore ? `Mais de ${number(detail.total)} artigos` : counted(detail.total, 'artigo');
    case 'own':
      return detail.ofSource === 0
        ? `sua, ${counted(detail.total, 'artigo')}`
        : `sua: ${number(detail.total)}; do feed: ${number(detail.ofSource)}`;
    case 'below':
      return `${detail.root} e as que estão dentro dela`;
    case 'time':
      return timeWords(detail);
    case 'number':
      return numberWords(detail);
  }
}
