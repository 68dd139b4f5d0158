/** What one run of an export to a file works with. */
import type { Language } from '../../../../shared/texts/language.ts';
import type { JobContext } from '../../base/jobs.ts';
import type { ExportPorts } from '../article/export-ports.ts';

export type FormRun = {
  context: ExportPorts;
  ids: readonly number[];
  job: JobContext;
  title: string;
  withDiscussion: boolean;
  language: Language;
  /** Name of the file that is kept up to date with it; null: it is written this once. */
  keptAs: string | null;
  written: number[];
};
