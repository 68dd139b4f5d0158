/** What an import did. */

import { z } from 'zod';
import { savedSources } from '../recognise-export.ts';

export const importRejections = ['no-address', 'not-a-url', 'unsupported-scheme'] as const;
export const importSummarySchema = z.strictObject({
  added: z.int(),
  /** Of those added: put aside in the list (`isComment`), so subscribed to without being asked. */
  paused: z.int(),
  /** Known before, or named before in the same list. */
  alreadySubscribed: z.int(),
  /**
   * Of those added: what lies in the reader's own network, which is for the reader to name and not for a list. Paused until
   * the reader resumes it.
   */
  nearby: z.array(z.strictObject({ feedId: z.int(), title: z.string(), url: z.string() })),
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
export type ImportRejection = (typeof importRejections)[number];
export type ImportSummary = z.infer<typeof importSummarySchema>;
export type SavedImportSummary = z.infer<typeof savedImportSummarySchema>;
