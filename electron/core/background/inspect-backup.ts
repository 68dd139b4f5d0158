/** Reads a backup through in the pool. */

import { AppError } from '../../../shared/errors.ts';
import type { BackupFacts } from '../../../shared/model/care.ts';
import type { Pool } from '../base/pool/pool.ts';
import { inspectBackupJob } from '../library/jobs.ts';

/** Throws as `inspectBackup`, and `cancelled`. */
export async function inspectBackupInPool(
  pool: Pool,
  file: string,
  signal?: AbortSignal,
): Promise<BackupFacts> {
  const found = await pool.run(inspectBackupJob, { file }, signal);
  if (!found.ok) throw new AppError(found.error.code, found.error.details);
  return found.value;
}
