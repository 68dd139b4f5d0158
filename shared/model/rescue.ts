/** A library that was found damaged: what is the matter, what there is to go back to, and what a repair made of it. */
import { z } from 'zod';
import { backupFactsSchema } from './care.ts';

/** What the reader has of it: several tables each. */
export const lostKinds = [
  'feeds',
  'articles',
  'texts',
  'tags',
  'notes',
  'revisions',
  'settings',
  'rest',
] as const;
export type LostKind = (typeof lostKinds)[number];

/** Rows of one table. `count` null: some, and nobody knows how many. */
export type LostRows = { table: string; count: number | null };

/** What is written beside a library that was found damaged. */
export const damageMarkSchema = z.strictObject({
  reason: z.string(),
  /** SQLite's own check reads past it: only a repair takes this mark away. */
  isIndex: z.boolean(),
  /** Epoch ms. */
  at: z.int(),
});
export type DamageMark = z.infer<typeof damageMarkSchema>;

/** Like `BackupFacts`, of a file in the library's own folder of backups. */
export const keptBackupSchema = z.strictObject({
  file: z.string(),
  /** Epoch ms: when it was written. */
  madeAt: z.int(),
  facts: backupFactsSchema,
});
export type KeptBackup = z.infer<typeof keptBackupSchema>;

export const damageSchema = z.strictObject({
  folder: z.string(),
  /** In SQLite's words. */
  reason: z.string(),
  /** Of the database. */
  bytes: z.int(),
  /** Whole ones only, the latest first. */
  backups: z.array(keptBackupSchema),
});
export type Damage = z.infer<typeof damageSchema>;

export const repairSummarySchema = z.strictObject({
  /** `index`: what follows from the rows was made anew, and nothing was lost. `rows`: the rows that could be read. */
  step: z.enum(['index', 'rows']),
  facts: backupFactsSchema,
  lost: z.array(z.strictObject({ what: z.enum(lostKinds), count: z.int().nullable() })),
  /** Rows that were lost and came from a backup. */
  fromBackup: z.int(),
});
export type RepairSummary = z.infer<typeof repairSummarySchema>;
