/** Counts of the library, and what was read in a time. */

import { z } from 'zod';
import { epochMs, id } from './fields.ts';

/** What was read in a time, and what came. */
export const readingStatisticsSchema = z.strictObject({
  since: epochMs,
  /** Each day of the time in order, as YYYY-MM-DD of the reader's own calendar. */
  days: z.array(z.strictObject({ day: z.string(), read: z.int() })),
  /** Marked as read many at a time, which is not reading. */
  markedTogether: z.int(),
  /** Those that brought something or were read; what brought most first. */
  feeds: z.array(
    z.strictObject({
      feedId: id,
      title: z.string(),
      addedAt: epochMs,
      arrived: z.int(),
      read: z.int(),
      /** Ever. */
      saved: z.int(),
    }),
  ),
  tags: z.array(z.strictObject({ name: z.string(), read: z.int() })),
});
export const countsSchema = z.strictObject({
  all: z.int(),
  unread: z.int(),
  today: z.int(),
  saved: z.int(),
  later: z.int(),
  snoozed: z.int(),
});
export type ReadingStatistics = z.infer<typeof readingStatisticsSchema>;
export type Counts = z.infer<typeof countsSchema>;
