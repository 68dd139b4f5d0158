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
/** Spans of time that completion offers, the ages as they are written. */
export const completionSpans = [
  'today',
  'yesterday',
  'this-month',
  'this-year',
  '24h',
  '7d',
  '2w',
  '1m',
  '1y',
] as const;
export type CompletionSpan = (typeof completionSpans)[number];

/** What is told of an option of completion; words for it are in shared/texts/en/completion.ts. */
export const completionDetailSchema = z.discriminatedUnion('kind', [
  /** What a field is for. */
  z.strictObject({ kind: z.literal('field'), name: z.string() }),
  /** What a value means; `text` with its field: `is:unread`. */
  z.strictObject({ kind: z.literal('word'), text: z.string() }),
  /** How many articles have it. `isMore`: counting was given up there. */
  z.strictObject({ kind: z.literal('count'), total: z.int(), isMore: z.boolean() }),
  /** The same of a tag of the reader's; `ofSource`: how many have it from their source. */
  z.strictObject({ kind: z.literal('own'), total: z.int(), ofSource: z.int() }),
  /** A tag and all below it. */
  z.strictObject({ kind: z.literal('below'), root: z.string() }),
  z.strictObject({
    kind: z.literal('time'),
    when: z.enum(['before', 'after', 'on', 'within']),
    span: z.enum(completionSpans),
  }),
  /** null: open on that side. */
  z.strictObject({
    kind: z.literal('number'),
    field: z.enum(['reading', 'words', 'reactions', 'comments']),
    from: z.int().nullable(),
    to: z.int().nullable(),
  }),
]);
export type CompletionDetail = z.infer<typeof completionDetailSchema>;

/** Marks around hits in `snippet` and `markedTitle`: private-use characters, which no feed text keeps. */
export const HIT_START = '\uE000';
export const HIT_END = '\uE001';
