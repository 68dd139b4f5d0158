/** What one run of an export to a file works with. */
import type { Language } from '../../../../shared/texts/language.ts';
import type { JobContext } from '../../base/jobs.ts';
import type { CoreContext } from '../../context.ts';

export type FormRun = {
  context: CoreContext;
  ids: readonly number[];
  job: JobContext;
  title: string;
  withDiscussion: boolean;
  language: Language;
  /** Name of the file that is kept up to date with it; null: it is written this once. */
  keptAs: string | null;
  written: number[];
};
