/** How long what the reader did not keep stays. */

import { z } from 'zod';
import { retentionPlaceSchema, retentionSchema } from '../model/retention.ts';
import { id, nothing } from './fields.ts';

export const retentionMethods = {
  /** Rules of how long content stays: of the library, and of the folders and feeds that have their own. */
  'retention.get': {
    input: nothing,
    output: z.strictObject({
      library: retentionSchema,
      folders: z.array(z.strictObject({ folderId: id, retention: retentionSchema })),
      feeds: z.array(z.strictObject({ feedId: id, retention: retentionSchema })),
    }),
  },
  /** null: as the folder, or the library, says. */
  'retention.set': {
    input: z.strictObject({ place: retentionPlaceSchema, retention: retentionSchema.nullable() }),
    output: nothing,
  },
  /** What would go at once if that rule were set, and what would stay because the reader kept it. */
  'retention.preview': {
    input: z.strictObject({ place: retentionPlaceSchema, retention: retentionSchema.nullable() }),
    output: z.strictObject({
      articles: z.int(),
      bytes: z.int(),
      kept: z.int(),
      feeds: z.array(z.strictObject({ feedId: id, title: z.string(), articles: z.int(), bytes: z.int() })),
    }),
  },
} as const;
