/** The library as a whole: its state, size, check and backups. */

import { z } from 'zod';
import { backupFactsSchema, backupFileSchema, riskyPlaceSchema } from '../model/care.ts';
import { epochMs, nullableTime } from '../model/fields.ts';
import { countsSchema, readingStatisticsSchema } from '../model/statistics.ts';
import { id, jobStarted, nothing } from './fields.ts';

const toldBy = z.enum(['window', 'terminal']);
/** The window marks what is new by what was read. */
const lookedFrom = z.literal('terminal');
const diagnosticFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const libraryMethods = {
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
  /** Opens the library where it could not be opened before: whoever held it may have let go, or it was repaired. */
  'library.reopen': { input: nothing, output: nothing },
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
  /** What speaks against where the library lies; null: nothing, or it was told there already. */
  'library.place': {
    input: z.strictObject({ by: toldBy }),
    output: z.strictObject({ risk: riskyPlaceSchema.nullable() }),
  },
  /** It need not be told again while the library stays where it is. */
  'library.placeTold': { input: z.strictObject({ by: toldBy }), output: nothing },
  /** When somebody last looked at what is new there; null: never. */
  'library.lastLook': {
    input: z.strictObject({ by: lookedFrom }),
    output: z.strictObject({ at: nullableTime }),
  },
  /** Whatever came up to `at` (epoch ms) was shown. */
  'library.looked': { input: z.strictObject({ by: lookedFrom, at: epochMs }), output: nothing },
  /** For a report: numbers and states, nothing of what is kept or of where it is from. `settings`: those that were changed. */
  'library.diagnostics': {
    input: nothing,
    output: z.strictObject({ library: diagnosticFacts, settings: diagnosticFacts }),
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
      /** Whole ones; the bytes are also those of downloads that were cut off. */
      recordings: z.int(),
      recordingBytes: z.int(),
      feeds: z.array(
        z.strictObject({ feedId: id, title: z.string(), articles: z.int(), markupBytes: z.int() }),
      ),
    }),
  },
  /** Reads all of it: a job of kind `check`. `repair`: makes good what can be made good. */
  'library.check': { input: z.strictObject({ repair: z.boolean().default(false) }), output: jobStarted },
  /** Copies the library into a file that is not there yet: a job of kind `backup`. Pictures stay out. */
  'backups.make': { input: z.strictObject({ file: z.string().min(1) }), output: jobStarted },
  /** Those in the library's own folder, the latest first. Whether they are whole is for `backups.inspect`. */
  'backups.list': {
    input: nothing,
    output: z.strictObject({ backups: z.array(backupFileSchema) }),
  },
  'backups.inspect': { input: z.strictObject({ file: z.string().min(1) }), output: backupFactsSchema },
  /** Puts a backup in the place of what is there, of which a backup is made first: a job of kind `restore`. */
  'backups.restore': { input: z.strictObject({ file: z.string().min(1) }), output: jobStarted },
  /** Prunes by the rules and removes pictures nothing shows; `giveBack` also writes the database anew, which stops all else. */
  'library.compact': { input: z.strictObject({ giveBack: z.boolean().default(false) }), output: jobStarted },
  'library.counts': { input: nothing, output: countsSchema },
} as const;
