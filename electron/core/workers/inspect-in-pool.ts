/** Reads a backup through in the pool. */
import { AppError } from '../../../shared/errors.ts';
import type { BackupFacts } from '../../../shared/model/care.ts';
import type { Pool } from '../base/pool/pool.ts';

/** Throws as `inspectBackup`, and `cancelled`. */
export async function inspectInPool(pool: Pool, file: string, signal?: AbortSignal): Promise<BackupFacts> {
  const found = await pool.run('inspectBackup', { file }, signal);
  if (!found.ok) throw new AppError(found.error.code, found.error.details);
  return found.value;
}
