/**
 * What the settings keep complete offline: an article that a query finds has its pictures and its text fetched behind
 * everything else, within the room pictures may take.
 */
import { AppError } from '../../../shared/errors.ts';
import type { OfflineRoom, OfflineSummary } from '../../../shared/model/offline.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import { anySignal } from '../base/any-signal.ts';
import type { Jobs } from '../base/jobs.ts';
import { type JobContext, unwatched } from '../base/jobs.ts';
import { createQuietRunner } from '../images/quiet-moment.ts';
import { releaseLease, takeLease } from '../library/connection/leases.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { chunks } from '../library/connection/slices.ts';
import { missingParts, notReady } from '../library/fetched/offline-state.ts';
import { selectAllIds } from '../library/lists/article-list.ts';
import type { Complete, CompletePorts } from './complete.ts';
import { completeEach, completeOffline } from './complete.ts';
import { createPackRoom } from './pack-room.ts';
import type { RoomPorts } from './room-gate.ts';

export type OfflinePack = {
  /** Fetches what it lacks now, what has failed before included. Throws `cancelled`, where what was fetched stays. */
  complete(options: { isDryRun: boolean }, job: JobContext): Promise<OfflineSummary>;
  room(): Promise<OfflineRoom>;
  /** Articles or settings changed, or a job ended, so that more may be missing. */
  note(): void;
  start(): void;
  stop(): Promise<void>;
};

const minute = 60_000;
const times = {
  settleMs: minute,
  mostSettleMs: 5 * minute,
  leastPauseMs: 10 * minute,
  mostPauseMs: 6 * 60 * minute,
};
const leaseName = 'offline-pack';
const leaseMs = 60 * minute;
const sliceArticles = 200;

export function createOfflinePack(
  ports: CompletePorts & RoomPorts & { jobs: Jobs; onBackgroundError: (error: unknown) => void },
): OfflinePack {
  const { library, images, fullTexts, jobs, now } = ports;
  const room = createPackRoom(ports);
  /** Of the background, which gives way to the reader. */
  let behind: { abort: AbortController; ended: Promise<void> } | null = null;

  const runner = createQuietRunner({
    times,
    isBusy: () => jobs.list().length > 0 || !ports.poller.isOnline(),
    run: (signal) => {
      const abort = new AbortController();
      const ended = runBehind(anySignal([signal, abort.signal])).finally(() => {
        behind = null;
      });
      behind = { abort, ended };
      return ended;
    },
    onError: ports.onBackgroundError,
  });

  async function runBehind(signal: AbortSignal): Promise<void> {
    if (!getSettings(library).isKeptOffline || !takeLease(library, leaseName, now(), leaseMs)) return;
    try {
      await followSettings(signal);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'cancelled')) throw error;
    } finally {
      releaseLease(library, leaseName);
    }
  }

  /** Texts go through their own queue; what failed waits for its time. */
  async function followSettings(signal: AbortSignal): Promise<void> {
    const job = unwatched(signal);
    const ids = await wantedIds(library, now());
    const gate = await room.open(ids, signal);
    const lacking = chunks(ids, sliceArticles).flatMap((some) => notReady(library, some));
    const complete: Complete = async (articleId, note) => {
      const lack = missingParts(library, articleId);
      if (lack?.parts.some(({ what }) => what === 'text')) fullTexts.want([articleId], false);
      const stored = images.mayFetch(articleId) ? await images.storeAll(articleId, { signal }) : 0;
      if (stored > 0) note(null);
      return lack?.title ?? '';
    };
    await completeEach(ports, { articleIds: gate.order(lacking), gate, complete }, job);
    await gate.close();
  }

  return {
    async complete({ isDryRun }, job) {
      behind?.abort.abort();
      await behind?.ended.catch(() => undefined);
      const ids = await wantedIds(library, now());
      if (isDryRun) {
        const summary = await completeOffline(ports, ids, { isDryRun }, job);
        return { ...summary, budget: { room: await room.measure(), letGoPictures: 0, letGoBytes: 0 } };
      }
      const gate = await room.open(ids, job.signal, { isFresh: true });
      const summary = await completeOffline(ports, ids, { isDryRun, gate }, job);
      return { ...summary, budget: await gate.close() };
    },
    room: () => room.measure(),
    note: runner.note,
    start: runner.start,
    stop: runner.stop,
  };
}

/** Returns the articles that the settings keep offline. */
async function wantedIds(library: Library, now: number): Promise<number[]> {
  const query = parseQuery(getSettings(library).offlineQuery);
  return await selectAllIds(library, query, {}, { now, withSnoozed: true });
}
