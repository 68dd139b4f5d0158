/**
 * Recordings a rule asks for, fetched one after the other while nobody waits for them. What is wanted stands in the library, as
 * the trace the rule left: it goes on after a restart, and what failed is tried again, later each time.
 */

import { statfsSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { recordingKind } from '../../../shared/recording-kind.ts';
import { unwatched } from '../base/jobs.ts';
import { repeat } from '../base/repeat.ts';
import type { Library } from '../library/connection/open.ts';
import { enclosuresOf, findRecording, wantedByRules } from '../library/fetched/recordings-table.ts';
import type { Recordings } from './recordings.ts';

export type DownloadsByRule = {
  /** A rule has asked for some. */
  note(): void;
  start(): void;
  stop(): Promise<void>;
};

/** After the first refresh and what it brings. */
const firstMs = 30_000;
const lookEveryMs = 15 * 60_000;
/** Whoever was not there to listen for so long is not waiting for it. */
const wantedForMs = 30 * 86_400_000;
/** Between attempts: a quarter of an hour, doubled up to a day. */
const shortestWaitMs = 15 * 60_000;
const longestWaitMs = 86_400_000;
/** What a rule takes is never the last of the disk. */
const leaveFreeBytes = 2e9;

export function createDownloadsByRule(ports: {
  library: Library;
  recordings: Recordings;
  now: () => number;
  elapsed: () => number;
  isOnline: () => boolean;
  onBackgroundError: (error: unknown) => void;
}): DownloadsByRule {
  const { library, now, elapsed } = ports;
  /** `retryAt`: by `elapsed`. */
  const failures = new Map<string, { count: number; retryAt: number }>();

  const hasRoom = (): boolean => {
    const { bavail, bsize } = statfsSync(library.folder);
    return bavail * bsize > leaveFreeBytes;
  };

  async function downloadOne(articleId: number, url: string, signal: AbortSignal): Promise<void> {
    try {
      await ports.recordings.download(articleId, url, unwatched(signal));
      failures.delete(url);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof AppError)) throw error;
      const count = (failures.get(url)?.count ?? 0) + 1;
      const wait = Math.min(longestWaitMs, shortestWaitMs * 2 ** (count - 1));
      failures.set(url, { count, retryAt: elapsed() + wait });
    }
  }

  async function downloadAll(signal: AbortSignal): Promise<undefined> {
    for (const articleId of wantedByRules(library, now() - wantedForMs)) {
      for (const file of enclosuresOf(library, articleId)) {
        if (signal.aborted || !ports.isOnline() || !hasRoom()) return;
        const isWaiting = (failures.get(file.url)?.retryAt ?? Number.NEGATIVE_INFINITY) > elapsed();
        if (recordingKind(file) === null || isWaiting || findRecording(library, file.url)?.mediaType != null)
          continue;
        await downloadOne(articleId, file.url, signal);
      }
    }
  }

  const { start, stop, plan } = repeat({
    work: downloadAll,
    firstMs,
    everyMs: lookEveryMs,
    onError: ports.onBackgroundError,
  });
  return { note: () => plan(0), start, stop };
}
