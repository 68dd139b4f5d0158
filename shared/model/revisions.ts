/** Other texts an article had, and how two of them differ. */

import { z } from 'zod';
import { epochMs, id } from './fields.ts';

export const revisionReasons = ['edited', 'shrunk', 'replaced'] as const;
/** A text an article had, or was sent with and not taken over. */
export const revisionSchema = z.strictObject({
  id,
  /** When it gave way, or came. */
  at: epochMs,
  /** edited: the feed changed it; shrunk: the feed sent this, much shorter, and it was kept aside; replaced: the reader chose another. */
  reason: z.enum(revisionReasons),
  title: z.string(),
  wordCount: z.int(),
});
export const comparedBlockSchema = z.strictObject({
  kind: z.enum(['text', 'heading', 'item', 'quote', 'code', 'image']),
  change: z.enum(['same', 'changed', 'inserted', 'deleted']),
  parts: z.array(z.strictObject({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() })),
});
/** Two versions of an article, block by block and word by word. */
export const comparisonSchema = z.strictObject({
  blocks: z.array(comparedBlockSchema),
  insertedWords: z.int(),
  deletedWords: z.int(),
  /** Too long, or too different, to be compared to the end. */
  isCut: z.boolean(),
});
export type Revision = z.infer<typeof revisionSchema>;
export type ComparedBlock = z.infer<typeof comparedBlockSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
