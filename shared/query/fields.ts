/** Fields of the query language: how `field:value` becomes a node, and what to say when it cannot. */
import type { QueryProblem } from '../model/search.ts';
import { slips } from './slips.ts';
import {
  type DateRelation,
  dateFields,
  features,
  type NumberField,
  numberFields,
  type QueryNode,
  type SortOrder,
  sortOrders,
  states,
  type TextField,
  textFields,
} from './tree.ts';
import { readComparison, readDateValue } from './values.ts';

export type FieldReading =
  | { node: QueryNode }
  | { sort: SortOrder }
  | Pick<QueryProblem, 'code' | 'values' | 'suggestion'>;

type FieldReader = (value: string, isQuoted: boolean) => FieldReading;

function oneOf<T extends string>(
  names: readonly T[],
  field: string,
  make: (name: T) => FieldReading,
): FieldReader {
  return (value) => {
    const name = names.find((candidate) => candidate === value.toLowerCase());
    if (name !== undefined) return make(name);
    return {
      code: 'one-of',
      values: { field, names: names.join(', ') },
      suggestion: closest(value, names.map(String), `${field}:`),
    };
  };
}

const dateRelation =
  (relation: 'before' | 'after' | 'on'): FieldReader =>
  (value) => {
    const date = readDateValue(value);
    if (date === null) return badDate(relation);
    return { node: { type: 'date', field: 'published', relation, value: date } };
  };

function badDate(field: string): FieldReading {
  return {
    code: 'date',
    values: { field },
    suggestion: `${field}:7d`,
  };
}

/**
 * `saved:7d` is “saved within 7 days”, `saved:2026-01` is “saved in January”; `<` and `>` make it before and after, `<=` and
 * `>=` with the time that is named.
 */
const dateField =
  (field: 'published' | 'saved' | 'seen'): FieldReader =>
  (value) => {
    const [sign = ''] = /^[<>]=?/.exec(value) ?? [];
    const date = readDateValue(value.slice(sign.length));
    if (date === null) return badDate(field);
    const relation = date.kind === 'age' ? ageRelations.get(sign[0] ?? '') : calendarRelations.get(sign);
    return { node: { type: 'date', field, relation: relation ?? 'on', value: date } };
  };

/** Of an age, which is a moment: with or without `=` is the same. */
const ageRelations: ReadonlyMap<string, DateRelation> = new Map([
  ['', 'after'],
  ['<', 'before'],
  ['>', 'after'],
]);
const calendarRelations: ReadonlyMap<string, DateRelation> = new Map([
  ['', 'on'],
  ['<', 'before'],
  ['<=', 'to'],
  ['>', 'after'],
  ['>=', 'from'],
]);

const numberField =
  (field: NumberField): FieldReader =>
  (value) => {
    const comparison = readComparison(value);
    if (comparison !== null) return { node: { type: 'number', field, comparison } };
    return { code: 'number', values: { field }, suggestion: `${field}:<5` };
  };

const articleId =
  (type: 'id' | 'similar'): FieldReader =>
  (value) => {
    const id = /^\d{1,15}$/.test(value) ? Number(value) : 0;
    if (id > 0) return { node: { type, id } };
    return { code: 'article-number', values: { field: type }, suggestion: null };
  };

const tagField =
  (kind: 'any' | 'mine' | 'source'): FieldReader =>
  (value) => ({ node: { type: 'tag', name: value, kind } });

const textField =
  (field: TextField): FieldReader =>
  (value, isQuoted) => ({ node: wordOf(value, field, isQuoted) });

/** A word or phrase; a star behind a word leaves it open at its end. */
export function wordOf(
  value: string,
  field: TextField | null,
  isQuoted: boolean,
): Extract<QueryNode, { type: 'text' }> {
  const isPrefix = !isQuoted && /[\p{L}\p{N}].*\*$/su.test(value);
  return { type: 'text', field, text: isPrefix ? value.slice(0, -1) : value, isPhrase: isQuoted, isPrefix };
}

const readers: Record<string, FieldReader> = {
  ...Object.fromEntries(textFields.map((field) => [field, textField(field)])),
  ...Object.fromEntries(dateFields.map((field) => [field, dateField(field)])),
  lang: (value) => ({ node: { type: 'language', name: value.toLowerCase() } }),
  tag: tagField('any'),
  '#': tagField('any'),
  mytag: tagField('mine'),
  sourcetag: tagField('source'),
  feed: (value) => ({ node: { type: 'feed', name: value } }),
  folder: (value) => ({ node: { type: 'folder', name: value } }),
  site: (value) => {
    const host = value
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/(?::\d*)*(?:\/.*)?$/s, '')
      .trim();
    if (host === '') return { code: 'host', values: {}, suggestion: null };
    return { node: { type: 'site', host } };
  },
  is: oneOf(states, 'is', (name) => ({ node: { type: 'state', name } })),
  has: oneOf(features, 'has', (name) => ({ node: { type: 'feature', name } })),
  before: dateRelation('before'),
  after: dateRelation('after'),
  on: dateRelation('on'),
  ...Object.fromEntries(numberFields.map((field) => [field, numberField(field)])),
  by: (value) => ({ node: { type: 'writer', name: value } }),
  series: (value) => ({ node: { type: 'series', name: value } }),
  org: (value) => ({ node: { type: 'organisation', name: value } }),
  inurl: (value) => ({ node: { type: 'address', part: value } }),
  note: (value) => ({ node: { type: 'annotation', part: value } }),
  id: articleId('id'),
  similar: articleId('similar'),
  sort: oneOf(sortOrders, 'sort', (sort) => ({ sort })),
};

/** All field names, for completion. */
export const fieldNames: readonly string[] = Object.keys(readers).filter((name) => name !== '#');

/** null: there is no such field. */
export function readField(field: string, value: string, isQuoted: boolean): FieldReading | null {
  const reader = Object.hasOwn(readers, field) ? readers[field] : undefined;
  if (reader === undefined) return null;
  const isText = (textFields as readonly string[]).includes(field);
  // Only a phrase has white space of its own, and no name holds a quotation mark.
  const plain = isText ? value : value.replaceAll('"', '').trim();
  if (plain.trim() === '') {
    return { code: 'no-value', values: { field: field === '#' ? '#' : `${field}:` }, suggestion: null };
  }
  return reader(plain, isQuoted);
}

/** The nearest of `names` within one or two slips, written with its prefix; null when none is near. */
export function closest(value: string, names: readonly string[], prefix: string): string | null {
  // One slip in a short word, two in a longer one: “foo” is not meant to be “on”.
  const most = value.length < 5 ? 1 : 2;
  const near = names
    .map((name) => ({ name, distance: slips(value.toLowerCase(), name, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((one, other) => one.distance - other.distance);
  return near[0] === undefined ? null : `${prefix}${near[0].name}`;
}
