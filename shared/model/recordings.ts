/** What of an article can be played. */
import { z } from 'zod';

export const recordingSchema = z.strictObject({
  url: z.string(),
  kind: z.enum(['audio', 'video']),
  type: z.string().nullable(),
  /** On this disk, else what its feed says; null: unknown. */
  bytes: z.int().nullable(),
  /** As heard or seen, else as its feed says; null: unknown. */
  durationSeconds: z.number().nullable(),
  /** Address for the page; null: it is not on this disk. */
  playUrl: z.string().nullable(),
  /** Bytes that an unfinished download has brought. */
  partBytes: z.int(),
  /** Where it was left; 0: not begun, or heard to its end. */
  seconds: z.number(),
});

export const downloadSummarySchema = z.strictObject({ url: z.string(), bytes: z.int() });

export type Recording = z.infer<typeof recordingSchema>;
export type DownloadSummary = z.infer<typeof downloadSummarySchema>;
