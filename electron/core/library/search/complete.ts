/** What may follow in a query at the caret: names of fields, and the values they take. Knows no library: names are given. */

import type { CompletionDetail } from '../../../../shared/model/search.ts';
import { fieldNames } from '../../../../shared/query/fields.ts';
import { quotedValue } from '../../../../shared/query/print.ts';
import { type QueryToken, tokenise } from '../../../../shared/query/tokens.ts';
import { features, sortOrders, states } from '../../../../shared/query/tree.ts';
import { fold } from '../../text/fold.ts';
import { type Choice, dateChoices, numberChoices, type SpanNames } from './complete-values.ts';

export type CompletionOption = {
  /** Put in place of what stands between `start` and `end`. */
  text: string;
  label: string;
  /** A count or a hint. */
  detail: CompletionDetail;
};
/** Offsets in UTF-16 units. */
export type Completion = { start: number; end: number; options: CompletionOption[] };

/** `ofSource`: how many have a tag of the reader's from their source. `isMore`: counting was given up at `total`. */
export type CountedName = {
  name: string;
  total: number;
  isOwn?: boolean;
  ofSource?: number;
  isMore?: boolean;
};
/** Names of the library that go on from what is typed, the likeliest first; a handful at most is asked for. */
export type CompletionNames = {
  tags(typed: string, kind: 'any' | 'mine' | 'source'): CountedName[];
  feeds(typed: string): CountedName[];
  folders(typed: string): CountedName[];
  sites(typed: string): CountedName[];
  authors(typed: string): CountedName[];
  languages(typed: string): CountedName[];
  series(typed: string): CountedName[];
  organisations(typed: string): CountedName[];
};

const mostOptions = 12;

/** `now` in epoch ms, `caret` in UTF-16 units. Options are empty where nothing can be said. */
export function completeQuery(
  query: string,
  caret: number,
  names: CompletionNames,
  { now, spanNames = {} }: { now: number; spanNames?: SpanNames | undefined },
): Completion {
  const token = tokenise(query).find(
    ({ type, start, end }) => type === 'term' && start < caret && caret <= end,
  );
  if (token === undefined) {
    const options = isBetweenWords(query, caret) ? fieldOptions('') : [];
    return { start: caret, end: caret, options };
  }
  const { start, end } = token;
  const options = optionsAt(token as TermToken, query.slice(start, caret), names, { now, spanNames }).slice(
    0,
    mostOptions,
  );
  const written = query.slice(start, end);
  // What is there already needs no offer.
  const isDone = options.length === 1 && options[0]?.text === written;
  return { start, end, options: isDone ? [] : options };
}

type Times = { now: number; spanNames: SpanNames };
type TermToken = Extract<QueryToken, { type: 'term' }>;

/** Inside quotation marks or brackets' ends nothing new begins. */
function isBetweenWords(query: string, caret: number): boolean {
  return /^$|[\s(-]$/u.test(query.slice(0, caret)) && /^$|^[\s)]/u.test(query.slice(caret));
}

function optionsAt(
  token: TermToken,
  written: string,
  names: CompletionNames,
  times: Times,
): CompletionOption[] {
  if (token.isRegex) return [];
  const field = written === '#' ? '#' : token.field;
  if (field === null) return token.isQuoted ? [] : fieldOptions(written);
  const prefix = field === '#' ? '#' : written.slice(0, written.indexOf(':') + 1);
  const typed = written.slice(prefix.length).replace(/^"|"$/g, '');
  return valueOptions(field, typed, names, times).map((choice) => ({
    text: `${prefix}${choice.isLiteral === true ? choice.value : quotedValue(choice.value)}`,
    label: choice.label ?? choice.value,
    detail: choice.detail,
  }));
}

function fieldOptions(typed: string): CompletionOption[] {
  const wanted = typed.toLowerCase();
  const fields = fieldNames
    .filter((name) => name.startsWith(wanted))
    .map((name) => ({ text: `${name}:`, label: `${name}:`, detail: { kind: 'field' as const, name } }));
  // “unread” may mean the word; it may as well mean the state.
  const words = [...states.map((name) => `is:${name}`), ...features.map((name) => `has:${name}`)].filter(
    (text) => wanted.length > 2 && text.slice(text.indexOf(':') + 1).startsWith(wanted),
  );
  return [
    ...fields,
    ...words.map((text) => ({ text, label: text, detail: { kind: 'word' as const, text } })),
  ];
}

function valueOptions(field: string, typed: string, names: CompletionNames, times: Times): Choice[] {
  const fixed = (values: readonly string[]): Choice[] =>
    values
      .filter((value) => value.startsWith(typed.toLowerCase()))
      .map((value) => ({ value, detail: { kind: 'word', text: `${field}:${value}` } }));
  switch (field) {
    case 'is':
      return fixed(states);
    case 'has':
      return fixed(features);
    case 'sort':
      return fixed(sortOrders);
    case 'before':
    case 'after':
    case 'on':
    case 'published':
    case 'saved':
    case 'seen':
      return dateChoices(field, typed, times.now, times.spanNames);
    case 'reading':
    case 'words':
    case 'reactions':
    case 'comments':
      return numberChoices(field, typed);
    case '#':
    case 'tag':
      return tagChoices(names.tags(typed, 'any'), typed);
    case 'mytag':
      return tagChoices(names.tags(typed, 'mine'), typed);
    case 'sourcetag':
      return tagChoices(names.tags(typed, 'source'), typed);
    case 'feed':
      return names.feeds(typed).map(counted);
    case 'folder':
      return names.folders(typed).map(counted);
    case 'site':
      return names.sites(typed).map(counted);
    case 'author':
    case 'by':
      return names.authors(typed).map(counted);
    case 'series':
      return names.series(typed).map(counted);
    case 'org':
      return names.organisations(typed).map(counted);
    case 'lang':
      return names.languages(typed).map(counted);
    default:
      return [];
  }
}

/** Behind the tags those that lie below one: `work/*`. */
function tagChoices(tags: readonly CountedName[], typed: string): Choice[] {
  const roots = new Set(
    tags.filter(({ name }) => name.includes('/')).map(({ name }) => name.replace(/\/[^/]*$/, '')),
  );
  const trees = [...roots]
    .filter((root) => fold(`${root}/*`).startsWith(fold(typed)))
    .map((root) => ({ value: `${root}/*`, detail: { kind: 'below' as const, root } }));
  const choices = tags.map(
    (tag): Choice =>
      tag.isOwn === true
        ? { value: tag.name, detail: { kind: 'own', total: tag.total, ofSource: tag.ofSource ?? 0 } }
        : counted(tag),
  );
  return [...choices.slice(0, mostOptions - trees.length), ...trees];
}

const counted = ({ name, total, isMore }: CountedName): Choice => ({
  value: name,
  detail: { kind: 'count', total, isMore: isMore === true },
});
