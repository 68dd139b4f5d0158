/** Feeds and folders, how a feed is asked, and what came of it. */

import { z } from 'zod';
import { errorDetailsSchema, fetchErrorCodeSchema } from '../error-schemas.ts';
import { epochMs, id, nullableTime } from './fields.ts';
import { findingCodes, findingValuesSchema } from './findings.ts';

/** Why a feed was not asked this time. A skip is not a failure. */
export const skipReasons = [
  'not-due',
  'retry-after',
  'paused',
  'gone',
  'offline',
  'bundled',
  /** Its password or headers are sealed by the system's keyring, which the command line cannot open. */
  'needs-app',
  /** Its password or headers were known until the program ended, or the keyring stays closed: they have to be typed again. */
  'needs-password',
] as const;
/** Why the next check is when it is. */
export const nextCheckReasons = [
  /** Never checked yet, resumed, or its address changed. */
  'due-now',
  'default',
  'reader-interval',
  /** Cache-Control or Expires of the last answer. */
  'server-freshness',
  /** ttl or sy:updatePeriod of the feed. */
  'feed-ttl',
  /** Nothing new for long: asked less often. */
  'rarely-changes',
  'retry-after',
  'backoff',
  'no-network',
  /** A check is under way, or ended with the program. */
  'being-checked',
] as const;
export const refreshOutcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('updated'), newArticles: z.int(), changedArticles: z.int() }),
  /** 304: the server said nothing changed. */
  z.strictObject({ status: z.literal('not-modified') }),
  /** 200 with the bytes we already had. */
  z.strictObject({ status: z.literal('unchanged') }),
  z.strictObject({ status: z.literal('skipped'), reason: z.enum(skipReasons), until: nullableTime }),
  z.strictObject({ status: z.literal('failed'), code: fetchErrorCodeSchema, details: errorDetailsSchema }),
]);
export const folderSchema = z.strictObject({
  id,
  parentId: id.nullable(),
  name: z.string(),
  position: z.int(),
});
export const fullTextModes = ['auto', 'always', 'never'] as const;
export const feedSchema = z.strictObject({
  id,
  url: z.string(),
  siteUrl: z.string().nullable(),
  /** The reader's own title if given, else the feed's, else its address. */
  title: z.string(),
  feedTitle: z.string().nullable(),
  customTitle: z.string().nullable(),
  description: z.string().nullable(),
  language: z.string().nullable(),
  imageUrl: z.string().nullable(),
  /** Its icon in Offprint's own scheme; null: it has none yet. */
  iconUrl: z.string().nullable(),
  folderId: id.nullable(),
  position: z.int(),
  addedAt: epochMs,
  isPaused: z.boolean(),
  /** Minutes between checks chosen by the reader; null: Offprint's own schedule. */
  intervalMinutes: z.int().positive().nullable(),
  /** Tags given to each new article of this feed. */
  autoTags: z.array(z.string()),
  /** Whether new articles of this feed raise a notification. */
  notify: z.boolean(),
  /** Whether articles' pages are fetched for their text. auto: where the feed sends excerpts. */
  fullText: z.enum(fullTextModes),
  /** What its entries tell; null: too few to say. */
  sendsExcerpts: z.boolean().nullable(),
  lastCheckAt: nullableTime,
  lastSuccessAt: nullableTime,
  nextCheckAt: nullableTime,
  lastOutcome: refreshOutcomeSchema.nullable(),
  errorCount: z.int(),
  articleCount: z.int(),
  unreadCount: z.int(),
});
export const feedCountsSchema = feedSchema
  .pick({ articleCount: true, unreadCount: true })
  .extend({ feedId: id });
