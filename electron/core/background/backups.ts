/** Backups of the library: those the reader asks for, and one a day by itself. */

import { existsSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { makeFolder } from '../base/make-folder.ts';
import type { Pool } from '../base/pool/pool.ts';
import { repeat } from '../base/repeat.ts';
import { releaseLease, takeLease } from '../library/connection/leases.ts';
import type { Library } from '../library/connection/open.ts';
import { dailyName, surplusBackups } from '../library/upkeep/backup-rotation.ts';
import { backupTo, databaseFile, removeUnfinished } from '../library/upkeep/backups.ts';
import { inspectBackupInPool } from './inspect-backup.ts';

export type Backups = {
  start(): void;
  stop(): Promise<void>;
};

/** Not while the window opens and the first refresh runs. */
const firstMs = 3 * 60_000;
const lookEveryMs = 60 * 60_000;
const leaseName = 'backup';
const leaseMs = 30 * 60_000;
/** Of all that are made by themselves, together; a large library keeps fewer. */
const mostBytes = 4e9;
/** What has not grown for so long is nobody's work any more. */
const unfinishedMs = 24 * 60 * 60_000;
/** So many times the library must be free on the disk: a backup is no reason to fill it. */
const room = 3;

export function createBackups({
  library,
  pool,
  now,
  onBackgroundError,
}: {
  library: Library;
  pool: Pool;
  now: () => number;
  onBackgroundError: (error: unknown) => void;
}): Backups {
  const folder = join(library.folder, 'backups');

  async function backUpToday(signal: AbortSignal): Promise<undefined> {
    makeFolder(folder);
    const target = join(folder, dailyName(now()));
    if (existsSync(target) || !hasRoom(folder, statSync(databaseFile(library.folder)).size)) return;
    if (!takeLease(library, leaseName, now(), leaseMs)) return;
    try {
      await backupTo(library, target, {
        signal,
        inspect: (file) => inspectBackupInPool(pool, file, signal),
      });
      removeUnfinished(library.folder, now() - unfinishedMs);
      const present = readdirSync(folder).map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
      for (const name of surplusBackups(present, mostBytes, now()))
        rmSync(join(folder, name), { force: true });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'cancelled') throw error;
    } finally {
      releaseLease(library, leaseName);
    }
  }

  const { start, stop } = repeat({
    work: backUpToday,
    firstMs,
    everyMs: lookEveryMs,
    jitter: 0.1,
    onError: onBackgroundError,
  });
  return { start, stop };
}

function hasRoom(folder: string, bytes: number): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > bytes * room;
}
