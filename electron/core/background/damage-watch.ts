/**
 * Looks for damage in the library's file: when it is opened, and in whatever goes wrong while it is used. Files that were
 * replaced under the connection end its use as well, without a mark: what is there now may be whole.
 */

import { statSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { Pool } from '../base/pool/pool.ts';
import { repeat } from '../base/repeat.ts';
import { damageIn, damageOf, markDamaged } from '../library/connection/damage-mark.ts';
import { isReplaced } from '../library/connection/files-in-place.ts';
import type { Library } from '../library/connection/open.ts';
import { quickCheckJob } from '../library/jobs.ts';
import { databaseFile } from '../library/upkeep/backups.ts';

export type DamageWatch = { start(): void; stop(): Promise<void> };

/** After the window has its first lists. */
const firstMs = 2_000;
/** Read at a quarter of a gigabyte a second: what is larger is looked at later, when nobody waits for the disk. */
const quickBytes = 1_000_000_000;
const laterMs = 10 * 60_000;
const againMs = 24 * 3_600_000;

export type DamageNotice = {
  /** Marks the library where the error is damage, and reports the first one. */
  onDamage: (error: unknown) => void;
  /** As `onDamage`, for an error of the background, which is reported in any case. */
  onBackgroundError: (error: unknown) => void;
};

/** Finds damage among the errors that are reported to it. */
export function createDamageNotice(
  folder: string,
  report: { onDamage: (error: unknown) => void; onBackgroundError: (error: unknown) => void },
): DamageNotice {
  let isKnown = false;
  const lossOf = (error: unknown): AppError | null => {
    if (error instanceof AppError && isReplaced(error)) return error;
    const damage = damageIn(error);
    if (damage === null) return null;
    if (!isKnown) markDamaged(folder, damage);
    return new AppError('library-damaged', { folder, reason: damage.reason }, error);
  };
  const onDamage = (error: unknown): void => {
    const loss = lossOf(error);
    if (loss === null || isKnown) return;
    isKnown = true;
    report.onDamage(loss);
  };
  return {
    onDamage,
    onBackgroundError(error) {
      onDamage(error);
      report.onBackgroundError(error);
    },
  };
}

/** Reads the whole file in the pool, once it is open and once a day: damage is to be met before it is written into. */
export function createDamageWatch({
  library,
  pool,
  onBackgroundError,
  onDamage,
}: {
  library: Library;
  pool: Pool;
  onBackgroundError: (error: unknown) => void;
  onDamage: (error: unknown) => void;
}): DamageWatch {
  const file = databaseFile(library.folder);
  const { start, stop } = repeat({
    async work(signal) {
      const found = await pool.run(quickCheckJob, { file }, signal);
      if (found !== null) onDamage(damageOf(found));
    },
    everyMs: againMs,
    jitter: 0.01,
    onError: onBackgroundError,
  });
  return { start: () => start(statSync(file).size > quickBytes ? laterMs : firstMs), stop };
}
