/** What is wrong with a query, in words: a sentence without its full stop each. */
import type { QueryMistake, QueryProblem } from '../../model/search.ts';
import { isClosing } from '../../query/suggest.ts';

type Values = QueryProblem['values'];

const mistakes: Record<QueryMistake, (values: Values) => string> = {
  'or-sides': () => 'OR needs a term on both sides',
  'no-opening': () => 'There is no opening bracket for this one',
  'nothing-left-out': () => 'There is nothing here to leave out',
  'too-deep': ({ depth }) => `Brackets may be nested ${depth} deep`,
  'unclosed-bracket': () => 'This bracket is never closed',
  'unclosed-quotation': () => 'The quotation mark is never closed',
  'no-letters': ({ text }) => `“${text}” holds no letter or digit to search for`,
  'no-field': ({ field }) => `There is no field “${field}:”`,
  'no-regex': ({ pattern }) => `/${pattern}/ is not a regular expression`,
  'regex-place': () => 'A /regex/ works only beside other terms, not inside brackets, OR or -',
  'regex-alone': () => 'A /regex/ needs another term beside it that narrows the search',
  'one-of': ({ field, names }) => `“${field}:” takes ${names}`,
  date: ({ field }) =>
    `“${field}:” takes a day, month or year (2026-01-31, 2026-01, 2026) or an age (12h, 7d, 3w, 2m, 1y)`,
  number: ({ field }) => `“${field}:” takes a number: <5, >10, 5..10`,
  'article-number': ({ field }) => `“${field}:” takes the number of an article`,
  host: () => '“site:” takes a host, such as dev.to',
  'no-value': ({ field }) => `“${field}” needs a value`,
  'regex-too-slow': () => 'The regular expression takes too long: not all articles were looked at',
  'regex-slow': () => 'The regular expression took too long on one or two articles, which were left out',
};

export const queryTexts = {
  mistake: ({ code, values }: Pick<QueryProblem, 'code' | 'values'>) => `${mistakes[code](values)}.`,
  close: 'Close it',
  use: (suggestion: string) => `Use ${suggestion}`,
};

/** In one line, without a place: for where the query itself is not shown. */
export function queryProblemWords(problem: Pick<QueryProblem, 'code' | 'values' | 'suggestion'>): string {
  const { suggestion } = problem;
  if (suggestion === null || isClosing(suggestion)) return queryTexts.mistake(problem);
  return `${mistakes[problem.code](problem.values)}. Did you mean ${suggestion}?`;
}
