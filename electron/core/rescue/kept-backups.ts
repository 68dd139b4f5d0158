/** The backups in a library's own folder that could take its place. */
import type { KeptBackup } from '../../../shared/model/rescue.ts';
import { backupFiles, inspectBackup } from '../library/upkeep/backups.ts';

/** Whole ones only, the latest first. Reads each of them through. */
export function keptBackups(folder: string): KeptBackup[] {
  return backupFiles(folder).flatMap(({ file, madeAt }) => {
    try {
      return [{ file, madeAt, facts: inspectBackup(file) }];
    } catch {
      // Damaged as well, or no library: nothing to go back to.
      return [];
    }
  });
}
