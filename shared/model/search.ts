/** What is said about a query, and how its hits are marked. */
import { z } from 'zod';

/** What can be wrong in a query; words for it are in shared/texts/en/query.ts. */
export const queryMistakes = [
  'or-sides',
  'no-opening',
  'nothing-left-out',
  'too-deep',
  'unclosed-bracket',
  'unclosed-quotation',
  'no-letters',
  'no-field',
  'no-regex',
  'regex-place',
  'regex-alone',
  'one-of',
  'date',
  'number',
  'article-number',
  'host',
  'no-value',
  'regex-too-slow',
  'regex-slow',
] as const;
export type QueryMistake = (typeof queryMistakes)[number];

export const queryProblemSchema = z.strictObject({
  /** Offsets into the query text, in UTF-16 units. */
  start: z.int(),
  end: z.int(),
  code: z.enum(queryMistakes),
  /** What the words are about: a field, a value, names. */
  values: z.record(z.string(), z.string()),
  suggestion: z.string().nullable(),
});
export type QueryProblem = z.infer<typeof queryProblemSchema>;
/** Marks around hits in `snippet` and `markedTitle`: private-use characters, which no feed text keeps. */
export const HIT_START = '\uE000';
export const HIT_END = '\uE001';
