/** One run of an export that goes by itself: into a folder of Markdown, or into one file. */

import { AppError } from '../../../../shared/errors.ts';
import type { ExportSummary } from '../../../../shared/model/exports.ts';
import type { JobContext } from '../../base/jobs.ts';
import { repeat } from '../../base/repeat.ts';
import { releaseLease, takeLease } from '../../library/connection/leases.ts';
import {
  type StoredTarget,
  setLanguage,
  setWritten,
  type WrittenFile,
} from '../../library/exports/export-targets-table.ts';
import { articlesForTarget } from '../../library/lists/rules-table.ts';
import type { ExportPorts } from '../article/export-ports.ts';
import { targetLanguage } from '../article/language.ts';
import { profileNamed } from '../profiles/profile-named.ts';

export type TargetPorts = ExportPorts & {
  systemLanguages: readonly string[] | null;
  onBackgroundError: (error: unknown) => void;
};

const leaseMs = 60_000;

/** Throws what an export throws, and `invalid-input` where it is told nowhere to go. */
export async function runTarget(
  context: TargetPorts,
  target: StoredTarget,
  job: JobContext,
): Promise<ExportSummary> {
  const givenIds = articlesForTarget(context.library, target.id);
  const { query, form, folder, file, onEdited } = target;
  const language = targetLanguage(context, target.language);
  // For the command line, which may run it next.
  setLanguage(context.library, target.id, language);
  if (form !== 'markdown' && file !== null) {
    const { keepFile } = await import('../forms/kept-file.ts');
    const { name: title, withDiscussion } = target;
    const wanted = { query, givenIds, file, form, title, withDiscussion, onEdited, language };
    const memory = {
      written: target.written,
      keep: (next: WrittenFile) => setWritten(context.library, target.id, file, next),
    };
    return await alone(context, target, () => keepFile(context, wanted, memory, job));
  }
  if (folder === null) throw new AppError('invalid-input', { field: 'folder', reason: 'place-missing' });
  const { exportArticles } = await import('../vault/export-articles.ts');
  const profile = profileNamed(context, target.profile);
  const { onDeselected } = target;
  const own = profile.language ?? language;
  return await exportArticles(
    context,
    { query, folder, profile, language: own, onEdited, onDeselected, dryRun: false, givenIds },
    job,
  );
}

/** A folder has its lock; a file is nobody's but this library's, which other programs may have open. Throws `folder-busy`. */
async function alone<T>(
  { library, now, onBackgroundError }: TargetPorts,
  { id, file }: StoredTarget,
  work: () => Promise<T>,
): Promise<T> {
  const name = `export-target-${id}`;
  const take = (): boolean => takeLease(library, name, now(), leaseMs);
  if (!take()) throw new AppError('folder-busy', { folder: file });
  // A library that is busy or full just now is no reason to end: there are two more turns before the lease runs out.
  const renewal = repeat({
    work: () => void take(),
    everyMs: leaseMs / 3,
    keepsAlive: true,
    onError: onBackgroundError,
  });
  renewal.start();
  try {
    return await work();
  } finally {
    await renewal.stop();
    releaseLease(library, name);
  }
}
