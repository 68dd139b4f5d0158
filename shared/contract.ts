/**
 * Every method and event between core and whoever uses it. Nothing else names them.
 * `coreMethods` run in the core thread; `shellMethods` need a window or the operating system and run in the main process.
 */
import { z } from 'zod';
import { wireErrorSchema } from './error-schemas.ts';
import { deselectedChoices, editedChoices } from './export-choices.ts';
import { exportForms } from './export-forms.ts';
import { exportProfileSchema, templateProblemSchema } from './export-profile.ts';
import { exportTargetSchema, newTargetSchema, targetChangeSchema } from './export-target.ts';
import {
  annotationColours,
  annotationSchema,
  listedAnnotationSchema,
  quoteSelectorSchema,
} from './model/annotations.ts';
import { articleSchema, articleSummarySchema } from './model/articles.ts';
import { backupFactsSchema } from './model/care.ts';
import {
  feedCandidateSchema,
  feedFindingSchema,
  feedHealthSchema,
  feedRequestSchema,
  feedSchema,
  fetchLogEntrySchema,
  folderSchema,
  fullTextModes,
  refreshOutcomeSchema,
} from './model/feeds.ts';
import { jobKinds, jobProgressSchema, jobResultSchema } from './model/jobs.ts';
import { retentionPlaceSchema, retentionSchema } from './model/retention.ts';
import { comparisonSchema, revisionSchema } from './model/revisions.ts';
import { ruleActionsSchema, rulePreviewSchema, ruleSchema } from './model/rules.ts';
import { queryProblemSchema } from './model/search.ts';
import { settingsSchema } from './model/settings.ts';
import { smartFeedSchema, smartIcons } from './model/smart.ts';
import { countsSchema, readingStatisticsSchema } from './model/statistics.ts';
import { tagColours, tagSchema } from './model/tags.ts';
import { changeSummarySchema, undoEntrySchema } from './model/undo.ts';
import { savedSources } from './recognise-export.ts';

const id = z.int().positive();
const nothing = z.strictObject({});
const jobStarted = z.strictObject({ jobId: z.string() });
const tagName = z.string().trim().min(1).max(120);

/** Where a list looks: everything, one feed, or one folder with all inside it; narrowed by the query. */
const scope = {
  query: z.string().max(4000).default(''),
  feedId: id.optional(),
  folderId: id.optional(),
};
/** Whether the query's last word is still being typed, and so matches as a prefix. */
const isTyping = z.boolean();

/** Which articles a change is for: some by id, or all that a list would show. */
const target = z.union([
  z.strictObject({ ids: z.array(id).max(100_000) }),
  z.strictObject({
    ...scope,
    isTyping: isTyping.default(false),
    before: z.int().optional(),
    /** Of these none. */
    except: z.array(id).max(100_000).optional(),
  }),
]);

/** A change that can be taken back. Where it takes long it runs as a job of kind `change`, which can be cancelled. */
const changed = changeSummarySchema;
const undoable = z.strictObject({ undoId: z.string() });
const queryText = z.string().max(4000);
const ruleName = z.string().trim().min(1).max(200);

const exportedArticle = z.strictObject({
  folder: z.string().min(1),
  profile: z.string().max(60).optional(),
  articleId: id,
});

