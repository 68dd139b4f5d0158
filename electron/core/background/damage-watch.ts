/**
 * Looks for damage in the library's file: when it is opened, and in whatever goes wrong while it is used. Files that were
 * replaced under the connection end its use as well, without a mark: what is there now may be whole.
 */

import { statSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { damageIn, damageOf, markDamaged } from '../library/connection/damage-mark.ts';
import { isReplaced } from '../library/connection/files-in-place.ts';
import { quickCheckJob } from '../library/jobs.ts';
import { databaseFile } from '../library/upkeep/backups.ts';
import type { CorePorts } from '../ports.ts';

export type DamageWatch = { start(): void; stop(): Promise<void> };

/** After the window has its first lists. */
const firstMs = 2_000;
/** Read at a quarter of a gigabyte a second: what is larger is looked at later, when nobody waits for the disk. */
const quickBytes = 1_000_000_000;
const laterMs = 10 * 60_000;
const againMs = 24 * 3_600_000;

/** Ports with which the first damage that comes by is marked and told. */
export function noticeDamage(ports: CorePorts): CorePorts {
  let isKnown = false;
  const { folder } = ports.library;
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
    ports.onDamage(loss);
  };
  return {
    ...ports,
    onDamage,
    onBackgroundError(error) {
      onDamage(error);
      ports.onBackgroundError(error);
    },
  };
}

/** Reads the whole file in the pool, once it is open and once a day: damage is to be met before it is written into. */
export function createDamageWatch({
  library,
  pool,
  onBackgroundError,
  onDamage,
}: Pick<CorePorts, 'library' | 'pool' | 'onBackgroundError' | 'onDamage'>): DamageWatch {
  const stopped = new AbortController();
  const file = databaseFile(library.folder);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const found = await pool.run(quickCheckJob, { file }, stopped.signal);
    if (found !== null) onDamage(damageOf(found));
  }

  function wait(ms: number): void {
    timer = setTimeout(() => {
      running = look()
        .catch((error: unknown) => {
          if (!stopped.signal.aborted) onBackgroundError(error);
        })
        .finally(() => {
          if (!stopped.signal.aborted) wait(againMs);
        });
    }, ms);
    timer.unref();
  }

  return {
    start: () => wait(statSync(file).size > quickBytes ? laterMs : firstMs),
    async stop() {
      stopped.abort();
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
