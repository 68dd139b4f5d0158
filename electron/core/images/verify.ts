/** Reads every stored picture: what is gone or damaged is forgotten, so that it is fetched again, and files nobody knows go. */

import { existsSync, rmSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import type { VerifySummary } from '../../../shared/model/offline.ts';
import type { EventBus } from '../base/events.ts';
import type { JobContext } from '../base/jobs.ts';
import type { Pool } from '../base/pool/pool.ts';
import type { Library } from '../library/connection/open.ts';
import { chunks } from '../library/connection/slices.ts';
import { forgetIcons, forgetPictures } from '../library/damage/check-database.ts';
import { isAssetUsed, usedAssets } from '../library/fetched/images-table.ts';
import { forgetThumbnails, thumbnailFilesOf } from '../library/fetched/thumbnails-table.ts';
import { assetPath } from './asset-store.ts';
import { assetFilesJob, damagedAssetsJob } from './jobs.ts';
import { removeUnusedFiles } from './let-go.ts';

const atOnce = 20;
/** A file that was written since may belong to a picture that is being stored. */
const graceMs = 60 * 60_000;

/** Throws `cancelled`, where what was found until then is put right. */
export async function verifyAssets(
  { library, pool, bus, now }: { library: Library; pool: Pool; bus: EventBus; now: () => number },
  job: JobContext,
): Promise<VerifySummary> {
  const { assetsFolder } = library;
  const known = usedAssets(library);
  const summary: VerifySummary = { checked: 0, missing: 0, damaged: 0, orphans: 0, orphanBytes: 0 };
  const stopIfAsked = (): void => {
    if (job.signal.aborted) throw new AppError('cancelled', { done: summary.checked, total: known.length });
  };
  job.progress(0, known.length, '');
  try {
    for (const sha256s of chunks(known, atOnce)) {
      stopIfAsked();
      const found = await pool.run(damagedAssetsJob, { assetsFolder, sha256s }, job.signal);
      // Let go meanwhile: its file went with it.
      const wrong = found.filter(({ sha256 }) => isAssetUsed(library, sha256));
      const hashes = wrong.map(({ sha256 }) => sha256);
      const small = thumbnailFilesOf(library, hashes);
      forgetPictures(library, hashes);
      forgetIcons(library, hashes);
      forgetThumbnails(library, hashes);
      for (const sha256 of hashes) rmSync(assetPath(assetsFolder, sha256), { force: true });
      removeUnusedFiles(library, small);
      for (const { is } of wrong) summary[is] += 1;
      summary.checked += sha256s.length;
      job.progress(summary.checked, known.length, '');
    }
    if (existsSync(assetsFolder)) {
      for (const file of await pool.run(assetFilesJob, { assetsFolder }, job.signal)) {
        stopIfAsked();
        if (file.changedAt > now() - graceMs) continue;
        if (file.sha256 !== '' && isAssetUsed(library, file.sha256)) continue;
        rmSync(file.path, { force: true });
        summary.orphans += 1;
        summary.orphanBytes += file.bytes;
        if (summary.orphans % atOnce === 0) await breathe();
      }
    }
  } finally {
    if (summary.missing + summary.damaged > 0) {
      bus.emit('articles.changed', { articleIds: 'any', feedIds: 'any' });
    }
  }
  return summary;
}