export const coreMethods = {
  'library.status': {
    input: nothing,
    output: z.strictObject({
      folder: z.string(),
      version: z.string(),
      isOnline: z.boolean(),
      isPolling: z.boolean(),
      feedCount: z.int(),
      articleCount: z.int(),
    }),
  },
  'library.stats': {
    input: nothing,
    output: z.strictObject({
      feeds: z.int(),
      failingFeeds: z.int(),
      articles: z.int(),
      unread: z.int(),
      saved: z.int(),
      tags: z.int(),
      images: z.int(),
      imageBytes: z.int(),
      databaseBytes: z.int(),
      schemaVersion: z.int(),
      oldestPublishedAt: z.int().nullable(),
      newestPublishedAt: z.int().nullable(),
    }),
  },
  /** What was read in the last so many days, today included. */
  'library.reading': {
    input: z.strictObject({ days: z.int().min(1).max(1000).default(30) }),
    output: readingStatisticsSchema,
  },
  /** Where the bytes are. Reads whole tables, behind everything else. */
  'library.space': {
    input: nothing,
    output: z.strictObject({
      databaseBytes: z.int(),
      freeBytes: z.int(),
      markupBytes: z.int(),
      fullTextBytes: z.int(),
      revisionBytes: z.int(),
      indexBytes: z.int(),
      images: z.int(),
      imageBytes: z.int(),
      feeds: z.array(
        z.strictObject({ feedId: id, title: z.string(), articles: z.int(), markupBytes: z.int() }),
      ),
    }),
  },
  /** Prunes by the rules and removes pictures nothing shows; `giveBack` also writes the database anew, which stops all else. */
  /** Reads all of it: a job of kind `check`. `repair`: makes good what can be made good. */
  'library.check': { input: z.strictObject({ repair: z.boolean().default(false) }), output: jobStarted },
  /** Copies the library into a file that is not there yet: a job of kind `backup`. Pictures stay out. */
  'backups.make': { input: z.strictObject({ file: z.string().min(1) }), output: jobStarted },
  'backups.inspect': { input: z.strictObject({ file: z.string().min(1) }), output: backupFactsSchema },
  /** Puts a backup in the place of what is there, of which a backup is made first: a job of kind `restore`. */
  'backups.restore': { input: z.strictObject({ file: z.string().min(1) }), output: jobStarted },
  'library.compact': { input: z.strictObject({ giveBack: z.boolean().default(false) }), output: jobStarted },

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
  'library.counts': { input: nothing, output: countsSchema },

  'feeds.list': {
    input: nothing,
    output: z.strictObject({ feeds: z.array(feedSchema), folders: z.array(folderSchema) }),
  },
  'feeds.get': {
    input: z.strictObject({ feedId: id }),
    output: z.strictObject({
      feed: feedSchema,
      request: feedRequestSchema,
      health: feedHealthSchema,
      log: z.array(fetchLogEntrySchema),
    }),
  },
  /** Asks for the feed once and says what is wrong with it, line by line. Refused inside a Retry-After. */
  'feeds.examine': {
    input: z.strictObject({ feedId: id }),
    output: z.strictObject({ findings: z.array(feedFindingSchema) }),
  },
  /** Looks at an address (page, feed or DEV address) and says which feeds it leads to. Subscribes to nothing. */
  'feeds.discover': {
    input: z.strictObject({ address: z.string().max(4000) }),
    output: z.strictObject({ candidates: z.array(feedCandidateSchema) }),
  },
  /** Subscribes to the best feed behind an address. An address already subscribed is answered, not doubled. */
  'feeds.add': {
    input: z.strictObject({
      address: z.string().max(4000),
      /** The address the reader typed, where `address` was found behind it: a page is not believed like a person. */
      foundOn: z.string().max(4000).optional(),
      folderPath: z.array(z.string().trim().min(1)).max(16).default([]),
      tags: z.array(tagName).max(50).default([]),
      fetchNow: z.boolean().default(true),
    }),
    output: z.strictObject({
      feed: feedSchema,
      alreadySubscribed: z.boolean(),
      outcome: refreshOutcomeSchema.nullable(),
    }),
  },
  'feeds.update': {
    input: z.strictObject({
      feedId: id,
      customTitle: z.string().trim().max(300).nullable().optional(),
      folderId: id.nullable().optional(),
      isPaused: z.boolean().optional(),
      intervalMinutes: z.int().min(10).max(43_200).nullable().optional(),
      autoTags: z.array(tagName).max(50).optional(),
      notify: z.boolean().optional(),
      fullText: z.enum(fullTextModes).optional(),
      userAgent: z.string().trim().min(1).max(500).nullable().optional(),
      /** All headers there shall be. A null value keeps what is stored under that name. */
      headers: z
        .array(
          z.strictObject({ name: z.string().trim().min(1).max(200), value: z.string().max(8000).nullable() }),
        )
        .max(30)
        .optional(),
      /** A null password keeps the stored one. */
      basicAuth: z
        .strictObject({ username: z.string().min(1).max(500), password: z.string().max(2000).nullable() })
        .nullable()
        .optional(),
    }),
    output: z.strictObject({ feed: feedSchema, request: feedRequestSchema }),
  },
  /** Puts a feed into a folder (null: none), before another feed or behind all of them. */
  'feeds.move': {
    input: z.strictObject({ feedId: id, folderId: id.nullable(), beforeFeedId: id.nullable().default(null) }),
    output: undoable,
  },
  'feeds.remove': {
    input: z.strictObject({ feedId: id, keepSaved: z.boolean().default(true) }),
    output: z.strictObject({ removedArticles: z.int(), keptArticles: z.int(), undoId: z.string() }),
  },
  'feeds.refresh': {
    input: z.strictObject({
      feedIds: z.array(id).optional(),
      /** Ask now even what is not due; never inside a Retry-After. */
      force: z.boolean().default(false),
      concurrency: z.int().min(1).max(32).optional(),
    }),
    output: jobStarted,
  },

  'folders.create': {
    input: z.strictObject({ name: z.string().trim().min(1).max(200), parentId: id.nullable().default(null) }),
    output: z.strictObject({ folder: folderSchema }),
  },
  'folders.rename': {
    input: z.strictObject({ folderId: id, name: z.string().trim().min(1).max(200) }),
    output: z.strictObject({ folder: folderSchema }),
  },
  /** Removes the folder only; its feeds and folders move to its parent. */
  'folders.remove': { input: z.strictObject({ folderId: id }), output: undoable },

  'opml.import': {
    input: z.strictObject({ text: z.string().max(50_000_000) }),
    output: jobStarted,
  },
  /** What was saved in another program, from its export (recognise-export.ts says which). */
  'saved.import': {
    input: z.strictObject({ text: z.string().max(400_000_000), source: z.enum(savedSources) }),
    output: jobStarted,
  },
  'opml.export': { input: nothing, output: z.strictObject({ text: z.string() }) },

  'articles.list': {
    input: z.strictObject({
      ...scope,
      isTyping: isTyping.default(true),
      cursor: z.string().max(500).optional(),
      limit: z.int().min(1).max(500).default(50),
      /** Counting every match costs more than a page; lists ask for it once. */
      withTotal: z.boolean().default(false),
    }),
    output: z.strictObject({
      articles: z.array(articleSummarySchema),
      nextCursor: z.string().nullable(),
      total: z.int().nullable(),
      /** There are more than `total`: counting ends at ten thousand where it would take too long. */
      isTotalCapped: z.boolean(),
      problems: z.array(queryProblemSchema),
    }),
  },
  /** Those articles as a list shows them, in that order; what is gone is left out. `query`: whose hits are marked. */
  'articles.rows': {
    input: z.strictObject({ articleIds: z.array(id).max(500), query: z.string().max(4000).default('') }),
    output: z.strictObject({ articles: z.array(articleSummarySchema) }),
  },
  'articles.get': { input: z.strictObject({ articleId: id }), output: articleSchema },
  'articles.markdown': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({ markdown: z.string() }),
  },
  /** The text with its title, to be pasted elsewhere: sanitised, pictures at their own addresses. */
  'articles.html': { input: z.strictObject({ articleId: id }), output: z.strictObject({ html: z.string() }) },
  'articles.text': { input: z.strictObject({ articleId: id }), output: z.strictObject({ text: z.string() }) },
  'articles.mark': {
    input: z.strictObject({
      target,
      isRead: z.boolean().optional(),
      isSaved: z.boolean().optional(),
      isLater: z.boolean().optional(),
      isMuted: z.boolean().optional(),
      /** Out of every list until that time, when it comes back unread; null: back now, as it was. */
      snoozedUntil: z.int().nullable().optional(),
      /** false: it goes without saying, and is not remembered. */
      isUndoable: z.boolean().default(true),
    }),
    output: changed,
  },
  /**
   * What to read in so many minutes: what was put on Later, the oldest first, then unread articles, the newest first, each
   * if it still fits. `minutes`: what they take together, never more than asked for.
   */
  'articles.queue': {
    input: z.strictObject({ minutes: z.int().min(1).max(1440) }),
    output: z.strictObject({ articleIds: z.array(id), minutes: z.int() }),
  },
  'articles.tag': {
    input: z.strictObject({
      target,
      add: z.array(tagName).max(50).default([]),
      remove: z.array(tagName).max(50).default([]),
    }),
    output: changed,
  },
  /** Addresses of articles in the order of the list; those that name none are left out. At most ten thousand. */
  'articles.links': {
    input: z.strictObject({ target }),
    output: z.strictObject({ urls: z.array(z.string()) }),
  },
  /** Which of these addresses the library has an article of, however they are written. */
  'articles.at': {
    input: z.strictObject({ urls: z.array(z.string().max(8000)).max(500) }),
    output: z.strictObject({
      found: z.array(
        z.strictObject({
          url: z.string(),
          articleId: id,
          title: z.string(),
          feedTitle: z.string(),
          readingMinutes: z.int(),
          isRead: z.boolean(),
        }),
      ),
    }),
  },
  /** Deletes articles and remembers that they were deleted, so that a later poll does not bring them back. */
  'articles.remove': { input: z.strictObject({ target }), output: changed },
  'articles.setPosition': {
    input: z.strictObject({ articleId: id, position: z.number().min(0).max(1) }),
    output: nothing,
  },

  /** Fetches the text of an article's page next, whatever its feed's setting says. `fullText.changed` tells how it goes. */
  'fullText.fetch': { input: z.strictObject({ articleId: id }), output: nothing },
  /** Which text is read, searched and exported; the other one stays. */
  'fullText.show': { input: z.strictObject({ articleId: id, isShown: z.boolean() }), output: nothing },
  /**
   * Fetches the texts of these articles: a job of kind `full-text`. Without a target: all that wait. `retry`: also what has
   * failed for good.
   */
  'fullText.run': {
    input: z.strictObject({ target: target.optional(), retry: z.boolean().default(false) }),
    output: jobStarted,
  },
  /** What was marked in an article and written beside it, in the order of its text. */
  'annotations.of': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({ annotations: z.array(annotationSchema) }),
  },
  /** Those of all articles, newest first. `search`: words that passage, note or title hold. */
  'annotations.list': {
    input: z.strictObject({
      search: z.string().max(1000).default(''),
      limit: z.int().min(1).max(500).default(100),
      offset: z.int().min(0).default(0),
    }),
    output: z.strictObject({ annotations: z.array(listedAnnotationSchema), total: z.int() }),
  },
  /** Without a selector it is a note on the whole article, and needs words. */
  'annotations.add': {
    input: z.strictObject({
      articleId: id,
      colour: z.enum(annotationColours).default('yellow'),
      selector: quoteSelectorSchema.nullable(),
      text: z.string().max(100_000).default(''),
    }),
    output: z.strictObject({ annotation: annotationSchema, undoId: z.string() }),
  },
  'annotations.update': {
    input: z.strictObject({
      annotationId: id,
      colour: z.enum(annotationColours).optional(),
      text: z.string().max(100_000).optional(),
    }),
    output: z.strictObject({ annotation: annotationSchema, undoId: z.string() }),
  },
  'annotations.remove': { input: z.strictObject({ annotationId: id }), output: undoable },

  /** The texts an article had before, newest first, and those kept aside; without the one it has now. */
  'revisions.list': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({
      revisions: z.array(revisionSchema),
      current: z.strictObject({ title: z.string(), wordCount: z.int(), since: z.int() }),
    }),
  },
  /** What changed from one text to another; null stands for the one the article has now. */
  'revisions.compare': {
    input: z.strictObject({ articleId: id, from: id.nullable(), to: id.nullable() }),
    output: comparisonSchema,
  },
  /** A text as it would be read. */
  'revisions.get': {
    input: z.strictObject({ articleId: id, revisionId: id }),
    output: z.strictObject({ title: z.string(), contentHtml: z.string() }),
  },
  /** Makes a kept text the one the article has, until the feed sends a new one; the one it had is kept. */
  'revisions.choose': { input: z.strictObject({ articleId: id, revisionId: id }), output: nothing },

  /** What may stand at the caret of a query: `text` goes in the place of what is between `start` and `end`. */
  'search.complete': {
    input: z.strictObject({ query: z.string().max(4000), caret: z.int().min(0) }),
    output: z.strictObject({
      start: z.int(),
      end: z.int(),
      options: z.array(z.strictObject({ text: z.string(), label: z.string(), detail: z.string() })),
    }),
  },

  /**
   * The query with words and names the library does not know replaced by those it may have meant, the likeliest first.
   * Only what finds something in the place is answered; `within`: what the place asks for besides.
   */
  'search.correct': {
    input: z.strictObject({
      ...scope,
      within: z.string().max(4000).default(''),
      isTyping: isTyping.default(false),
    }),
    output: z.strictObject({ corrections: z.array(z.string()) }),
  },

  /** `parents`: places of the tree that are no tags themselves, only the beginning of some. */
  'tags.list': {
    input: nothing,
    output: z.strictObject({ tags: z.array(tagSchema), parents: z.array(tagSchema) }),
  },
  /** Tags that may suit an article: best first, none that it carries. */
  'tags.suggest': {
    input: z.strictObject({ articleId: id, limit: z.int().min(1).max(20).default(6) }),
    output: z.strictObject({ names: z.array(z.string()) }),
  },
  /** With the tags below it. A new name that is a tag already makes one of the two. */
  'tags.rename': { input: z.strictObject({ from: tagName, to: tagName }), output: changed },
  'tags.merge': {
    input: z.strictObject({
      from: z.array(tagName).min(1),
      into: tagName,
      /** Whether the names that go still mean the tag. */
      keepAsAliases: z.boolean().default(false),
    }),
    output: changed,
  },
  'tags.remove': {
    input: z.strictObject({ name: tagName, withChildren: z.boolean().default(false) }),
    output: changed,
  },
  /** `aliases`: all there shall be. Refused (`already-exists`) where one is a tag or another tag's alias. */
  'tags.update': {
    input: z.strictObject({
      name: tagName,
      colour: z.enum(tagColours).nullable().optional(),
      aliases: z.array(tagName).max(50).optional(),
    }),
    output: undoable,
  },

  'smart.list': {
    input: z.strictObject({
      /** Count now and wait for it. Otherwise what was counted last is answered, and `smart.changed` tells of news. */
      isFresh: z.boolean().default(false),
    }),
    output: z.strictObject({ smartFeeds: z.array(smartFeedSchema) }),
  },
  'smart.add': {
    input: z.strictObject({
      name: z.string().trim().min(1).max(200),
      query: queryText,
      icon: z.enum(smartIcons).default('sparkles'),
      folder: z.string().trim().max(200).default(''),
    }),
    output: z.strictObject({ smartFeed: smartFeedSchema }),
  },
  'smart.update': {
    input: z.strictObject({
      smartFeedId: id,
      name: z.string().trim().min(1).max(200).optional(),
      query: queryText.optional(),
      icon: z.enum(smartIcons).optional(),
      folder: z.string().trim().max(200).optional(),
    }),
    output: z.strictObject({ smartFeed: smartFeedSchema, undoId: z.string() }),
  },
  'smart.remove': { input: z.strictObject({ smartFeedId: id }), output: undoable },
  /** Ids in the order wanted; those left out follow in the order they had. */
  'smart.reorder': { input: z.strictObject({ smartFeedIds: z.array(id).max(10_000) }), output: nothing },

  'rules.list': { input: nothing, output: z.strictObject({ rules: z.array(ruleSchema) }) },
  'rules.add': {
    input: z.strictObject({
      name: ruleName,
      query: queryText,
      actions: ruleActionsSchema,
      isOn: z.boolean().default(true),
    }),
    output: z.strictObject({ rule: ruleSchema }),
  },
  'rules.update': {
    input: z.strictObject({
      ruleId: id,
      name: ruleName.optional(),
      query: queryText.optional(),
      actions: ruleActionsSchema.optional(),
      isOn: z.boolean().optional(),
    }),
    output: z.strictObject({ rule: ruleSchema, undoId: z.string() }),
  },
  'rules.remove': { input: z.strictObject({ ruleId: id }), output: undoable },
  'rules.reorder': { input: z.strictObject({ ruleIds: z.array(id).max(10_000) }), output: nothing },
  /** What the rule would change in the articles there are. Changes nothing. */
  'rules.preview': {
    input: z.strictObject({
      query: queryText,
      actions: ruleActionsSchema,
      limit: z.int().min(1).max(100).default(10),
    }),
    output: rulePreviewSchema,
  },
  /** Applies a rule to the articles there are: a job of kind `change`. */
  'rules.apply': { input: z.strictObject({ ruleId: id }), output: jobStarted },

  /** What this session can still take back, latest first. */
  'undo.list': { input: nothing, output: z.strictObject({ entries: z.array(undoEntrySchema) }) },
  /** Takes back one change, the latest when none is named. `not-found` when it cannot be taken back any more. */
  'undo.run': {
    input: z.strictObject({ undoId: z.string().max(100).optional() }),
    output: z.strictObject({ entry: undoEntrySchema }),
  },

  'settings.get': { input: nothing, output: settingsSchema },
  'settings.update': { input: settingsSchema.partial(), output: settingsSchema },

  'export.run': {
    input: z.strictObject({
      query: z.string().max(4000).default('is:saved'),
      folder: z.string().min(1),
      /** Name of a profile, the reader's own or one that comes with Offprint; left out: that of the last export. */
      profile: z.string().max(60).optional(),
      dryRun: z.boolean().default(false),
      onEdited: z.enum(editedChoices).default('beside'),
      onDeselected: z.enum(deselectedChoices).default('leave'),
    }),
    output: jobStarted,
  },
  /**
   * A selection as one file: a book, a page with everything inside, or data. A job of kind `export-file`; `not-found` where
   * nothing is selected. What was in the file before is replaced as a whole, or stays.
   */
  'export.file': {
    input: z.strictObject({
      query: z.string().max(4000).default('is:saved'),
      file: z.string().min(1),
      form: z.enum(exportForms),
      /** Left out: that of the one article, else the words of the query. */
      title: z.string().max(500).optional(),
    }),
    output: jobStarted,
  },
  /**
   * The file of one article as it is, as it would be exported now, and both merged from what was exported last. `merged`
   * null: that is not known here any more.
   */
  'export.compare': {
    input: exportedArticle,
    output: z.strictObject({
      path: z.string(),
      /** null: there is no file yet. */
      present: z.string().nullable(),
      wanted: z.string(),
      /** From the one to the other, as `diff -u` has it; empty: they are the same. */
      diff: z.string(),
      merged: z.strictObject({ text: z.string(), conflicts: z.int() }).nullable(),
    }),
  },
  /**
   * Gives the file of one article this text. `present`: the text it was decided from; where the file says something else by
   * now, it stays and `file-changed` is thrown.
   */
  'export.resolve': {
    input: exportedArticle.extend({ present: z.string().nullable(), text: z.string() }),
    output: nothing,
  },
  /**
   * One article as a profile would write it, and what is wrong with its templates: while there are problems, path and text
   * are empty. `articleId` left out: the article last saved, else the newest.
   */
  'export.preview': {
    input: z.strictObject({ articleId: id.optional(), profile: exportProfileSchema }),
    output: z.strictObject({
      articleId: id.nullable(),
      path: z.string(),
      text: z.string(),
      problems: z.array(templateProblemSchema),
    }),
  },

  'targets.list': { input: nothing, output: z.strictObject({ targets: z.array(exportTargetSchema) }) },
  'targets.add': { input: newTargetSchema, output: z.strictObject({ targetId: id }) },
  'targets.update': { input: targetChangeSchema.extend({ targetId: id }), output: nothing },
  'targets.remove': { input: z.strictObject({ targetId: id }), output: nothing },
  /** Exports it now: a job of kind `export`. */
  'targets.run': { input: z.strictObject({ targetId: id }), output: jobStarted },

  /** Adds the bundled sample library: feeds written for Offprint that need no network. */
  'sample.add': { input: nothing, output: jobStarted },

  'jobs.list': { input: nothing, output: z.strictObject({ jobs: z.array(jobProgressSchema) }) },
  'jobs.cancel': {
    input: z.strictObject({ jobId: z.string() }),
    output: z.strictObject({ cancelled: z.boolean() }),
  },
  /** Answers when the job has ended. A failed or cancelled job is an error of this call. */
  'jobs.wait': { input: z.strictObject({ jobId: z.string() }), output: jobResultSchema },

  /** File of an image inside the library, fetched first if that is allowed. For the image scheme, not for pages. */
  'images.locate': {
    input: z.strictObject({ articleId: id, url: z.string().max(8000) }),
    output: z.strictObject({ path: z.string(), mediaType: z.string() }),
  },
} as const;

