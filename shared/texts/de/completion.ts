/** What is told of what may follow in a query, in a few words. */
import type { CompletionDetail, CompletionSpan } from '../../model/search.ts';
import { number } from '../format.ts';

export const fieldHints: Readonly<Record<string, string>> = {
  title: 'Wörter im Titel',
  author: 'von wem der Artikel ist',
  body: 'Wörter im Text',
  code: 'Wörter in Codeblöcken',
  published: 'Tag, Monat, Jahr oder ein Alter wie 7d',
  saved: 'wann Sie ihn gespeichert haben',
  seen: 'wann er zuerst eintraf',
  lang: 'Sprache der Codeblöcke',
  tag: 'Schlagwort von Ihnen oder der Quelle',
  mytag: 'Schlagwort von Ihnen',
  sourcetag: 'Schlagwort der Quelle',
  feed: 'Name des Feeds oder ein Teil davon',
  folder: 'der Ordner und alles darin',
  site: 'Host der Adresse',
  is: 'unread, read, saved, later …',
  has: 'code, image, note, highlight …',
  before: 'erschienen vor einem Tag oder länger her',
  after: 'erschienen nach einem Tag oder nicht länger her',
  on: 'erschienen an einem Tag, in einem Monat oder Jahr',
  reading: 'Lesezeit in Minuten: <5, 5..10',
  words: 'Anzahl der Wörter: >800',
  reactions: 'von Lesern auf einer Forem-Website: >50',
  comments: 'auf einer Forem-Website: >10',
  by: 'vollständiger Name des Autors',
  series: 'Name der Serie, zu der er gehört',
  org: 'Organisation auf einer Forem-Website',
  inurl: 'Teil der Adresse',
  note: 'in einer Hervorhebung oder Notiz von Ihnen',
  id: 'ein Artikel nach seiner Nummer',
  similar: 'ähnlich dem Artikel mit dieser Nummer',
  sort: 'relevance, newest, oldest, reading, read, title, feed',
};

export const wordHints: Readonly<Record<string, string>> = {
  'is:unread': 'noch nicht gelesen',
  'is:read': 'schon gelesen',
  'is:saved': 'von Ihnen gespeichert',
  'is:later': 'für später vorgemerkt',
  'is:offline': 'ohne Netz vollständig lesbar',
  'is:edited': 'nach dem Eintreffen geändert',
  'is:changed': 'bearbeitet, seit Sie ihn gelesen haben',
  'is:stale': 'bearbeitet, seit Sie ihn exportiert haben',
  'is:duplicate': 'Kopie aus einem anderen Feed',
  'is:muted': 'stummgeschaltet',
  'is:snoozed': 'zurückgestellt',
  'has:code': 'enthält einen Codeblock',
  'has:image': 'enthält ein Bild',
  'has:audio': 'enthält Ton',
  'has:video': 'enthält ein Video',
  'has:table': 'enthält eine Tabelle',
  'has:math': 'enthält eine Formel',
  'has:note': 'mit Notiz von Ihnen',
  'has:highlight': 'mit Hervorhebung von Ihnen',
  'has:export': 'von Ihnen exportiert',
  'has:series': 'gehört zu einer Serie',
  'sort:relevance': 'beste Treffer zuerst',
  'sort:newest': 'neueste zuerst',
  'sort:oldest': 'älteste zuerst',
  'sort:reading': 'kürzeste zuerst',
  'sort:read': 'Gelesenes, das letzte zuerst',
  'sort:title': 'nach Titel, von A bis Z',
  'sort:feed': 'Feed für Feed, darin neueste zuerst',
};

type Of<Kind extends CompletionDetail['kind']> = Extract<CompletionDetail, { kind: Kind }>;

/** `after`: as in „vor …“, „nach …“, dative; `within`: by itself. */
const spans: Record<CompletionSpan, { after: string; within: string }> = {
  today: { after: 'heute', within: 'heute' },
  yesterday: { after: 'gestern', within: 'gestern' },
  'this-month': { after: 'diesem Monat', within: 'in diesem Monat' },
  'this-year': { after: 'diesem Jahr', within: 'in diesem Jahr' },
  '24h': { after: '24 Stunden', within: 'in den letzten 24 Stunden' },
  '7d': { after: '7 Tagen', within: 'in den letzten 7 Tagen' },
  '2w': { after: 'zwei Wochen', within: 'in den letzten zwei Wochen' },
  '1m': { after: 'einem Monat', within: 'im letzten Monat' },
  '1y': { after: 'einem Jahr', within: 'im letzten Jahr' },
};

/** What may be typed behind `after:` and its like for a span, besides what it is in English: as short as it is said. */
export const spanNames: Record<CompletionSpan, string> = {
  today: 'heute',
  yesterday: 'gestern',
  'this-month': 'dieser Monat',
  'this-year': 'dieses Jahr',
  '24h': '24 Stunden',
  '7d': '7 Tage',
  '2w': 'zwei Wochen',
  '1m': 'Monat',
  '1y': 'Jahr',
};

function timeWords({ when, span }: Of<'time'>): string {
  const { after, within } = spans[span];
  if (when === 'before') return /^\d/.test(span) ? `vor mehr als ${after}` : `vor ${after}`;
  return when === 'after' ? `nach ${after}` : within;
}

const units: Record<Of<'number'>['field'], string> = {
  reading: 'Minuten',
  words: 'Wörter',
  reactions: 'Reaktionen',
  comments: 'Kommentare',
};

function numberWords({ field, from, to }: Of<'number'>): string {
  if (from === null) return `unter ${to} ${units[field]}`;
  return to === null ? `über ${from} ${units[field]}` : `${from} bis ${to} ${units[field]}`;
}

export function completionWords(detail: CompletionDetail): string {
  switch (detail.kind) {
    case 'field':
      return fieldHints[detail.name] ?? '';
    case 'word':
      return wordHints[detail.text] ?? '';
    case 'count':
      return `${number(detail.total)}${detail.isMore ? '+' : ''} Artikel`;
    case 'own':
      return detail.ofSource === 0
        ? `von Ihnen, ${number(detail.total)} Artikel`
        : `von Ihnen ${number(detail.total)}, von der Quelle ${number(detail.ofSource)}`;
    case 'below':
      return `${detail.root} und alle darunter`;
    case 'time':
      return timeWords(detail);
    case 'number':
      return numberWords(detail);
  }
}
