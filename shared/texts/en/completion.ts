/** What is told of what may follow in a query, in a few words. */
import type { CompletionDetail, CompletionSpan } from '../../model/search.ts';
import { counted, number } from '../format.ts';

export const fieldHints: Readonly<Record<string, string>> = {
  title: 'words in the title',
  author: 'who wrote it',
  body: 'words in the text',
  code: 'words in code blocks',
  published: 'a day, month, year, or an age such as 7d',
  saved: 'when you saved it',
  seen: 'when it first came in',
  lang: 'language of its code blocks',
  tag: 'yours or the source’s tag',
  mytag: 'a tag of yours',
  sourcetag: 'a tag of the source',
  feed: 'name of the feed, or part of it',
  folder: 'the folder and all inside it',
  site: 'host of its address',
  is: 'unread, read, saved, later…',
  has: 'code, image, note, highlight…',
  before: 'published before a day, or longer ago',
  after: 'published after a day, or not longer ago',
  on: 'published on a day, in a month or year',
  reading: 'minutes to read: <5, 5..10',
  words: 'number of words: >800',
  reactions: 'of readers on a Forem site: >50',
  comments: 'on a Forem site: >10',
  by: 'the whole name of who wrote it',
  series: 'name of the series it is a part of',
  org: 'organisation on a Forem site',
  inurl: 'part of its address',
  note: 'in a highlight or note of yours',
  id: 'one article by its number',
  similar: 'like the article of that number',
  sort: 'relevance, newest, oldest, reading, read, title, feed',
};

export const wordHints: Readonly<Record<string, string>> = {
  'is:unread': 'not read yet',
  'is:read': 'read already',
  'is:saved': 'saved by you',
  'is:later': 'on Later',
  'is:offline': 'whole without a network',
  'is:edited': 'changed after it came in',
  'is:changed': 'edited since you read it',
  'is:stale': 'edited since you exported it',
  'is:duplicate': 'a copy from another feed',
  'is:muted': 'muted',
  'is:snoozed': 'put off until a time',
  'has:code': 'holds a code block',
  'has:image': 'holds a picture',
  'has:audio': 'holds sound',
  'has:video': 'holds a video',
  'has:table': 'holds a table',
  'has:math': 'holds a formula',
  'has:note': 'you wrote a note',
  'has:highlight': 'you highlighted something',
  'has:export': 'you exported it',
  'has:series': 'is a part of a series',
  'sort:relevance': 'best match first',
  'sort:newest': 'newest first',
  'sort:oldest': 'oldest first',
  'sort:reading': 'shortest first',
  'sort:read': 'what you read, the latest first',
  'sort:title': 'by title, from A to Z',
  'sort:feed': 'feed by feed, newest first in each',
};

type Of<Kind extends CompletionDetail['kind']> = Extract<CompletionDetail, { kind: Kind }>;

/** `ago`: as in “more than … ago”; `last`: as in “in the last …”. Days, months and years of the calendar stand for themselves. */
const spans: Record<CompletionSpan, { ago: string; last: string }> = {
  today: { ago: 'today', last: 'today' },
  yesterday: { ago: 'yesterday', last: 'yesterday' },
  'this-month': { ago: 'this month', last: 'this month' },
  'this-year': { ago: 'this year', last: 'this year' },
  '24h': { ago: '24 hours', last: '24 hours' },
  '7d': { ago: '7 days', last: '7 days' },
  '2w': { ago: 'two weeks', last: 'two weeks' },
  '1m': { ago: 'a month', last: 'month' },
  '1y': { ago: 'a year', last: 'year' },
};

/** What may be typed behind `after:` and its like for a span, besides what it is in English: as short as it is said. */
export const spanNames: Record<CompletionSpan, string> = {
  today: 'today',
  yesterday: 'yesterday',
  'this-month': 'this month',
  'this-year': 'this year',
  '24h': '24 hours',
  '7d': '7 days',
  '2w': 'two weeks',
  '1m': 'month',
  '1y': 'year',
};

function timeWords({ when, span }: Of<'time'>): string {
  const { ago, last } = spans[span];
  if (when === 'within') return `in the last ${last}`;
  if (when === 'before') return /^\d/.test(span) ? `more than ${ago} ago` : `before ${ago}`;
  return when === 'after' ? `after ${last}` : last;
}

const units: Record<Of<'number'>['field'], string> = {
  reading: 'minutes',
  words: 'words',
  reactions: 'reactions',
  comments: 'comments',
};

function numberWords({ field, from, to }: Of<'number'>): string {
  if (from === null) return `under ${to} ${units[field]}`;
  return to === null ? `over ${from} ${units[field]}` : `${from} to ${to} ${units[field]}`;
}

export function completionWords(detail: CompletionDetail): string {
  switch (detail.kind) {
    case 'field':
      return fieldHints[detail.name] ?? '';
    case 'word':
      return wordHints[detail.text] ?? '';
    case 'count':
      return detail.isMore ? `${number(detail.total)}+ articles` : counted(detail.total, 'article');
    case 'own':
      return detail.ofSource === 0
        ? `yours, ${counted(detail.total, 'article')}`
        : `yours ${number(detail.total)}, the source’s ${number(detail.ofSource)}`;
    case 'below':
      return `${detail.root} and all below it`;
    case 'time':
      return timeWords(detail);
    case 'number':
      return numberWords(detail);
  }
}