/** Why something of a feed is missing; words for it are in shared/texts/en/item-problems.ts. */
export const itemProblemCodes = [
  /** `most` */
  'too-many-entries',
  /** `entry`: its number. */
  'cut-in-entry',
  'cut-at-end',
  'not-an-object',
  /** `entry`, `fault`: what the program met. */
  'entry-unreadable',
  /** `title`, `fault` */
  'text-unreadable',
  /** `title`, `characters` */
  'text-too-long',
  /** `text`: as it was told when it was still kept in words. */
  'told',
] as const;
export const itemProblemSchema = z.strictObject({
  code: z.enum(itemProblemCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ItemProblem = z.infer<typeof itemProblemSchema>;
export type ItemProblemCode = ItemProblem['code'];
export const fetchLogEntrySchema = z.strictObject({
  at: epochMs,
  outcome: refreshOutcomeSchema,
  httpStatus: z.int().nullable(),
  durationMs: z.int().nullable(),
  bytes: z.int().nullable(),
  /** What of that answer could not be read, and why. */
  itemProblems: z.array(itemProblemSchema),
});
/** How this feed is asked, as far as the reader changed it. Values of headers and the password never leave core. */
export const feedRequestSchema = z.strictObject({
  /** null: Offprint's own. */
  userAgent: z.string().nullable(),
  headerNames: z.array(z.string()),
  username: z.string().nullable(),
  hasPassword: z.boolean(),
  /** The system has no keyring: what is secret is known until the program ends, and is asked for again after that. */
  isForSession: z.boolean(),
});
/** What a feed's page tells beyond the feed itself. */
export const feedHealthSchema = z.strictObject({
  nextCheckReason: z.enum(nextCheckReasons),
  /** While every check has failed: since when. */
  failingSince: nullableTime,
  /** Asked to be left alone until then. */
  retryAfterUntil: nullableTime,
  isGone: z.boolean(),
  /** An address the server moved the feed to, not followed yet: two answers have to agree. */
  movedTo: z.string().nullable(),
  requests: z.int(),
  notModified: z.int(),
  /** Bytes of bodies that 304s made unnecessary. */
  savedBytes: z.int(),
  lastAnswer: z
    .strictObject({
      at: epochMs,
      url: z.string(),
      status: z.int(),
      /** As received, in order. Values of Set-Cookie are not kept. */
      headers: z.array(z.tuple([z.string(), z.string()])),
    })
    .nullable(),
});
export const findingSeverities = ['error', 'warning', 'hint'] as const;
/** One thing the doctor says about a feed. */
export const feedFindingSchema = z.strictObject({
  severity: z.enum(findingSeverities),
  /** Name of the rule, e.g. `guid-missing`. */
  rule: z.string(),
  code: z.enum(findingCodes),
  values: findingValuesSchema,
  /** 1-based, in the decoded text; null where it concerns the answer as a whole. */
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
  /** That line, cut around the place. */
  excerpt: z.string().nullable(),
});
export const feedCandidateSchema = z.strictObject({
  url: z.string(),
  title: z.string().nullable(),
  type: z.enum(['rss', 'atom', 'json', 'unknown']),
  /** Higher is the likelier main feed; comparable within one answer only. */
  score: z.number(),
  /** Id of the subscription this address already has. */
  subscribedAs: id.nullable(),
  /** What the address shows has no feed; this is the nearest there is. */
  isInstead: z.boolean().optional(),
});
export type SkipReason = (typeof skipReasons)[number];
export type RefreshOutcome = z.infer<typeof refreshOutcomeSchema>;
export type Folder = z.infer<typeof folderSchema>;
export type FeedCounts = z.infer<typeof feedCountsSchema>;
export type Feed = z.infer<typeof feedSchema>;
export type FetchLogEntry = z.infer<typeof fetchLogEntrySchema>;
export type FeedRequest = z.infer<typeof feedRequestSchema>;
export type FeedHealth = z.infer<typeof feedHealthSchema>;
export type NextCheckReason = (typeof nextCheckReasons)[number];
export type FeedFinding = z.infer<typeof feedFindingSchema>;
export type FeedCandidate = z.infer<typeof feedCandidateSchema>;
export type FullTextMode = (typeof fullTextModes)[number];
