/** Series of a Forem host: what the library has of them, and what else there is. Times are epoch ms. */
import { z } from 'zod';
import { wireErrorSchema } from '../error-schemas.ts';
import { id, nullableTime } from './fields.ts';

/** Numbers of series are each host's own; the host is without port. */
export const seriesRefSchema = z.strictObject({
  host: z.string().min(1).max(300),
  seriesId: z.int().positive(),
});

export const seriesPartSchema = z.strictObject({
  /** Its number on its host. */
  foremId: z.int(),
  /** null: the library does not have it. */
  articleId: id.nullable(),
  title: z.string(),
  url: z.string().nullable(),
  publishedAt: nullableTime,
  readingMinutes: z.int().nullable(),
  isRead: z.boolean(),
});

export const seriesSchema = z.strictObject({
  ...seriesRefSchema.shape,
  /** Few are known by name: only where an author wrote one down. */
  name: z.string().nullable(),
  /** Of its first part in the library. */
  author: z.string().nullable(),
  /** In order. */
  parts: z.array(seriesPartSchema),
  /** When the host was asked last which parts there are; null: never, so there may be more. */
  listedAt: nullableTime,
});

/** One of those the library has parts of. */
export const listedSeriesSchema = z.strictObject({
  ...seriesRefSchema.shape,
  name: z.string().nullable(),
  author: z.string().nullable(),
  /** How many of its parts the library has. */
  parts: z.int(),
});

export const fetchedArticlesSchema = z.strictObject({
  wanted: z.int(),
  fetched: z.int(),
  /** Had it already. */
  alreadyThere: z.int(),
  failures: z.array(z.strictObject({ title: z.string(), error: wireErrorSchema })),
});

export type SeriesRef = z.infer<typeof seriesRefSchema>;
export type SeriesPart = z.infer<typeof seriesPartSchema>;
export type Series = z.infer<typeof seriesSchema>;
export type ListedSeries = z.infer<typeof listedSeriesSchema>;
export type FetchedArticles = z.infer<typeof fetchedArticlesSchema>;
