/** Feeds followed back through their pages: what is older than the first one, and what a feed has jumped over. Times are epoch ms. */
import { z } from 'zod';
import { wireErrorSchema } from '../error-schemas.ts';
import { id, nullableTime } from './fields.ts';

/** How far back a feed is read when it is subscribed to: so many pages, its first one included. */
export const firstPagesChoices = ['1', '5', 'all'] as const;

/** Why there is no page behind the last one. */
export const walkEnds = [
  /** The feed's oldest entries are here. */
  'beginning',
  /** The server sends the same page again. */
  'repeats',
  /** What comes instead is no feed. */
  'not-a-feed',
  /** The feed has one page only. */
  'unpaged',
] as const;

const walk = {
  /** How many pages back it has come, the first one included. */
  pages: z.int(),
  isUnderWay: z.boolean(),
  ended: z.enum(walkEnds).nullable(),
  failure: wireErrorSchema.nullable(),
  /** When it goes on by itself. */
  retryAt: nullableTime,
};

/** A place where entries are known to be missing: between `knownId` and what came after it. */
export const feedGapSchema = z.strictObject({ id, knownId: id, ...walk });

export const olderStateSchema = z.strictObject({
  /** The way to the feed's beginning; null: nobody has gone it. */
  history: z.strictObject(walk).nullable(),
  /** Newest first. */
  gaps: z.array(feedGapSchema),
});

export const olderSummarySchema = z.strictObject({
  /** Asked for. */
  pages: z.int(),
  newArticles: z.int(),
  feeds: z.array(
    z.strictObject({
      feedId: id,
      title: z.string(),
      /** null with no error: there may be more. */
      ended: z.enum(walkEnds).nullable(),
      error: wireErrorSchema.nullable(),
    }),
  ),
});

export type FirstPages = (typeof firstPagesChoices)[number];
export type WalkEnd = (typeof walkEnds)[number];
export type FeedGap = z.infer<typeof feedGapSchema>;
export type OlderState = z.infer<typeof olderStateSchema>;
export type OlderSummary = z.infer<typeof olderSummarySchema>;