/** A press as the system's menus name it: `CmdOrCtrl+Shift+E`, `J`, `F5`. */
const accelerator = z
  .string()
  .regex(
    /^(CmdOrCtrl\+)?(Shift\+)?([!-~]|F\d{1,2}|Space|Delete|Enter|Escape|Up|Down|Left|Right|Home|End|PageUp|PageDown|Backspace|Tab|Insert)$/,
  );

export const shellMethods = {
  /** The first key of each command, for the native menu to show beside it. */
  'shell.showKeys': {
    input: z.strictObject({ accelerators: z.record(z.string(), accelerator) }),
    output: nothing,
  },
  'shell.info': {
    input: nothing,
    output: z.strictObject({
      platform: z.string(),
      versions: z.record(z.string(), z.string()),
      /** Where an export goes unless the reader says otherwise. */
      documentsFolder: z.string(),
    }),
  },
  /** Asks for a folder with the system's dialog; null when the reader thinks better of it. */
  'shell.chooseFolder': {
    input: z.strictObject({ title: z.string(), startIn: z.string().nullable().default(null) }),
    output: z.strictObject({ folder: z.string().nullable() }),
  },
  /** Asks for a file to be written with the system's dialog; null when the reader thinks better of it. */
  'shell.chooseFile': {
    input: z.strictObject({ title: z.string(), suggestedName: z.string() }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  'shell.saveText': {
    input: z.strictObject({ suggestedName: z.string(), text: z.string() }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  /** Prints the page by the system's dialog; answers when that is done with. */
  'shell.print': { input: nothing, output: nothing },
  /** The page as a PDF, where the system's dialog says; null when the reader thinks better of it. */
  'shell.savePdf': {
    input: z.strictObject({ suggestedName: z.string().max(300) }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  /** Opens http, https and mailto addresses in the system's browser; anything else is refused. */
  'shell.openExternal': { input: z.strictObject({ url: z.string().max(8000) }), output: nothing },
  'shell.showFolder': { input: z.strictObject({ folder: z.string() }), output: nothing },
  /** `text`: for where no markup can be pasted. */
  'shell.copyHtml': { input: z.strictObject({ html: z.string(), text: z.string() }), output: nothing },
  'shell.copyText': { input: z.strictObject({ text: z.string() }), output: nothing },
} as const;

export const methods = { ...coreMethods, ...shellMethods } as const;

/** Methods a page may not call: they hand out file paths or belong to the main process. */
export const internalMethods: readonly MethodName[] = ['images.locate'];

export const events = {
  /** Articles came, changed or went; `feedIds` empty means anywhere. */
  'articles.changed': z.strictObject({ articleIds: z.array(id), feedIds: z.array(id) }),
  /** The background brought articles of a feed the reader wants to be told of: newest first, not all titles. */
  'articles.arrived': z.strictObject({
    feedId: id,
    title: z.string(),
    count: z.int().positive(),
    titles: z.array(z.string()),
  }),
  /** Fetching the text of an article's page has begun or ended. What came of it is in the article. */
  'fullText.changed': z.strictObject({ articleIds: z.array(id) }),
  'feeds.changed': z.strictObject({ feedIds: z.array(id) }),
  /** Export targets came, went, were changed, or have run. */
  'targets.changed': nothing,
  /** What the reader marked or wrote in that article. */
  'annotations.changed': z.strictObject({ articleId: id }),
  'tags.changed': nothing,
  'smart.changed': nothing,
  'rules.changed': nothing,
  'undo.changed': nothing,
  'settings.changed': settingsSchema,
  'online.changed': z.strictObject({ isOnline: z.boolean() }),
  'job.progress': jobProgressSchema,
  'job.finished': z.strictObject({
    jobId: z.string(),
    kind: z.enum(jobKinds),
    result: jobResultSchema.nullable(),
    error: wireErrorSchema.nullable(),
  }),
  /** A notification was clicked: the page goes to that feed. */
  'feed.open': z.strictObject({ feedId: id }),
  /** A menu or another window asks the page to run one of its commands. */
  'command.run': z.strictObject({ commandId: z.string() }),
} as const;

export type CoreMethodName = keyof typeof coreMethods;
export type ShellMethodName = keyof typeof shellMethods;
export type MethodName = keyof typeof methods;
export type EventName = keyof typeof events;
/** What a caller may leave out is optional here; defaults are filled in at the border. */
export type MethodInput<M extends MethodName> = z.input<(typeof methods)[M]['input']>;
/** What a handler receives, with every default filled in. */
export type CheckedInput<M extends MethodName> = z.output<(typeof methods)[M]['input']>;
export type MethodOutput<M extends MethodName> = z.output<(typeof methods)[M]['output']>;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
export type AppEvent = { [E in EventName]: { name: E; payload: EventPayload<E> } }[EventName];
export type ArticleTarget = z.output<typeof target>;
