/** Whether an article can be read whole without a network, and what it lacks. */
import { z } from 'zod';
import { wireErrorSchema } from '../error-schemas.ts';
import { id, nullableTime } from './fields.ts';

/**
 * ready: all of it is in the library; partial: its text is, but something beside it is not; online: the feed sent an excerpt
 * only, and the text of its page is not here.
 */
export const offlineStates = ['ready', 'partial', 'online'] as const;
export const missingPartSchema = z.strictObject({
  /** markdown: what the author wrote, of a Forem host. */
  what: z.enum(['picture', 'text', 'markdown']),
  /** Where it is to be had. */
  url: z.string(),
  /** Why it could not be had; null: it has not been asked for. */
  error: wireErrorSchema.nullable(),
  /** When Offprint asks again by itself; null with an error: not any more. */
  retryAt: nullableTime,
});
export const offlineStatusSchema = z.strictObject({
  state: z.enum(offlineStates),
  missing: z.array(missingPartSchema),
});
/** How much room pictures take, and may take. */
export const offlineRoomSchema = z.strictObject({
  usedBytes: z.int(),
  budgetBytes: z.int(),
  /** What is to be kept offline needs more room than it may take: the last run had to stop. */
  isTooSmall: z.boolean(),
});
export const verifySummarySchema = z.strictObject({
  /** Stored pictures that were read. */
  checked: z.int(),
  /** Their files were gone, or held other bytes: they are forgotten, and fetched when they are wanted. */
  missing: z.int(),
  damaged: z.int(),
  /** Files that belonged to no picture, and were removed. */
  orphans: z.int(),
  orphanBytes: z.int(),
});
export const offlineSummarySchema = z.strictObject({
  articles: z.int(),
  ready: z.int(),
  partial: z.int(),
  online: z.int(),
  /** Fetched by this run. */
  fetched: z.strictObject({ pictures: z.int(), texts: z.int(), markdowns: z.int() }),
  /** Of a run for what the settings keep offline: the room it had, and what it let go for it. Else null. */
  budget: z.strictObject({ room: offlineRoomSchema, letGoPictures: z.int(), letGoBytes: z.int() }).nullable(),
  /** Articles that lack something, newest first; at most a thousand are named. */
  missing: z.array(z.strictObject({ articleId: id, title: z.string(), parts: z.array(missingPartSchema) })),
});
export type OfflineState = (typeof offlineStates)[number];
export type MissingPart = z.infer<typeof missingPartSchema>;
export type OfflineStatus = z.infer<typeof offlineStatusSchema>;
export type OfflineRoom = z.infer<typeof offlineRoomSchema>;
export type OfflineSummary = z.infer<typeof offlineSummarySchema>;
export type VerifySummary = z.infer<typeof verifySummarySchema>;
