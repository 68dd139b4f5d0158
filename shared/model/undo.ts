/** Changes that can be taken back. */

import { z } from 'zod';
import { epochMs } from './fields.ts';

/** What can be taken back, by what it was. */
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
  'subscribe',
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
/** A change of the library by whichever program. */
export const loggedChangeSchema = undoEntrySchema.extend({
  /** false: only the program that made it may be able to take it back. */
  canUndo: z.boolean(),
});
export const changeSummarySchema = z.strictObject({
  changed: z.int(),
  /** null: nothing changed. */
  undoId: z.string().nullable(),
});
export type UndoKind = (typeof undoKinds)[number];
export type LoggedChange = z.infer<typeof loggedChangeSchema>;
export type UndoEntry = z.infer<typeof undoEntrySchema>;
export type ChangeSummary = z.infer<typeof changeSummarySchema>;
