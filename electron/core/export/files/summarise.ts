/** What a run did, counted. */
import { exportActions } from '../../../../shared/export-choices.ts';
import type { ExportedFile, ExportSummary } from '../../../../shared/model/exports.ts';

export function summarise(
  { folder, dryRun }: Pick<ExportSummary, 'folder' | 'dryRun'>,
  files: ExportedFile[],
): ExportSummary {
  const counts = Object.fromEntries(
    exportActions.map((action) => [action, files.filter((file) => file.action === action).length]),
  ) as Record<(typeof exportActions)[number], number>;
  return { folder, dryRun, ...counts, files };
}
