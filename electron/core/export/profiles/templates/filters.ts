/** What can be done to a value on its way into a template: `{{ title | slug }}`. Each is described in renderer/guide/pages/en/templates.md. */
import type { TemplateMistake, TemplateMistakeValues } from '../../../../../shared/export-profile.ts';
import { domainOf } from '../../../content/tree/addresses.ts';
import { isLanguage, isTimeZone } from '../../facts/format-time.ts';
import { compare, isMoment, isSame, isTrue, toList, toText, type Value } from '../../facts/values.ts';
import { fileNameWords, slugOf } from '../file-name.ts';
import type { Expression } from './expression.ts';
import { cutAtWord, escapeMarkdown, quoted, sentenceCase, tagName } from './text-filters.ts';

export type FilterProblem = { code: TemplateMistake; values: TemplateMistakeValues };
type Answer = { value: Value } | { problem: FilterProblem };
type Filter = {
  /** Fewest and most arguments. */
  takes: readonly [number, number];
  /** How it is written, for whoever wrote it otherwise. */
  example: string;
  run: (input: Value, given: readonly Value[]) => Answer;
};

/** Longer is no text of an article: something multiplies. */
const MOST_CHARACTERS = 50_000_000;

const value = (of: Value): Answer => ({ value: of });
/** A filter of texts: of a list, each member goes through it. */
const each = (
  example: string,
  change: (text: string, given: readonly Value[]) => string,
  takes = 0,
): Filter => ({
  takes: [takes, takes],
  example,
  run: (input, given) =>
    value(
      Array.isArray(input)
        ? input.map((item) => change(toText(item), given))
        : input === null
          ? null
          : change(toText(input), given),
    ),
});
const ofList = (example: string, change: (list: Value[]) => Value): Filter => ({
  takes: [0, 0],
  example,
  run: (input) => value(change(toList(input))),
});
const argument = (given: readonly Value[], index: number): string => toText(given[index] ?? null);

const filters: Record<string, Filter> = {
  slug: each('title | slug', slugOf),
  filename: each('title | filename', fileNameWords),
  lower: each('title | lower', (text) => text.toLowerCase()),
  upper: each('title | upper', (text) => text.toUpperCase()),
  capitalise: each('title | capitalise', sentenceCase),
  trim: each('title | trim', (text) => text.trim()),
  md: each('title | md', escapeMarkdown),
  quote: each('excerpt | quote', quoted),
  json: {
    takes: [0, 0],
    example: 'title | json',
    run: (input) => value(JSON.stringify(plain(input))),
  },
  url: each('title | url', encodeURIComponent),
  domain: each('url | domain', (text) => domainOf(text) ?? ''),
  tag: each('tags | tag', tagName),
  prefix: each('tags | prefix: "#"', (text, given) => argument(given, 0) + text, 1),
  suffix: each('title | suffix: "!"', (text, given) => text + argument(given, 0), 1),
  replace: each(
    'title | replace: "from", "to"',
    (text, given) =>
      argument(given, 0) === '' ? text : text.replaceAll(argument(given, 0), () => argument(given, 1)),
    2,
  ),
  truncate: {
    takes: [1, 2],
    example: 'title | truncate: 60',
    run: (input, given) => {
      const most = given[0];
      if (typeof most !== 'number' || most < 1) return { problem: misused('filter-characters', 'truncate') };
      return value(cutAtWord(toText(input), most, given[1] === undefined ? '…' : argument(given, 1)));
    },
  },
  default: {
    takes: [1, 1],
    example: 'author | default: "Unknown"',
    run: (input, given) =>
      value(isTrue(input) || input === 0 || input === false ? input : (given[0] ?? null)),
  },
  date: {
    takes: [1, 3],
    example: 'published | date: "YYYY-MM-DD"',
    run: (input, given) => {
      const [format, zone = 'UTC'] = [
        argument(given, 0),
        given[1] === undefined ? undefined : argument(given, 1),
      ];
      // An article's own may be unknown.
      const language = argument(given, 2) || null;
      if (!isTimeZone(zone)) return { problem: { code: 'no-time-zone', values: { zone } } };
      if (language !== null && !isLanguage(language)) {
        return { problem: { code: 'no-language', values: { language } } };
      }
      if (input === null || input === '') return value(null);
      if (!isMoment(input)) return { problem: { code: 'only-times', values: {} } };
      return value({ moment: { epochMs: input.moment.epochMs, format, zone, language } });
    },
  },
  join: {
    takes: [0, 1],
    example: 'tags | join: ", "',
    run: (input, given) =>
      value(
        toList(input)
          .map(toText)
          .join(given[0] === undefined ? ', ' : argument(given, 0)),
      ),
  },
  split: {
    takes: [1, 1],
    example: 'title | split: ": "',
    run: (input, given) =>
      value(
        toText(input)
          .split(argument(given, 0) || /(?:)/u)
          .filter((part) => part !== ''),
      ),
  },
  first: ofList('tags | first', (list) => list[0] ?? null),
  last: ofList('tags | last', (list) => list.at(-1) ?? null),
  list: ofList('author | list', (list) => list),
  unique: ofList('tags | unique', (list) =>
    list.filter((item, at) => list.findIndex((one) => isSame(one, item)) === at),
  ),
  sort: ofList('tags | sort', (list) => list.toSorted(compare)),
  reverse: ofList('tags | reverse', (list) => list.toReversed()),
  limit: {
    takes: [1, 1],
    example: 'tags | limit: 4',
    run: (input, given) => {
      const most = given[0];
      return typeof most === 'number' && most >= 0
        ? value(toList(input).slice(0, most))
        : { problem: misused('filter-number', 'limit') };
    },
  },
  length: {
    takes: [0, 0],
    example: 'tags | length',
    run: (input) => value(Array.isArray(input) ? input.length : [...toText(input)].length),
  },
  without: {
    takes: [1, 1],
    example: 'source_tags | without: tags',
    run: (input, given) => {
      const dropped = toList(given[0] ?? null);
      return value(toList(input).filter((item) => !dropped.some((one) => isSame(one, item))));
    },
  },
};

const misused = (code: TemplateMistake, name: string): FilterProblem => ({
  code,
  values: { name, example: filters[name]?.example ?? '' },
});

export const filterNames: readonly string[] = Object.keys(filters);

/** What is wrong with a filter's arguments as they are written; null: nothing. */
export function filterProblem(name: string, given: readonly Expression[]): FilterProblem | null {
  const filter = filters[name];
  if (filter === undefined) return null;
  const [least, most] = filter.takes;
  if (given.length >= least && given.length <= most) return null;
  return {
    code: 'filter-arguments',
    values: { name, least, most, given: given.length, example: filter.example },
  };
}

export function applyFilter(name: string, input: Value, given: readonly Value[]): Answer {
  const filter = filters[name];
  if (filter === undefined) return { problem: { code: 'no-filter', values: { name } } };
  const tooLong: Answer = { problem: { code: 'filter-too-long', values: { name } } };
  try {
    const answer = filter.run(input, given);
    return 'value' in answer && sizeOf(answer.value) > MOST_CHARACTERS ? tooLong : answer;
  } catch (error) {
    // Longer than a string can be at all.
    if (error instanceof RangeError) return tooLong;
    throw error;
  }
}

function sizeOf(of: Value): number {
  if (Array.isArray(of)) return of.reduce((sum: number, item) => sum + sizeOf(item), of.length);
  return typeof of === 'string' ? of.length : 1;
}

function plain(of: Value): unknown {
  if (Array.isArray(of)) return of.map(plain);
  return typeof of === 'object' && of !== null ? toText(of) : of;
}
