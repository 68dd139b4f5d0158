/** The blocks of code of all articles. */
import { z } from 'zod';
import { queryProblemSchema } from '../model/search.ts';
import { codeLanguageSchema, snippetSchema } from '../model/snippets.ts';
import { isTyping, queryText } from './fields.ts';

/** `search`: a query whose bare words are looked for in code. `language`: as Offprint calls it; null: any, or none. */
const wanted = {
  search: queryText.default(''),
  language: z.string().min(1).max(60).nullable().default(null),
};

export const snippetsMethods = {
  /** Blocks of the newest articles first, in the order of the text. A page may hold more or fewer than `limit`, and none. */
  'snippets.list': {
    input: z.strictObject({
      ...wanted,
      isTyping: isTyping.default(true),
      cursor: z.string().max(500).optional(),
      limit: z.int().min(1).max(200).default(30),
    }),
    output: z.strictObject({
      snippets: z.array(snippetSchema),
      nextCursor: z.string().nullable(),
      problems: z.array(queryProblemSchema),
    }),
  },
  /** What the articles' code is written in, the most frequent first. */
  'snippets.languages': {
    input: z.strictObject({}),
    output: z.strictObject({ languages: z.array(codeLanguageSchema) }),
  },
  /** The same blocks as one Markdown text, each with where it is from; at most so many. */
  'snippets.markdown': {
    input: z.strictObject({ ...wanted, limit: z.int().min(1).max(2_000).default(500) }),
    output: z.strictObject({ markdown: z.string(), count: z.int(), isCut: z.boolean() }),
  },
} as const;
