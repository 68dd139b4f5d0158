/**
 * What core, renderer and command line say to each other about. All of it is JSON-safe.
 * Every time is epoch milliseconds; every text is plain text unless its name ends in `Html` or `Markdown`.
 */
import { z } from 'zod';
import { errorDetailsSchema, fetchErrorCodeSchema, wireErrorSchema } from './error-schemas.ts';
import { exportActions } from './export-choices.ts';
import { exportForms } from './export-forms.ts';
import { exportProfileSchema } from './export-profile.ts';
import { savedSources } from './recognise-export.ts';

const id = z.int().positive();
const epochMs = z.int();
const nullableTime = epochMs.nullable();

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

export const fetchLogEntrySchema = z.strictObject({
  at: epochMs,
  outcome: refreshOutcomeSchema,
  httpStatus: z.int().nullable(),
  durationMs: z.int().nullable(),
  bytes: z.int().nullable(),
  /** Entries of that answer that could not be read, each with its reason. */
  itemProblems: z.array(z.string()),
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
  message: z.string(),
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
});

export const enclosureSchema = z.strictObject({
  url: z.string(),
  type: z.string().nullable(),
  length: z.int().nullable(),
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
  /** Text and every image it shows are in the library. */
  isOffline: z.boolean(),
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

/** What a rule does to an article that matches. */
export const ruleActionsSchema = z.strictObject({
  tags: z.array(z.string().trim().min(1).max(120)).max(20).default([]),
  save: z.boolean().default(false),
  later: z.boolean().default(false),
  markRead: z.boolean().default(false),
  /** Out of every list, until `is:muted` asks for it. */
  mute: z.boolean().default(false),
  /** A notification of the system, for new articles only. */
  notify: z.boolean().default(false),
});

export const ruleSchema = z.strictObject({
  id,
  name: z.string(),
  query: z.string(),
  actions: ruleActionsSchema,
  isOn: z.boolean(),
});

export const ruleActionNames = ['tag', 'save', 'later', 'mark-read', 'mute', 'notify'] as const;

/** One thing a rule did to an article. */
export const ruleTraceSchema = z.strictObject({
  ruleId: id,
  ruleName: z.string(),
  action: z.enum(ruleActionNames),
  /** Set where a tag was added. */
  tag: z.string().nullable(),
  at: epochMs,
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

const seriesPartSchema = z.strictObject({ articleId: z.int(), title: z.string() });
/** Where an article stands among those parts of its series that are in the library, oldest first. `number` is from 1. */
export const seriesPlaceSchema = z.strictObject({
  number: z.int(),
  count: z.int(),
  previous: seriesPartSchema.nullable(),
  next: seriesPartSchema.nullable(),
});

/** What the API of its Forem host says of an article. Times are epoch ms; null: not told. */
export const foremFactsSchema = z.strictObject({
  fetchedAt: z.number(),
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

export const articleSchema = z.strictObject({
  summary: articleSummarySchema,
  /** Sanitised in core and prepared for reading; the page sanitises once more before showing it. */
  contentHtml: z.string(),
  /** Headings of the text in order; `anchor` is the id inside contentHtml. */
  outline: z.array(z.strictObject({ level: z.int(), text: z.string(), anchor: z.string() })),
  enclosures: z.array(enclosureSchema),
  /** Images the text shows, and how many of them are stored. */
  images: z.strictObject({ total: z.int(), stored: z.int() }),
  /** How many other texts of it are kept. */
  revisions: z.int(),
  fullText: fullTextStateSchema,
  /** null: not asked for, not there, or no Forem host. */
  forem: foremFactsSchema.nullable(),
  feedUrl: z.string(),
  siteUrl: z.string().nullable(),
  /** Reading position, 0 (top) to 1 (end). */
  readingPosition: z.number(),
  isMuted: z.boolean(),
  /** What rules did to it. */
  ruleTraces: z.array(ruleTraceSchema),
});

/** Colours a tag may have. Named, not measured: each theme has its own shade of them. */
export const tagColours = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
  'grey',
] as const;
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

export const tagSchema = z.strictObject({
  name: z.string(),
  /** null: the colour of all tags. */
  colour: z.enum(tagColours).nullable(),
  /** Other names that mean this tag. */
  aliases: z.array(z.string()),
  /** Articles that carry this very tag. */
  articleCount: z.int(),
  unreadCount: z.int(),
  /** Articles that carry it or a tag below it, each once. */
  treeCount: z.int(),
  treeUnreadCount: z.int(),
});

/** What a counted smart feed shows at most: beyond it one reads no number. */
export const mostCounted = 999;

export const smartIcons = [
  'sparkles',
  'star',
  'heart',
  'flame',
  'bolt',
  'bell',
  'book',
  'code',
  'terminal',
  'database',
  'globe',
  'shield',
  'bug',
  'rocket',
  'briefcase',
  'coffee',
  'music',
  'video',
  'flask',
  'newspaper',
] as const;

export const smartFeedSchema = z.strictObject({
  id,
  name: z.string(),
  query: z.string(),
  icon: z.enum(smartIcons),
  /** Heading it stands under; empty: none. */
  folder: z.string(),
  /** null: not counted yet. Above `mostCounted`: that many and more. */
  unreadCount: z.int().nullable(),
});

export const queryProblemSchema = z.strictObject({
  /** Offsets into the query text, in UTF-16 units. */
  start: z.int(),
  end: z.int(),
  message: z.string(),
  suggestion: z.string().nullable(),
});

const reachSchema = z.strictObject({
  tags: z.array(z.string()),
  isRead: z.boolean(),
  isSaved: z.boolean(),
  isLater: z.boolean(),
  isMuted: z.boolean(),
});

export const rulePreviewSchema = z.strictObject({
  /** Articles of the library that match. */
  matched: z.int(),
  /** Of those: how many would be different afterwards. */
  changed: z.int(),
  /** The newest of these. */
  examples: z.array(
    z.strictObject({
      articleId: id,
      title: z.string(),
      feedTitle: z.string(),
      publishedAt: nullableTime,
      before: reachSchema,
      after: reachSchema,
    }),
  ),
  problems: z.array(queryProblemSchema),
});

/** What can be taken back, by what it was. */
export const quoteSelectorSchema = z.strictObject({
  exact: z.string().min(1).max(20_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  start: z.int().min(0),
});
/** Colours of highlights. Named, not measured: each theme has its own shade of them. */
export const annotationColours = ['yellow', 'green', 'blue', 'pink'] as const;

/** What the reader marked or wrote: a highlight, with or without words of their own, or a note on the whole article. */
export const annotationSchema = z.strictObject({
  id,
  articleId: id,
  kind: z.enum(['highlight', 'note']),
  colour: z.enum(annotationColours),
  /** Finds the passage again (annotations/anchor.ts); null for a note on the whole. */
  selector: quoteSelectorSchema.nullable(),
  text: z.string(),
  createdAt: epochMs,
  changedAt: epochMs,
});
export const listedAnnotationSchema = annotationSchema.extend({
  title: z.string(),
  feedTitle: z.string(),
  url: z.string().nullable(),
});

export const undoKinds = [
  'highlight',
  'note',
  'change-annotation',
  'remove-annotation',
  'read',
  'unread',
  'save',
  'unsave',
  'later',
  'unlater',
  'mute',
  'unmute',
  'mark',
  'snooze',
  'unsnooze',
  'tag',
  'untag',
  'retag',
  'remove-articles',
  'unsubscribe',
  'rename-tag',
  'merge-tags',
  'remove-tag',
  'change-tag',
  'remove-smart',
  'change-smart',
  'remove-rule',
  'change-rule',
  'apply-rule',
  'remove-folder',
  'move-feed',
] as const;

export const undoEntrySchema = z.strictObject({
  undoId: z.string(),
  kind: z.enum(undoKinds),
  /** Name of the tag, feed, rule or folder; empty where articles were meant. */
  name: z.string(),
  /** How many articles it touched. */
  count: z.int(),
  at: epochMs,
});

export const countsSchema = z.strictObject({
  all: z.int(),
  unread: z.int(),
  today: z.int(),
  saved: z.int(),
  later: z.int(),
  snoozed: z.int(),
});

export const themes = ['system', 'light', 'dark', 'sepia'] as const;

export const foremRecordChoices = ['saved', 'opened', 'never'] as const;

export const proxyModes = ['system', 'none', 'manual'] as const;

/** Typefaces for reading: all three come with the program. */
export const readingFonts = ['serif', 'sans', 'mono'] as const;
/** How far each measure of the text can be set, and by how much at a time. */
export const readingLimits = {
  readingSizePx: { min: 13, max: 32, step: 1 },
  readingLinePercent: { min: 120, max: 220, step: 2 },
  readingMeasureRem: { min: 26, max: 72, step: 1 },
} as const;

export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  listDensity: z.enum(['compact', 'comfortable', 'cards']),
  readingFont: z.enum(readingFonts),
  readingSizePx: z.int().min(readingLimits.readingSizePx.min).max(readingLimits.readingSizePx.max),
  /** Height of a line in percent of the text's size. */
  readingLinePercent: z
    .int()
    .min(readingLimits.readingLinePercent.min)
    .max(readingLimits.readingLinePercent.max),
  /** Widest line, in rem (16 px). */
  readingMeasureRem: z
    .int()
    .min(readingLimits.readingMeasureRem.min)
    .max(readingLimits.readingMeasureRem.max),
  isTextJustified: z.boolean(),
  isTextHyphenated: z.boolean(),
  /** Whether long lines of code break; off: they scroll. */
  isCodeWrapped: z.boolean(),
  /** How fast articles are read aloud, in percent of the voice's own speed. */
  speechPercent: z.int().min(50).max(300),
  /** Name of the voice that reads (`SpeechSynthesisVoice.voiceURI`); null: one of the article's language. */
  speechVoice: z.string().max(300).nullable(),
  /** Whether core may fetch the images of an article when it is opened. Off: only stored images are shown. */
  loadImages: z.boolean(),
  markReadOnOpen: z.boolean(),
  /** How long an article must stay open for that, in seconds. */
  markReadAfterSeconds: z.int().min(0).max(300),
  /** Whether what was scrolled past in the list counts as read. */
  markReadOnScroll: z.boolean(),
  /** Folder of the last export; null: ask. */
  exportFolder: z.string().nullable(),
  /** Name of the profile of the last export. */
  exportProfile: z.string().max(60),
  /** The reader's own profiles, beside those that come with Offprint. */
  exportProfiles: z.array(exportProfileSchema).max(100),
  /** Hosts that run Forem, the software of DEV: their feeds share addresses and markup. */
  foremHosts: z.array(z.string()),
  /** Which articles of these hosts have their record asked for: what their authors wrote, reactions, series. */
  foremRecords: z.enum(foremRecordChoices),
  refreshOnStart: z.boolean(),
  /** Whether feeds that send excerpts have their articles' pages fetched, where the feed's own setting says auto. */
  completeExcerpts: z.boolean(),
  proxyMode: z.enum(proxyModes),
  /** http, https, socks4 or socks5 address, used when `proxyMode` is manual. */
  proxyUrl: z.string().max(2000).nullable(),
  hasSeenWelcome: z.boolean(),
  /** Whether single letters and signs run commands (WCAG 2.1.4); chords such as Ctrl+K always do. */
  hasSingleKeys: z.boolean(),
  /** Keys of the reader's own, by command id: all keys of that command, in the form of the table (`j`, `g u`, `Mod+K`). */
  ownKeys: z.record(z.string().max(100), z.array(z.string().min(1).max(60)).max(6)),
});

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

/** `change`: the reader's own change of many articles. */
export const jobKinds = [
  'refresh',
  'import',
  'import-saved',
  'export',
  'export-file',
  'sample',
  'compact',
  'change',
  'full-text',
  'backup',
  'restore',
  'check',
] as const;

export const jobProgressSchema = z.strictObject({
  jobId: z.string(),
  kind: z.enum(jobKinds),
  done: z.int(),
  total: z.int(),
  /** What is being worked on: a feed's or an article's title. */
  label: z.string(),
});

export const refreshSummarySchema = z.strictObject({
  feeds: z.int(),
  updated: z.int(),
  notModified: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
  failed: z.int(),
  newArticles: z.int(),
  changedArticles: z.int(),
  ms: z.int(),
  failures: z.array(
    z.strictObject({
      feedId: id,
      title: z.string(),
      code: fetchErrorCodeSchema,
      details: errorDetailsSchema,
    }),
  ),
  /** Private feeds that were not asked, since what is secret about them could not be opened. */
  closed: z.array(z.strictObject({ feedId: id, title: z.string(), reason: z.enum(skipReasons) })),
});

export const exportedFileSchema = z.strictObject({
  /** null: the article is no longer in this library. */
  articleId: id.nullable(),
  title: z.string(),
  /** Relative to the export folder, with forward slashes. */
  path: z.string(),
  action: z.enum(exportActions),
  reason: z.string().nullable(),
  /** Where the new text went, beside a file that the reader has edited; null: nowhere. */
  besidePath: z.string().nullable(),
});

export const exportSummarySchema = z.strictObject({
  folder: z.string(),
  dryRun: z.boolean(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  kept: z.int(),
  left: z.int(),
  marked: z.int(),
  moved: z.int(),
  removed: z.int(),
  failed: z.int(),
  files: z.array(exportedFileSchema),
});

export const fileExportSummarySchema = z.strictObject({
  file: z.string(),
  form: z.enum(exportForms),
  articles: z.int(),
  bytes: z.int(),
});

export const importRejections = ['no-address', 'not-a-url', 'unsupported-scheme'] as const;

export const importSummarySchema = z.strictObject({
  added: z.int(),
  /** Of those added: put aside in the list (`isComment`), so subscribed to without being asked. */
  paused: z.int(),
  /** Known before, or named before in the same list. */
  alreadySubscribed: z.int(),
  /** Outlines that name no usable address, each with its reason and its line in the file. */
  rejected: z.array(
    z.strictObject({
      title: z.string(),
      address: z.string(),
      reason: z.enum(importRejections),
      line: z.int(),
    }),
  ),
});

export const savedImportSummarySchema = z.strictObject({
  source: z.enum(savedSources),
  added: z.int(),
  /** Of those added: with a text, not just an address. */
  withText: z.int(),
  /** Imported before, deleted here before, or named twice in the file. */
  alreadyThere: z.int(),
  /** Subscriptions the export named as well. */
  feedsAdded: z.int(),
  rejected: z.array(
    z.strictObject({
      title: z.string(),
      address: z.string(),
      reason: z.enum(importRejections),
      /** Which of the file's entries it was, from 1. */
      place: z.int(),
    }),
  ),
});

export const sampleSummarySchema = z.strictObject({ feeds: z.int(), articles: z.int() });

export const changeSummarySchema = z.strictObject({
  changed: z.int(),
  /** null: nothing changed. */
  undoId: z.string().nullable(),
});

export const compactSummarySchema = z.strictObject({
  prunedArticles: z.int(),
  removedImages: z.int(),
  removedImageBytes: z.int(),
  /** Of the database. */
  bytesBefore: z.int(),
  bytesAfter: z.int(),
  /** Free pages that are left. */
  freeBytes: z.int(),
});

const backupFacts = {
  schemaVersion: z.int(),
  feeds: z.int(),
  articles: z.int(),
  saved: z.int(),
  /** Epoch ms of the latest article; null: there is none. */
  newestAt: z.int().nullable(),
  bytes: z.int(),
};
export const backupFactsSchema = z.strictObject(backupFacts);
export const backupSummarySchema = z.strictObject({ file: z.string(), ...backupFacts });
/** `before`: where what was there lies now; null: there was nothing. */
export const restoreSummarySchema = z.strictObject({
  file: z.string(),
  ...backupFacts,
  before: z.string().nullable(),
});

export const libraryProblemSchema = z.strictObject({
  kind: z.enum(['database', 'references', 'index', 'pictures']),
  count: z.int(),
  /** What SQLite says, or the table. */
  detail: z.string(),
});
/** `left`: after repairing. */
export const checkSummarySchema = z.strictObject({
  found: z.array(libraryProblemSchema),
  left: z.array(libraryProblemSchema),
});

export const fullTextSummarySchema = z.strictObject({
  wanted: z.int(),
  fetched: z.int(),
  /** Had it already. */
  alreadyThere: z.int(),
  failures: z.array(
    z.strictObject({ articleId: id, title: z.string(), error: wireErrorSchema, retryAt: nullableTime }),
  ),
});

export const jobResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('change'), summary: changeSummarySchema }),
  z.strictObject({ kind: z.literal('refresh'), summary: refreshSummarySchema }),
  z.strictObject({ kind: z.literal('import'), summary: importSummarySchema }),
  z.strictObject({ kind: z.literal('export'), summary: exportSummarySchema }),
  z.strictObject({ kind: z.literal('export-file'), summary: fileExportSummarySchema }),
  z.strictObject({ kind: z.literal('sample'), summary: sampleSummarySchema }),
  z.strictObject({ kind: z.literal('import-saved'), summary: savedImportSummarySchema }),
  z.strictObject({ kind: z.literal('compact'), summary: compactSummarySchema }),
  z.strictObject({ kind: z.literal('full-text'), summary: fullTextSummarySchema }),
  z.strictObject({ kind: z.literal('backup'), summary: backupSummarySchema }),
  z.strictObject({ kind: z.literal('restore'), summary: restoreSummarySchema }),
  z.strictObject({ kind: z.literal('check'), summary: checkSummarySchema }),
]);

export type SkipReason = (typeof skipReasons)[number];
export type RefreshOutcome = z.infer<typeof refreshOutcomeSchema>;
export type Folder = z.infer<typeof folderSchema>;
export type Feed = z.infer<typeof feedSchema>;
export type FetchLogEntry = z.infer<typeof fetchLogEntrySchema>;
export type FeedRequest = z.infer<typeof feedRequestSchema>;
export type FeedHealth = z.infer<typeof feedHealthSchema>;
export type NextCheckReason = (typeof nextCheckReasons)[number];
export type FeedFinding = z.infer<typeof feedFindingSchema>;
export type FeedCandidate = z.infer<typeof feedCandidateSchema>;
export type FullTextMode = (typeof fullTextModes)[number];
export type FullTextState = z.infer<typeof fullTextStateSchema>;
export type FullTextSummary = z.infer<typeof fullTextSummarySchema>;
export type Enclosure = z.infer<typeof enclosureSchema>;
export type ArticleSummary = z.infer<typeof articleSummarySchema>;
export type Article = z.infer<typeof articleSchema>;
export type SeriesPlace = z.infer<typeof seriesPlaceSchema>;
export type ForemFacts = z.infer<typeof foremFactsSchema>;
export type ArticleCopy = z.infer<typeof articleCopySchema>;
export type Revision = z.infer<typeof revisionSchema>;
export type ComparedBlock = z.infer<typeof comparedBlockSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type ReadingStatistics = z.infer<typeof readingStatisticsSchema>;
export type Tag = z.infer<typeof tagSchema>;
export type SmartFeed = z.infer<typeof smartFeedSchema>;
export type TagColour = (typeof tagColours)[number];
export type SmartIcon = (typeof smartIcons)[number];
export type Rule = z.infer<typeof ruleSchema>;
export type RuleActions = z.infer<typeof ruleActionsSchema>;
export type RuleActionName = (typeof ruleActionNames)[number];
export type RuleTrace = z.infer<typeof ruleTraceSchema>;
export type RulePreview = z.infer<typeof rulePreviewSchema>;
export type UndoKind = (typeof undoKinds)[number];
export type UndoEntry = z.infer<typeof undoEntrySchema>;
export type ChangeSummary = z.infer<typeof changeSummarySchema>;
export type Counts = z.infer<typeof countsSchema>;
export type QueryProblem = z.infer<typeof queryProblemSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
export type ListedAnnotation = z.infer<typeof listedAnnotationSchema>;
export type AnnotationColour = (typeof annotationColours)[number];
export type Theme = (typeof themes)[number];
export type ReadingFont = (typeof readingFonts)[number];
export type ReadingMeasure = keyof typeof readingLimits;
export type Settings = z.infer<typeof settingsSchema>;
export type JobKind = (typeof jobKinds)[number];
export type JobProgress = z.infer<typeof jobProgressSchema>;
export type JobResult = z.infer<typeof jobResultSchema>;
export type RefreshSummary = z.infer<typeof refreshSummarySchema>;
export type ExportedFile = z.infer<typeof exportedFileSchema>;
export type ExportSummary = z.infer<typeof exportSummarySchema>;
export type FileExportSummary = z.infer<typeof fileExportSummarySchema>;
export type ImportRejection = (typeof importRejections)[number];
export type ImportSummary = z.infer<typeof importSummarySchema>;
export type Retention = z.infer<typeof retentionSchema>;
export type RetentionPlace = z.infer<typeof retentionPlaceSchema>;
export type BackupFacts = z.infer<typeof backupFactsSchema>;
export type LibraryProblem = z.infer<typeof libraryProblemSchema>;
export type CompactSummary = z.infer<typeof compactSummarySchema>;
export type SavedImportSummary = z.infer<typeof savedImportSummarySchema>;
export type SampleSummary = z.infer<typeof sampleSummarySchema>;

/** Marks around hits in `snippet` and `markedTitle`: private-use characters, which no feed text keeps. */
export const HIT_START = '\uE000';
export const HIT_END = '\uE001';
