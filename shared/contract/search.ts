/** Help with queries. */
import { z } from 'zod';
import { completionDetailSchema, completionSpans } from '../model/search.ts';
import { isTyping, scope } from './fields.ts';

export const searchMethods = {
  /** What may stand at the caret of a query: `text` goes in the place of what is between `start` and `end`. */
  'search.complete': {
    input: z.strictObject({
      query: z.string().max(4000),
      caret: z.int().min(0),
      /** What may be typed for spans of time, besides English: in the interface's language. */
      spanNames: z.partialRecord(z.enum(completionSpans), z.string().max(60)).default({}),
    }),
    output: z.strictObject({
      start: z.int(),
      end: z.int(),
      options: z.array(
        z.strictObject({ text: z.string(), label: z.string(), detail: completionDetailSchema }),
      ),
    }),
  },
  /**
   * The query with words and names the library does not know replaced by those it may have meant, the likeliest first.
   * Only what finds something in the place is answered; `within`: what the place asks for besides.
   */
  'search.correct': {
    input: z.strictObject({
      ...scope,
      within: z.string().max(4000).default(''),
      isTyping: isTyping.default(false),
    }),
    output: z.strictObject({ corrections: z.array(z.string()) }),
  },
} as const;
