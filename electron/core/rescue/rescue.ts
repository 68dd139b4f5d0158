/**
 * What is left of core where the library is damaged: it looks at the damage, repairs a copy, and puts a copy or a backup in
 * the library's place. Whatever was there is kept as it is in `backups/`.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { type RescueMethodName, whileDamaged } from '../../../shared/contract/rescue.ts';
import type { AppEvent, CheckedInput, MethodOutput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { createEventBus } from '../base/events.ts';
import { createJobs } from '../base/jobs.ts';
import { answeringIn, createDispatch, type Dispatch } from '../handlers/dispatch.ts';
import { nameSqliteError } from '../library/connection/library-errors.ts';
import { databaseFile, putInstead, restoreInstead } from '../library/upkeep/backups.ts';
import type { Log } from '../log/log.ts';
import { keptBackups } from './kept-backups.ts';
import { repairCopy, repairedFolder, repairFolder } from './repair.ts';

export type Rescue = {
  dispatch: Dispatch;
  subscribe(listener: (event: AppEvent) => void): () => void;
  stop(): Promise<void>;
};

type RescueHandlers = {
  [M in RescueMethodName]: (
    context: undefined,
    input: CheckedInput<M>,
  ) => MethodOutput<M> | Promise<MethodOutput<M>>;
};

/** `reason`: what was found wrong, in SQLite's words. */
export function createRescue({ folder, reason, log }: { folder: string; reason: string; log: Log }): Rescue {
  const bus = createEventBus();
  const jobs = createJobs(bus, (error) => nameSqliteError(error, folder));
  const handlers: RescueHandlers = {
    'rescue.survey': () => ({
      folder,
      reason,
      bytes: statSync(databaseFile(folder), { throwIfNoEntry: false })?.size ?? 0,
      backups: keptBackups(folder),
    }),
    'rescue.prepare': () => ({
      jobId: jobs.start('repair', async ({ signal, progress }) => ({
        kind: 'repair',
        summary: await repairCopy(folder, keptBackups(folder), {
          signal,
          onProgress: (done, total) => progress(done, total, ''),
        }),
      })),
    }),
    'rescue.adopt': () => {
      const repaired = databaseFile(repairedFolder(folder));
      if (!existsSync(repaired)) throw new AppError('not-found', { what: 'repaired library', folder });
      const before = putInstead(folder, repaired);
      rmSync(repairFolder(folder), { recursive: true, force: true });
      return { before: before ?? folder };
    },
    'rescue.restore': (_context, { file }) => ({
      jobId: jobs.start('restore', async ({ signal, progress }) => {
        const { facts, before } = await restoreInstead(folder, file, {
          signal,
          onProgress: (done, total) => progress(done, total, ''),
        });
        return { kind: 'restore', summary: { file, ...facts, before } };
      }),
    }),
    'jobs.list': () => ({ jobs: jobs.list() }),
    'jobs.cancel': (_context, { jobId }) => ({ cancelled: jobs.cancel(jobId) }),
    'jobs.wait': (_context, { jobId }) => jobs.wait(jobId),
  };
  return {
    dispatch: createDispatch((method) => answeringIn(whileDamaged, handlers, method), undefined, {
      folder,
      onDamage: () => undefined,
      log,
    }),
    subscribe: (listener) => bus.subscribe(listener),
    stop: () => jobs.cancelAll(),
  };
}
