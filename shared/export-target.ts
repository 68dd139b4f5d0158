/** Folders that articles are exported to by themselves. */
import { z } from 'zod';
import { wireErrorSchema } from './error-schemas.ts';
import { deselectedChoices, editedChoices, exportActions } from './export-choices.ts';

/**
 * save: soon after something was saved, tagged or annotated; hourly and daily: when that time has passed since the last run;
 * quit: when Offprint is closed; manual: only when asked for.
 */
export const exportSchedules = ['manual', 'save', 'hourly', 'daily', 'quit'] as const;

const wanted = {
  name: z.string().trim().min(1).max(100),
  query: z.string().max(4000),
  folder: z.string().min(1),
  /** Name of a profile. */
  profile: z.string().min(1).max(60),
  onEdited: z.enum(editedChoices),
  onDeselected: z.enum(deselectedChoices),
  schedule: z.enum(exportSchedules),
  isOn: z.boolean(),
};

export const newTargetSchema = z.strictObject({
  ...wanted,
  onEdited: wanted.onEdited.default('beside'),
  onDeselected: wanted.onDeselected.default('leave'),
  isOn: wanted.isOn.default(true),
});

export const targetChangeSchema = z.strictObject(wanted).partial();

export const exportTargetSchema = z.strictObject({
  ...wanted,
  id: z.int().positive(),
  /** Epoch ms of the next run; null: nothing waits. What is due stays due until it has run. */
  dueAt: z.int().nullable(),
  isRunning: z.boolean(),
  /** In a row. */
  failures: z.int(),
  lastRunAt: z.int().nullable(),
  /** Of the last run that went through. */
  lastCounts: z.record(z.enum(exportActions), z.int()).nullable(),
  /** Of the last run; null: it went through. */
  lastError: wireErrorSchema.nullable(),
});

export type ExportSchedule = (typeof exportSchedules)[number];
export type ExportTarget = z.infer<typeof exportTargetSchema>;
export type NewExportTarget = z.infer<typeof newTargetSchema>;
export type ExportTargetChange = z.infer<typeof targetChangeSchema>;
