/** The texts of an article: that of its page, and those it had. */
import { z } from 'zod';
import { comparisonSchema, revisionSchema } from '../model/revisions.ts';
import { id, jobStarted, nothing, target } from './fields.ts';

export const textsMethods = {
  /** Fetches the text of an article's page next, whatever its feed's setting says. `fullText.changed` tells how it goes. */
  'fullText.fetch': { input: z.strictObject({ articleId: id }), output: nothing },
  /** Which text is read, searched and exported; the other one stays. */
  'fullText.show': { input: z.strictObject({ articleId: id, isShown: z.boolean() }), output: nothing },
  /**
   * Fetches the texts of these articles: a job of kind `full-text`. Without a target: all that wait. `retry`: also what has
   * failed for good.
   */
  'fullText.run': {
    input: z.strictObject({ target: target.optional(), retry: z.boolean().default(false) }),
    output: jobStarted,
  },
  /** The texts an article had before, newest first, and those kept aside; without the one it has now. */
  'revisions.list': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({
      revisions: z.array(revisionSchema),
      current: z.strictObject({ title: z.string(), wordCount: z.int(), since: z.int() }),
    }),
  },
  /** What changed from one text to another; null stands for the one the article has now. */
  'revisions.compare': {
    input: z.strictObject({ articleId: id, from: id.nullable(), to: id.nullable() }),
    output: comparisonSchema,
  },
  /** A text as it would be read. */
  'revisions.get': {
    input: z.strictObject({ articleId: id, revisionId: id }),
    output: z.strictObject({ title: z.string(), contentHtml: z.string() }),
  },
  /** Makes a kept text the one the article has, until the feed sends a new one; the one it had is kept. */
  'revisions.choose': { input: z.strictObject({ articleId: id, revisionId: id }), output: nothing },
} as const;
