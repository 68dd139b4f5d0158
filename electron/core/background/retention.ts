/** Lets content go by the reader's rules, in slices behind everything else, and gives the space back when asked to. */

import { statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import type { CompactSummary } from '../../../shared/model/care.ts';
import type { EventBus } from '../base/events.ts';
import { type JobContext, unwatched } from '../base/jobs.ts';
import type { Pool } from '../base/pool/pool.ts';
import { repeat } from '../base/repeat.ts';
import { removeUnusedFiles } from '../images/let-go.ts';
import { confirmedNow } from '../library/connection/confirmed-time.ts';
import { releaseLease, takeLease } from '../library/connection/leases.ts';
import type { Library } from '../library/connection/open.ts';
import { mergeAsItGrows, mergeWhenIdle } from '../library/connection/segment-merging.ts';
import { sliceMs } from '../library/connection/slice-time.ts';
import { prepared } from '../library/connection/statements.ts';
import { thumbnailFilesOf } from '../library/fetched/thumbnails-table.ts';
import { findUnusedImagesJob } from '../library/jobs.ts';
import { prunableIds, pruneArticle, rulesOfFeeds } from '../library/marks/retention-table.ts';
import { removeUnusedRecordings } from '../recordings/recording-files.ts';

type RetentionContext = { library: Library; pool: Pool; bus: EventBus; now: () => number };

const sliceArticles = 50;
const leaseName = 'retention';
const leaseMs = 30 * 60_000;
const firstRunMs = 3 * 60_000;
const everyMs = 6 * 3_600_000;
/** A picture fetched since then may belong to an article that is being stored. */
const imageGraceMs = 86_400_000;
const recordingGraceMs = 86_400_000;
/** A smaller share of free pages is not worth writing the whole file anew. */
const leastFreeShare = 0.02;

/**
 * Prunes what all rules take, a few milliseconds at a time. Answers with how many articles went.
 * Throws `cancelled`, where what has gone stays gone.
 */
export async function pruneByRules(context: RetentionContext, job: JobContext): Promise<number> {
  const { library, bus, now } = context;
  const rules = rulesOfFeeds(library).filter((rule) => rule.retention.keep !== 'all');
  const agesAt = confirmedNow(library, now());
  const touched = new Set<number>();
  let pruned = 0;
  try {
    for (const [index, rule] of rules.entries()) {
      job.progress(index, rules.length, rule.title);
      for (;;) {
        if (job.signal.aborted) throw new AppError('cancelled', { done: index, total: rules.length });
        const ids = prunableIds(library, rule, agesAt, sliceArticles);
        if (ids.length === 0) break;
        pruned += pruneSlice(library, ids, now());
        touched.add(rule.feedId);
        await breathe();
        if (mergeAsItGrows(library)) await breathe();
      }
    }
  } finally {
    if (touched.size > 0) {
      bus.emit('feeds.changed', { feedIds: [...touched] });
      bus.emit('articles.changed', { articleIds: 'any', feedIds: [...touched] });
    }
  }
  job.progress(rules.length, rules.length, '');
  return pruned;
}

function pruneSlice(library: Library, ids: readonly number[], now: number): number {
  let next = 0;
  library.db
    .transaction(() => {
      const endsAt = performance.now() + sliceMs(library);
      do {
        const id = ids[next];
        if (id !== undefined) pruneArticle(library, id, now);
        next += 1;
      } while (next < ids.length && performance.now() < endsAt);
    })
    .immediate();
  return next;
}

/**
 * Prunes by the rules, removes pictures and recordings that no article has, and, with `giveBack`, writes the database anew without its
 * free pages: nothing else can write meanwhile, so that is for the command line.
 * Throws `cancelled`; `disk-full` {folder, needed, free} when there is no room for a second copy of the database.
 */
export async function compactLibrary(
  context: RetentionContext,
  options: { giveBack: boolean },
  job: JobContext,
): Promise<CompactSummary> {
  const { library } = context;
  const file = join(library.folder, 'library.db');
  const bytesBefore = databaseBytes(library);
  const prunedArticles = await pruneByRules(context, job);
  job.enter('unused-pictures');
  const images = await removeUnusedImages(context, file, job);
  const recordings = await removeUnusedRecordings(library, Number.MAX_SAFE_INTEGER);
  if (options.giveBack) {
    job.enter('writing-database');
    // Once more: a cancelled job must not begin what cannot be stopped.
    if (job.signal.aborted) throw new AppError('cancelled');
    await breathe();
    await mergeAll(library, job);
    giveBack(library, file);
  }
  const free = Number(library.db.pragma('freelist_count', { simple: true }));
  const pageSize = Number(library.db.pragma('page_size', { simple: true }));
  return {
    prunedArticles,
    removedImages: images.removed,
    removedImageBytes: images.bytes,
    removedRecordings: recordings.removed,
    removedRecordingBytes: recordings.bytes,
    bytesBefore,
    bytesAfter: databaseBytes(library),
    freeBytes: free * pageSize,
  };
}

/** What has gone leaves words in the index until its pieces are merged. Throws `cancelled`, where all is as good as before. */
async function mergeAll(library: Library, job: JobContext): Promise<void> {
  for (let startedAt = performance.now(); mergeWhenIdle(library); startedAt = performance.now()) {
    if (job.signal.aborted) throw new AppError('cancelled');
    await breathe(startedAt);
  }
}

function databaseBytes(library: Library): number {
  return ['library.db', 'library.db-wal']
    .map((name) => statSync(join(library.folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

function giveBack(library: Library, file: string): void {
  const { db } = library;
  const pages = Number(db.pragma('page_count', { simple: true }));
  const free = Number(db.pragma('freelist_count', { simple: true }));
  db.pragma('wal_checkpoint(TRUNCATE)');
  if (pages === 0 || free / pages < leastFreeShare) return;
  // The new copy, and the same again in the write-ahead log (sqlite.org/lang_vacuum.html).
  const size = statSync(file).size;
  const needed = Math.round(2.1 * size * (1 - free / pages));
  const disk = statfsSync(library.folder);
  const available = disk.bavail * disk.bsize;
  if (available < needed) {
    throw new AppError('disk-full', { folder: library.folder, needed, free: available });
  }
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

async function removeUnusedImages(
  { library, pool, now }: RetentionContext,
  file: string,
  job: JobContext,
): Promise<{ removed: number; bytes: number }> {
  const before = now() - imageGraceMs;
  const unused = await pool.run(findUnusedImagesJob, { file, before }, job.signal);
  const small = thumbnailFilesOf(library, unused.sha256s);
  for (let start = 0; start < unused.urls.length; start += sliceArticles) {
    if (job.signal.aborted) throw new AppError('cancelled');
    // Looked at again: an article may have come to show it.
    prepared(
      library.db,
      `DELETE FROM images WHERE url IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM article_images i WHERE i.url = images.url)`,
    ).run(JSON.stringify(unused.urls.slice(start, start + sliceArticles)));
    await breathe();
  }
  let removed = 0;
  for (const sha256 of unused.sha256s) {
    if (job.signal.aborted) throw new AppError('cancelled');
    if (removeUnusedFiles(library, [sha256]) === 0) continue;
    removed += 1;
    if (removed % sliceArticles === 0) await breathe();
  }
  removeUnusedFiles(library, small);
  return { removed, bytes: removed === 0 ? 0 : unused.bytes };
}

/** Runs a while after the start and then every few hours, in one process at a time. */
export function createRetention(
  context: RetentionContext & { onBackgroundError: (error: unknown) => void },
): { start(): void; stop(): Promise<void> } {
  const runOnce = async (signal: AbortSignal): Promise<undefined> => {
    const { library, now } = context;
    try {
      if (!takeLease(library, leaseName, now(), leaseMs)) return;
      await pruneByRules(context, unwatched(signal));
      // They are large. One that is being downloaded just now is left for the next time.
      await removeUnusedRecordings(library, now() - recordingGraceMs);
      releaseLease(library, leaseName);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'cancelled')) throw error;
    }
  };
  const { start, stop } = repeat({
    work: runOnce,
    firstMs: firstRunMs,
    everyMs,
    jitter: 0.05,
    onError: context.onBackgroundError,
  });
  return { start, stop };
}
