/** What is said about a query, and how its hits are marked. */
import { z } from 'zod';

export const queryProblemSchema = z.strictObject({
  /** Offsets into the query text, in UTF-16 units. */
  start: z.int(),
  end: z.int(),
  message: z.string(),
  suggestion: z.string().nullable(),
});
export type QueryProblem = z.infer<typeof queryProblemSchema>;
/** Marks around hits in `snippet` and `markedTitle`: private-use characters, which no feed text keeps. */
export const HIT_START = '\uE000';
export const HIT_END = '\uE001';
