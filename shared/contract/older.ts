/** Entries that stand on a feed's older pages. */
import { z } from 'zod';
import { olderStateSchema } from '../model/older.ts';
import { id, jobStarted } from './fields.ts';

export const olderMethods = {
  'older.state': { input: z.strictObject({ feedId: id }), output: olderStateSchema },
  /**
   * Goes on from where an earlier call came to. Pages that bring nothing new do not count. null: to the feed's beginning, or
   * as far as one job goes. A job of kind `fetch-older`.
   */
  'older.fetch': {
    input: z.strictObject({ feedId: id, pages: z.int().min(1).max(200).nullable().default(5) }),
    output: jobStarted,
  },
  /** Fetches what feeds have jumped over: of these feeds, or of all. A job of kind `fetch-older`. */
  'older.closeGaps': {
    input: z.strictObject({ feedIds: z.array(id).optional() }),
    output: jobStarted,
  },
  /** The reader does without what is missing there. */
  'older.forgetGap': { input: z.strictObject({ gapId: id }), output: z.strictObject({}) },
} as const;
