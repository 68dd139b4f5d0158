/** Copies of the library and the way back, and whether it is whole. */

import { inspectBackupInPool } from '../background/inspect-backup.ts';
import { checkLibraryJob } from '../background/jobs.ts';
import type { CoreEventSink } from '../base/core-events.ts';
import type { EventBus } from '../base/events.ts';
import type { JobContext, Jobs } from '../base/jobs.ts';
import type { Pool } from '../base/pool/pool.ts';
import { damageOf } from '../library/connection/damage-mark.ts';
import type { Library } from '../library/connection/open.ts';
import { forgetPictures, repairIndex } from '../library/damage/check-database.ts';
import {
  backupFiles,
  backupTo,
  type CopyOptions,
  databaseFile,
  restoreInto,
} from '../library/upkeep/backups.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = {
  jobs: Jobs;
  library: Library;
  pool: Pool;
  bus: EventBus;
  events: CoreEventSink;
  onDamage: (error: unknown) => void;
};

export const backupHandlers: AreaHandlers<'backups', Ports> &
  Pick<AreaHandlers<'library', Ports>, 'library.check'> = {
  'backups.make': ({ jobs, library, pool }, { file }) => ({
    jobId: jobs.start('backup', async (job) => ({
      kind: 'backup',
      summary: {
        file,
        ...(await backupTo(library, file, optionsOf(pool, job))),
      },
    })),
  }),

  'backups.list': ({ library }) => ({ backups: backupFiles(library.folder) }),

  'backups.inspect': ({ pool }, { file }) => inspectBackupInPool(pool, file),

  'backups.restore': ({ jobs, library, pool, bus, events }, { file }) => ({
    jobId: jobs.start('restore', async (job) => {
      const { facts, before } = await restoreInto(library, file, optionsOf(pool, job));
      events.emit('smart-feeds.edited', {});
      bus.emit('feeds.changed', { feedIds: 'any' });
      bus.emit('articles.changed', { articleIds: 'any', feedIds: 'any' });
      bus.emit('tags.changed', {});
      bus.emit('smart.changed', {});
      bus.emit('rules.changed', {});
      bus.emit('targets.changed', {});
      return { kind: 'restore', summary: { file, ...facts, before } };
    }),
  }),

  'library.check': ({ jobs, library, pool, onDamage }, { repair }) => ({
    jobId: jobs.start('check', async (job) => {
      const place = { file: databaseFile(library.folder), assetsFolder: library.assetsFolder };
      const { problems: found, gone } = await pool.run(checkLibraryJob, place, job.signal);
      const damage = found.find(({ kind }) => kind === 'database');
      if (damage !== undefined) {
        onDamage(damageOf(damage.detail));
        return { kind: 'check', summary: { found, left: found } };
      }
      if (!repair || found.length === 0) return { kind: 'check', summary: { found, left: found } };
      const wrong = found.find(({ kind }) => kind === 'index')?.count ?? 0;
      forgetPictures(library, gone);
      await repairIndex(library, {
        signal: job.signal,
        onProgress: (done) => job.progress(Math.min(done, wrong), wrong, ''),
      });
      const { problems: left } = await pool.run(checkLibraryJob, place, job.signal);
      return { kind: 'check', summary: { found, left } };
    }),
  }),
};

function optionsOf(pool: Pool, { signal, progress }: JobContext): CopyOptions {
  return {
    signal,
    onProgress: (done, total) => progress(done, total, ''),
    inspect: (file) => inspectBackupInPool(pool, file, signal),
  };
}
