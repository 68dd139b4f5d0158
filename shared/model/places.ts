/** Authors and the tags of sources as places: what the library knows of one. Times are epoch ms. */
import { z } from 'zod';
import { id, nullableTime } from './fields.ts';
import { listedSeriesSchema } from './series.ts';

export const placeKinds = ['author', 'source-tag'] as const;

const counted = z.strictObject({ name: z.string(), articles: z.int() });

export const placeFactsSchema = z.strictObject({
  kind: z.enum(placeKinds),
  /** As most of its articles write it. */
  name: z.string(),
  /** In all feeds; a piece that stands in several counts once. */
  articles: z.int(),
  /** There are more: only the newest twenty thousand were looked at. */
  isCapped: z.boolean(),
  unread: z.int(),
  saved: z.int(),
  /** When the first and the last of them were published. */
  firstAt: nullableTime,
  lastAt: nullableTime,
  /** Most articles first, as all that follows. */
  feeds: z.array(z.strictObject({ feedId: id, title: z.string(), articles: z.int() })),
  authors: z.array(counted),
  /** The sources' own tags. */
  tags: z.array(counted),
  series: z.array(listedSeriesSchema),
});

/**
 * What of an article can be followed, and how. `feedId`: followed already. `isCertain` false: whether there is a feed is known
 * only by asking the site.
 */
export const followKinds = ['author', 'organisation', 'tag'] as const;
export const followOptionSchema = z.strictObject({
  kind: z.enum(followKinds),
  name: z.string(),
  feedId: id.nullable(),
  isCertain: z.boolean(),
});

export type PlaceKind = (typeof placeKinds)[number];
export type PlaceFacts = z.infer<typeof placeFactsSchema>;
export type FollowKind = (typeof followKinds)[number];
export type FollowOption = z.infer<typeof followOptionSchema>;
