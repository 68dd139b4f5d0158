/** Long work: its kinds, how far it is, and what came of it. */

import { z } from 'zod';
import { errorDetailsSchema, fetchErrorCodeSchema, wireErrorSchema } from '../error-schemas.ts';
import { accountImportSchema } from './accounts.ts';
import {
  backupSummarySchema,
  checkSummarySchema,
  compactSummarySchema,
  restoreSummarySchema,
} from './care.ts';
import { exportSummarySchema, fileExportSummarySchema } from './exports.ts';
import { skipReasons } from './feeds.ts';
import { id, nullableTime } from './fields.ts';
import { importSummarySchema, savedImportSummarySchema } from './imports.ts';
import { offlineSummarySchema, verifySummarySchema } from './offline.ts';
import { olderSummarySchema } from './older.ts';
import { downloadSummarySchema } from './recordings.ts';
import { repairSummarySchema } from './rescue.ts';
import { fetchedArticlesSchema } from './series.ts';
import { changeSummarySchema } from './undo.ts';

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
  'offline',
  /** Stored pictures are read again. */
  'verify',
  /** Articles of a host that are fetched into the library. */
  'fetch-articles',
  /** Older pages of feeds. */
  'fetch-older',
  /** A recording, to be played. */
  'download',
  /** The reading list and followed tags of the reader's account on a host. */
  'import-account',
  'backup',
  'restore',
  'check',
  'repair',
] as const;
export const jobStages = ['unused-pictures', 'writing-database'] as const;
export type JobStage = (typeof jobStages)[number];
export const jobProgressSchema = z.strictObject({
  jobId: z.string(),
  kind: z.enum(jobKinds),
  done: z.int(),
  total: z.int(),
  /** What is being worked on: a feed's or an article's title. */
  label: z.string(),
  /** What is being done where that is no title; words for it are in shared/texts/en/shell.ts. */
  stage: z.enum(jobStages).optional(),
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
  /** Feeds of which more came since the last check than their first page holds. */
  jumped: z.int(),
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
export const sampleSummarySchema = z.strictObject({ feeds: z.int(), articles: z.int() });
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
  z.strictObject({ kind: z.literal('offline'), summary: offlineSummarySchema }),
  z.strictObject({ kind: z.literal('verify'), summary: verifySummarySchema }),
  z.strictObject({ kind: z.literal('fetch-articles'), summary: fetchedArticlesSchema }),
  z.strictObject({ kind: z.literal('fetch-older'), summary: olderSummarySchema }),
  z.strictObject({ kind: z.literal('download'), summary: downloadSummarySchema }),
  z.strictObject({ kind: z.literal('import-account'), summary: accountImportSchema }),
  z.strictObject({ kind: z.literal('backup'), summary: backupSummarySchema }),
  z.strictObject({ kind: z.literal('restore'), summary: restoreSummarySchema }),
  z.strictObject({ kind: z.literal('check'), summary: checkSummarySchema }),
  z.strictObject({ kind: z.literal('repair'), summary: repairSummarySchema }),
]);
export type FullTextSummary = z.infer<typeof fullTextSummarySchema>;
export type JobKind = (typeof jobKinds)[number];
export type JobProgress = z.infer<typeof jobProgressSchema>;
export type JobResult = z.infer<typeof jobResultSchema>;
export type RefreshSummary = z.infer<typeof refreshSummarySchema>;
export type SampleSummary = z.infer<typeof sampleSummarySchema>;
