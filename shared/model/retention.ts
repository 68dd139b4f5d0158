/** How long what the reader did not keep stays. */

import { z } from 'zod';
import { id } from './fields.ts';

/** How long what the reader did not keep stays. */
export const retentionSchema = z.discriminatedUnion('keep', [
  z.strictObject({ keep: z.literal('all') }),
  z.strictObject({ keep: z.literal('days'), days: z.int().min(1).max(36_500) }),
  /** The newest so many of each feed. */
  z.strictObject({ keep: z.literal('count'), count: z.int().min(1).max(1_000_000) }),
]);
export const retentionPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library') }),
  z.strictObject({ kind: z.literal('folder'), folderId: id }),
  z.strictObject({ kind: z.literal('feed'), feedId: id }),
]);
export type Retention = z.infer<typeof retentionSchema>;
export type RetentionPlace = z.infer<typeof retentionPlaceSchema>;
