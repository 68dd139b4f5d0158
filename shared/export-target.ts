/** Folders and files that articles are exported to by themselves. */
import { z } from 'zod';
import { wireErrorSchema } from './error-schemas.ts';
import { deselectedChoices, editedChoices, exportActions } from './export-choices.ts';
import { targetForms } from './export-forms.ts';
import { defaultProfileName } from './export-presets.ts';

/**
 * save: soon after something was saved, tagged or annotated; hourly and daily: when that time has passed since the last run;
 * quit: when Offprint is closed; manual: only when asked for.
 */
export const exportSchedules = ['manual', 'save', 'hourly', 'daily', 'quit'] as const;

const wanted = {
  name: z.string().trim().min(1).max(100),
  query: z.string().max(4000),
  form: z.enum(targetForms),
  /** Of Markdown files: there has to be one. */
  folder: z.string().min(1).nullable(),
  /** Name of a profile, for Markdown files. */
  profile: z.string().min(1).max(60),
  /** Of every other form, which is one file: its whole path. There has to be one. */
  file: z.string().min(1).max(4096).nullable(),
  /** Of such a file: with what readers wrote below each article, where it is kept. */
  withDiscussion: z.boolean(),
  onEdited: z.enum(editedChoices),
  onDeselected: z.enum(deselectedChoices),
  schedule: z.enum(exportSchedules),
  isOn: z.boolean(),
};

export const newTargetSchema = z.strictObject({
  ...wanted,
  form: wanted.form.default('markdown'),
  folder: wanted.folder.default(null),
  profile: wanted.profile.default(defaultProfileName),
  file: wanted.file.default(null),
  withDiscussion: wanted.withDiscussion.default(false),
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
  /** How many are in its file, as it was written last; null: it is a folder, or was never written. */
  articlesInFile: z.int().nullable(),
  /** Of the last run that went through. */
  lastCounts: z.record(z.enum(exportActions), z.int()).nullable(),
  /** Of the last run; null: it went through. */
  lastError: wireErrorSchema.nullable(),
});

export type ExportSchedule = (typeof exportSchedules)[number];
export type ExportTarget = z.infer<typeof exportTargetSchema>;
export type NewExportTarget = z.infer<typeof newTargetSchema>;
/** Where it goes. */
export const placeOfTarget = ({
  form,
  folder,
  file,
}: Pick<NewExportTarget, 'form' | 'folder' | 'file'>): string | null => (form === 'markdown' ? folder : file);

export type ExportTargetChange = z.infer<typeof targetChangeSchema>;

export type FileFate = 'written' | 'unchanged' | 'kept' | 'left' | 'none';

/** What the last run did with its file. null: it goes to a folder, or no run went through yet. */
export function fileFate({ form, lastCounts }: Pick<ExportTarget, 'form' | 'lastCounts'>): FileFate | null {
  if (form === 'markdown' || lastCounts === null) return null;
  if (lastCounts.kept > 0) return 'kept';
  if (lastCounts.left > 0) return 'left';
  if (lastCounts.unchanged > 0) return 'unchanged';
  return lastCounts.created + lastCounts.updated > 0 ? 'written' : 'none';
}
