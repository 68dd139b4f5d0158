/**
 * Runs exports automatically. What is due is stored in the library: a missing folder, a full disk or the end of the program
 * delays a run but does not lose it. Created by `core.ts`, called by the handlers of `targets.*`.
 */

import type { ExportTarget } from '../../../../shared/export-target.ts';
import type { EventBus } from '../../base/events.ts';
import type { Jobs } from '../../base/jobs.ts';
import { repeat } from '../../base/repeat.ts';
import { releaseLease, takeLease } from '../../library/connection/leases.ts';
import { getTarget, listTargets, type StoredTarget } from '../../library/exports/export-targets-table.ts';
import type { TargetPorts } from './run-target.ts';
import { createTargetRuns } from './target-runs.ts';
import { advanceTargets, nextDueAt, startClocks } from './target-schedule.ts';

export type ExportTargets = {
  list(): ExportTarget[];
  /** Runs it now, as a job that reports progress and can be cancelled. Throws `not-found`. */
  run(targetId: number): { jobId: string };
  /** Something the reader keeps has changed: targets of schedule `save` follow soon. */
  noteKept(): void;
  /** What may put articles into a selection, or change their files, has changed. Ignored unless started. */
  noteChanged(): void;
  /** Rules gave articles to those targets: they follow soon, whatever their schedule. */
  noteGiven(targetIds: readonly number[]): void;
  /** A target is new or another by now. */
  note(): void;
  start(): void;
  /** Runs what is to run when Offprint is closed, as long as one would wait for it; the rest is due at the next start. */
  finish(): Promise<void>;
};

const minute = 60_000;
/** Gathers what is saved one after the other. */
const settleMs = 5_000;
/** A machine that slept wakes with its timers late. */
const longestWaitMs = minute;
/** Longer than this, quitting would seem to hang. */
const quitMs = 8_000;
const leaseName = 'export-targets';
const leaseMs = 15 * minute;

export function createExportTargets(ports: TargetPorts & { bus: EventBus; jobs: Jobs }): ExportTargets {
  const { library, bus, jobs, now, onBackgroundError } = ports;
  const runs = createTargetRuns(ports, wait);
  let isStarted = false;
  let isFollowing = false;

  const loop = repeat({
    async work() {
      await runDue();
      return waitMs();
    },
    everyMs: longestWaitMs,
    onError: onBackgroundError,
  });

  /** Until the next one is due; null: none is. */
  function waitMs(): number | null {
    const dueAt = nextDueAt(library, runs.isRunning);
    return dueAt === null ? null : Math.min(longestWaitMs, Math.max(0, dueAt - now()));
  }

  function wait(): void {
    const ms = waitMs();
    if (ms !== null) loop.plan(ms);
  }

  async function runDue(): Promise<void> {
    for (const target of listTargets(library)) {
      if (!isStarted || !target.isOn || target.dueAt === null || target.dueAt > now()) continue;
      // Another program may have the library open and the same thing in mind.
      if (!takeLease(library, leaseName, now(), leaseMs)) return;
      try {
        await jobs.wait(runs.start(target));
      } catch {
        // Recorded with the target, where the reader finds it.
      } finally {
        releaseLease(library, leaseName);
      }
    }
  }

  function dueSoon(isAffected: (target: StoredTarget) => boolean, ms: number): void {
    if (advanceTargets(library, now() + ms, isAffected)) wait();
  }

  const noteKept = (): void => dueSoon(({ schedule, isOn }) => isOn && schedule === 'save', settleMs);

  return {
    list: () =>
      listTargets(library).map(({ written: _written, language: _language, ...target }) => ({
        ...target,
        isRunning: runs.isRunning(target.id),
      })),
    run: (targetId) => ({ jobId: runs.start(getTarget(library, targetId)) }),
    noteKept,
    noteChanged() {
      if (isFollowing) noteKept();
    },
    noteGiven: (targetIds) => dueSoon(({ id, isOn }) => isOn && targetIds.includes(id), settleMs),
    note() {
      startClocks(library, now());
      bus.emit('targets.changed', {});
      wait();
    },
    start() {
      isStarted = true;
      isFollowing = true;
      startClocks(library, now());
      loop.start();
      wait();
    },
    async finish() {
      if (!isStarted) return;
      isFollowing = false;
      dueSoon(({ schedule, isOn }) => isOn && schedule === 'quit', 0);
      await atMost(quitMs, loop.stop().then(runDue).catch(onBackgroundError));
      isStarted = false;
    },
  };
}

/** Waits for `work`, but no longer than that. */
async function atMost(longestMs: number, work: Promise<void>): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([
    work,
    new Promise<void>((resolve) => {
      late = setTimeout(resolve, longestMs);
    }),
  ]);
  clearTimeout(late);
}
