/** What an export did. */

import { z } from 'zod';
import { exportActions } from '../export-choices.ts';
import { exportForms } from '../export-forms.ts';
import { id } from './fields.ts';

export const exportedFileSchema = z.strictObject({
  /** null: the article is no longer in this library. */
  articleId: id.nullable(),
  title: z.string(),
  /** Relative to the export folder, with forward slashes. */
  path: z.string(),
  action: z.enum(exportActions),
  reason: z.string().nullable(),
  /** Where the new text went, beside a file that the reader has edited; null: nowhere. */
  besidePath: z.string().nullable(),
});
export const exportSummarySchema = z.strictObject({
  folder: z.string(),
  dryRun: z.boolean(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  kept: z.int(),
  left: z.int(),
  marked: z.int(),
  moved: z.int(),
  removed: z.int(),
  failed: z.int(),
  files: z.array(exportedFileSchema),
});
export const fileExportSummarySchema = z.strictObject({
  file: z.string(),
  form: z.enum(exportForms),
  articles: z.int(),
  bytes: z.int(),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;
export type ExportSummary = z.infer<typeof exportSummarySchema>;
export type FileExportSummary = z.infer<typeof fileExportSummarySchema>;
