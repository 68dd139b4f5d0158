/** What is said while an older library is brought up to date. */
import type { MigrationStep } from '../../core/library/connection/open.ts';

/** null: nothing that was not said before. */
export function migratingText(step: MigrationStep): string | null {
  if (step.phase === 'backup') {
    const size =
      step.bytes < 1e9 ? `${Math.ceil(step.bytes / 1e6)} MB` : `${(step.bytes / 1e9).toFixed(1)} GB`;
    return `Offprint is bringing your library up to date. A backup of it is made first (${size}).`;
  }
  return step.done === 0 ? 'The backup is made. Changing the library: please let it finish.' : null;
}
