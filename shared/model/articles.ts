/** Articles: as a list shows them, and as they are read. */

import { z } from 'zod';
import { wireErrorSchema } from '../error-schemas.ts';
import { epochMs, id, nullableTime } from './fields.ts';
import { offlineStates, offlineStatusSchema } from './offline.ts';
import { ruleTraceSchema } from './rules.ts';
import { seriesPartSchema, seriesRefSchema } from './series.ts';

export const enclosureSchema = z.strictObject({
  url: z.string(),
  type: z.string().nullable(),
  length: z.int().nullable(),
  /** How long it plays, as the feed says; null: it does not. */
  durationSeconds: z.int().nullable(),
});
/** The same piece in another feed. */
export const articleCopySchema = z.strictObject({
  articleId: id,
  feedId: id,
  feedTitle: z.string(),
  url: z.string().nullable(),
});
export const articleSummarySchema = z.strictObject({
  id,
  /** Identity under which the library stores the entry; stable from poll to poll. */
  key: z.string(),
  feedId: id,
  feedTitle: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  author: z.string().nullable(),
  publishedAt: nullableTime,
  updatedAt: nullableTime,
  firstSeenAt: epochMs,
  /** The time lists sort by: publication, clamped to first seen; first seen where there is none. */
  sortAt: epochMs,
  /** The reader's own tags. */
  tags: z.array(z.string()),
  /** The feed's categories: shown and searchable, never changed by the reader. */
  sourceTags: z.array(z.string()),
  isRead: z.boolean(),
  isSaved: z.boolean(),
  isLater: z.boolean(),
  /** Out of the lists until then; null: not put off. */
  snoozedUntil: nullableTime,
  /** Back from that, and not read since. */
  isReturned: z.boolean(),
  isEdited: z.boolean(),
  /** Edited since it was read, or since it was exported. */
  isChangedSinceRead: z.boolean(),
  isChangedSinceExport: z.boolean(),
  /** The same piece in other feeds, which share how it is marked. */
  copies: z.array(articleCopySchema),
  hasCode: z.boolean(),
  /** How much of it is in the library. */
  offline: z.enum(offlineStates),
  readingMinutes: z.int(),
  wordCount: z.int(),
  language: z.string().nullable(),
  /** Image for the list, as an address the page may load (Offprint's own scheme), or null. */
  thumbnailUrl: z.string().nullable(),
  /** Plain text; in search results hits stand between U+E000 and U+E001. */
  snippet: z.string(),
  /** Title with the same hit marks; only in search results. */
  markedTitle: z.string().optional(),
});
/** The text of an article's page, beside the feed's own. */
export const fullTextStateSchema = z.strictObject({
  /**
   * none: nobody wants it; waiting: it will be fetched; fetching: now; failed: `failure` says why, `retryAt` when Offprint
   * tries again by itself, if it does; there: it can be read.
   */
  state: z.enum(['none', 'waiting', 'fetching', 'failed', 'there']),
  /** Whether the page's text is what is read; else the feed's. */
  isShown: z.boolean(),
  /** The page says that the rest is for subscribers. */
  isPartial: z.boolean(),
  failure: wireErrorSchema.nullable(),
  retryAt: nullableTime,
});
const besideSchema = seriesPartSchema.pick({ foremId: true, articleId: true, title: true });
/** Where an article stands among the known parts of its series, in their order. `number` is from 1. */
export const seriesPlaceSchema = z.strictObject({
  ...seriesRefSchema.shape,
  /** null: no part that is here tells it. */
  name: z.string().nullable(),
  number: z.int(),
  /** Parts in the library, and those its host listed when it was asked last. */
  count: z.int(),
  /** Whether the host was ever asked which parts there are: if not, there may be more. */
  isListed: z.boolean(),
  previous: besideSchema.nullable(),
  next: besideSchema.nullable(),
});
/** What the API of its Forem host says of an article. Times are epoch ms; null: not told. */
export const foremFactsSchema = z.strictObject({
  fetchedAt: z.number(),
  /** Without port. Numbers are each host's own. */
  host: z.string(),
  /** Whether what the author wrote is at hand, and is the text that is read. */
  hasMarkdown: z.boolean(),
  reactions: z.int().nullable(),
  comments: z.int().nullable(),
  /** Number of its series on that host; few of them are known by name. */
  seriesId: z.int().nullable(),
  series: z.string().nullable(),
  /** null: it is no part of a series. */
  seriesPlace: seriesPlaceSchema.nullable(),
  organisation: z.string().nullable(),
  readingMinutes: z.int().nullable(),
  editedAt: z.number().nullable(),
  canonicalUrl: z.string().nullable(),
  coverUrl: z.string().nullable(),
});
/** An article that links to another. */
export const mentionSchema = z.strictObject({
  articleId: id,
  title: z.string(),
  feedTitle: z.string(),
  author: z.string().nullable(),
  publishedAt: nullableTime,
  isRead: z.boolean(),
  /** The words around the link, which stands between U+E000 and U+E001; empty where it stands in no text. */
  context: z.string(),
});

/** Where the feed says an article is talked about. Addresses are http(s); `comments`: how many there were; null: not told. */
export const statedDiscussionSchema = z.strictObject({
  url: z.string().nullable(),
  feedUrl: z.string().nullable(),
  comments: z.int().nullable(),
});

export const addressFormSchema = z.enum(['clean', 'original']);

export const articleSchema = z.strictObject({
  summary: articleSummarySchema,
  /** Sanitised in core and prepared for reading; the page sanitises once more before showing it. */
  contentHtml: z.string(),
  /** Headings of the text in order; `anchor` is the id inside contentHtml. */
  outline: z.array(z.strictObject({ level: z.int(), text: z.string(), anchor: z.string() })),
  enclosures: z.array(enclosureSchema),
  /** Images the text shows, and how many of them are stored. */
  images: z.strictObject({ total: z.int(), stored: z.int(), mayLoad: z.boolean() }),
  /** What it lacks for being read without a network, and why. */
  offline: offlineStatusSchema,
  /** How many other texts of it are kept. */
  revisions: z.int(),
  fullText: fullTextStateSchema,
  /** null: not asked for, not there, or no Forem host. */
  forem: foremFactsSchema.nullable(),
  /** `isPrivate`: its feed lies in the reader's own network. null: the article's feed names none. */
  discussion: statedDiscussionSchema.extend({ isPrivate: z.boolean() }).nullable(),
  feedUrl: z.string(),
  siteUrl: z.string().nullable(),
  /** Reading position, 0 (top) to 1 (end). */
  readingPosition: z.number(),
  isMuted: z.boolean(),
  /**
   * `tracked`: how many of its own address and its links have something that only tracks. `form`: whether they are shown without it,
   * or as they came.
   */
  addresses: z.strictObject({ tracked: z.int(), form: addressFormSchema }),
  /** What rules did to it. */
  ruleTraces: z.array(ruleTraceSchema),
});
export type FullTextState = z.infer<typeof fullTextStateSchema>;
export type Enclosure = z.infer<typeof enclosureSchema>;
export type ArticleSummary = z.infer<typeof articleSummarySchema>;
export type Mention = z.infer<typeof mentionSchema>;
/** `clean`: without what only tracks; `original`: as they came. */
export type AddressForm = z.infer<typeof addressFormSchema>;
export type StatedDiscussion = z.infer<typeof statedDiscussionSchema>;
export type Article = z.infer<typeof articleSchema>;
export type SeriesPlace = z.infer<typeof seriesPlaceSchema>;
export type ForemFacts = z.infer<typeof foremFactsSchema>;
export type ArticleCopy = z.infer<typeof articleCopySchema>;
