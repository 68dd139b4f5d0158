/** Care of the library: compacting, backups, checks. */
import { z } from 'zod';

export const compactSummarySchema = z.strictObject({
  prunedArticles: z.int(),
  removedImages: z.int(),
  removedImageBytes: z.int(),
  /** Downloads of podcasts and video, those cut off included, that no article has any more. */
  removedRecordings: z.int(),
  removedRecordingBytes: z.int(),
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
/** `madeAt`: epoch ms. */
export const backupFileSchema = z.strictObject({ file: z.string(), madeAt: z.int(), bytes: z.int() });
export type BackupFile = z.infer<typeof backupFileSchema>;
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
/** `by`: the kind of share, or the service that keeps the folder the same elsewhere; empty where its name is not known. */
export const riskyPlaceSchema = z.strictObject({ kind: z.enum(['network', 'synced']), by: z.string() });
export type RiskyPlace = z.infer<typeof riskyPlaceSchema>;
export type BackupFacts = z.infer<typeof backupFactsSchema>;
export type LibraryProblem = z.infer<typeof libraryProblemSchema>;
export type CompactSummary = z.infer<typeof compactSummarySchema>;
