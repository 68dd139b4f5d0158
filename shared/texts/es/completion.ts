/** What is told of what may follow in a query, in a few words. */
import type { CompletionDetail, CompletionSpan } from '../../model/search.ts';
import { counted, number } from '../format.ts';

export const fieldHints: Readonly<Record<string, string>> = {
  title: 'palabras del título',
  author: 'quién lo escribió',
  body: 'palabras del texto',
  code: 'palabras de bloques de código',
  published: 'un día, mes, año o antigüedad como 7d',
  saved: 'cuándo lo guardaste',
  seen: 'cuándo llegó',
  lang: 'lenguaje de sus bloques de código',
  tag: 'etiqueta tuya o del canal',
  mytag: 'una etiqueta tuya',
  sourcetag: 'una etiqueta del canal',
  feed: 'nombre del canal o parte de él',
  folder: 'la carpeta y su contenido',
  site: 'servidor de su dirección',
  is: 'unread, read, saved, later…',
  has: 'code, image, note, highlight…',
  before: 'publicado antes de un día o hace más tiempo',
  after: 'publicado después de un día o hace menos tiempo',
  on: 'publicado en un día, mes o año',
  reading: 'minutos de lectura: <5, 5..10',
  words: 'número de palabras: >800',
  reactions: 'de lectores en un sitio Forem: >50',
  comments: 'en un sitio Forem: >10',
  by: 'nombre completo de quien lo escribió',
  series: 'nombre de la serie a la que pertenece',
  org: 'organización en un sitio Forem',
  inurl: 'parte de su dirección',
  note: 'en un resaltado o nota tuyos',
  id: 'un artículo por su número',
  similar: 'parecido al artículo con ese número',
  sort: 'relevance, newest, oldest, reading, read, title, feed',
};

export const wordHints: Readonly<Record<string, string>> = {
  'is:unread': 'aún sin leer',
  'is:read': 'ya leído',
  'is:saved': 'guardado por ti',
  'is:later': 'en Más tarde',
  'is:offline': 'completo sin conexión',
  'is:edited': 'cambiado después de llegar',
  'is:changed': 'editado desde que lo leíste',
  'is:stale': 'editado desde que lo exportaste',
  'is:duplicate': 'copia de otro canal',
  'is:muted': 'silenciado',
  'is:snoozed': 'pospuesto',
  'has:code': 'contiene un bloque de código',
  'has:image': 'contiene una imagen',
  'has:audio': 'contiene audio',
  'has:video': 'contiene un vídeo',
  'has:table': 'contiene una tabla',
  'has:math': 'contiene una fórmula',
  'has:note': 'escribiste una nota',
  'has:highlight': 'resaltaste algo',
  'has:export': 'lo exportaste',
  'has:series': 'es parte de una serie',
  'sort:relevance': 'lo más relevante primero',
  'sort:newest': 'los más nuevos primero',
  'sort:oldest': 'los más antiguos primero',
  'sort:reading': 'los más cortos primero',
  'sort:read': 'lo que leíste, lo último primero',
  'sort:title': 'por título, de la A a la Z',
  'sort:feed': 'canal por canal, los más nuevos primero',
};

type Of<Kind extends CompletionDetail['kind']> = Extract<CompletionDetail, { kind: Kind }>;

/** `ago`: as in «hace más de …»; `last`: as in «en …». Days, months and years of the calendar stand for themselves. */
const spans: Record<CompletionSpan, { ago: string; last: string }> = {
  today: { ago: 'hoy', last: 'hoy' },
  yesterday: { ago: 'ayer', last: 'ayer' },
  'this-month': { ago: 'este mes', last: 'este mes' },
  'this-year': { ago: 'este año', last: 'este año' },
  '24h': { ago: '24 horas', last: 'las últimas 24 horas' },
  '7d': { ago: '7 días', last: 'los últimos 7 días' },
  '2w': { ago: 'dos semanas', last: 'las últimas dos semanas' },
  '1m': { ago: 'un mes', last: 'el último mes' },
  '1y': { ago: 'un año', last: 'el último año' },
};

export const spanNames: Record<CompletionSpan, string> = {
  today: 'hoy',
  yesterday: 'ayer',
  'this-month': 'este mes',
  'this-year': 'este año',
  '24h': '24 horas',
  '7d': '7 días',
  '2w': 'dos semanas',
  '1m': 'mes',
  '1y': 'año',
};

function timeWords({ when, span }: Of<'time'>): string {
  const { ago, last } = spans[span];
  if (when === 'within') return `en ${last}`;
  if (when === 'before') return /^\d/.test(span) ? `hace más de ${ago}` : `antes de ${ago}`;
  return when === 'after' ? `después de ${last}` : last;
}

const units: Record<Of<'number'>['field'], string> = {
  reading: 'minutos',
  words: 'palabras',
  reactions: 'reacciones',
  comments: 'comentarios',
};

function numberWords({ field, from, to }: Of<'number'>): string {
  if (from === null) return `menos de ${to} ${units[field]}`;
  return to === null ? `más de ${from} ${units[field]}` : `de ${from} a ${to} ${units[field]}`;
}

export function completionWords(detail: CompletionDetail): string {
  switch (detail.kind) {
    case 'field':
      return fieldHints[detail.name] ?? '';
    case 'word':
      return wordHints[detail.text] ?? '';
    case 'count':
      return detail.isMore ? `Más de ${number(detail.total)} artículos` : counted(detail.total, 'artículo');
    case 'own':
      return detail.ofSource === 0
        ? `tuya, ${counted(detail.total, 'artículo')}`
        : `tuya: ${number(detail.total)}; del canal: ${number(detail.ofSource)}`;
    case 'below':
      return `${detail.root} y las que contiene`;
    case 'time':
      return timeWords(detail);
    case 'number':
      return numberWords(detail);
  }
}
