/** Values of the query language that are the same in every library, and what they mean in a few words. */

/** `isLiteral`: not to be put in quotation marks. */
export type Choice = { value: string; label?: string; detail: string; isLiteral?: boolean };

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

const ages = [
  { value: '24h', span: '24 hours' },
  { value: '7d', span: '7 days' },
  { value: '2w', span: 'two weeks' },
  { value: '1m', span: 'month' },
  { value: '1y', span: 'year' },
] as const;

/** Days, months and years around `now` (epoch ms, in local time), and ages; `<` and `>` before a value stay. */
export function dateChoices(
  field: 'before' | 'after' | 'on' | 'published' | 'saved' | 'seen',
  typed: string,
  now: number,
): Choice[] {
  const sign = /^[<>]/.exec(typed)?.[0] ?? '';
  const wanted = typed.slice(sign.length).toLowerCase();
  const isBefore = field === 'before' || sign === '<';
  const isAfter = field === 'after' || sign === '>';
  const day = (back: number): string => {
    const at = new Date(now);
    at.setDate(at.getDate() - back);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  };
  const calendar = [
    { value: day(0), name: 'today' },
    { value: day(1), name: 'yesterday' },
    { value: day(0).slice(0, 7), name: 'this month' },
    { value: day(0).slice(0, 4), name: 'this year' },
  ]
    // Nothing comes after today.
    .filter(({ name }) => !isAfter || name === 'yesterday')
    .map(({ value, name }) => ({
      value,
      name,
      detail: isBefore ? `before ${name}` : isAfter ? `after ${name}` : name,
    }));
  const spans = ages.map(({ value, span }) => ({
    value,
    name: span,
    detail: isBefore ? `more than ${/^\d|^two/.test(span) ? span : `a ${span}`} ago` : `in the last ${span}`,
  }));
  const choices = field === 'on' ? calendar : [...calendar.slice(0, 2), ...spans, ...calendar.slice(2)];
  return choices
    .filter(({ value, name }) => value.startsWith(wanted) || name.startsWith(wanted))
    .map(({ value, detail }) => ({ value: `${sign}${value}`, detail, isLiteral: true }));
}

const numberScales = {
  reading: { unit: 'minutes', few: 5, many: 10 },
  words: { unit: 'words', few: 500, many: 2000 },
  reactions: { unit: 'reactions', few: 10, many: 50 },
  comments: { unit: 'comments', few: 5, many: 20 },
} as const;

export function numberChoices(field: keyof typeof numberScales, typed: string): Choice[] {
  const { unit, few, many } = numberScales[field];
  return [
    { value: `<${few}`, detail: `under ${few} ${unit}` },
    { value: `${few}..${many}`, detail: `${few} to ${many} ${unit}` },
    { value: `>${many}`, detail: `over ${many} ${unit}` },
  ]
    .filter(({ value }) => value.startsWith(typed))
    .map((choice) => ({ ...choice, isLiteral: true }));
}
