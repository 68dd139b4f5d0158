/**
 * Runs exports automatically. What is due is stored in the library: a missing folder, a full disk or the end of the program
 * delays a run but does not lose it. Created by `core.ts`, called by the handlers of `targets.*`.
 */

import type { AppEvent } from '../../../../shared/contract.ts';
import { AppError, toWireError } from '../../../../shared/errors.ts';
import { exportActions } from '../../../../shared/export-choices.ts';
import { type ExportSchedule, type ExportTarget, placeOfTarget } from '../../../../shared/export-target.ts';
import type { ExportSummary } from '../../../../shared/model/exports.ts';
import type { EventBus } from '../../base/events.ts';
import type { Jobs } from '../../base/jobs.ts';
import { repeat } from '../../base/repeat.ts';
import { releaseLease, takeLease } from '../../library/connection/leases.ts';
import {
  getTarget,
  listTargets,
  recordRun,
  type StoredTarget,
  setDue,
} from '../../library/exports/export-targets-table.ts';
import type { TargetPorts } from './run-target.ts';

export type ExportTargets = {
  list(): ExportTarget[];
  /** Runs it now, as a job that reports progress and can be cancelled. Throws `not-found`. */
  run(targetId: number): { jobId: string };
  /** Something the reader keeps has changed: targets of schedule `save` follow soon. */
  noteKept(): void;
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
const longestRetryMs = 60 * minute;
/** Longer than this, quitting would seem to hang. */
const quitMs = 8_000;
const leaseName = 'export-targets';
const leaseMs = 15 * minute;

/** Besides saving, which says so itself: what may put an article into a selection, or change its file. */
const keepingEvents: ReadonlySet<AppEvent['name']> = new Set([
  'tags.changed',
  'annotations.changed',
  'articles.arrived',
]);

const periods: Partial<Record<ExportSchedule, number>> = { hourly: 60 * minute, daily: 24 * 60 * minute };

export function createExportTargets(ports: TargetPorts & { bus: EventBus; jobs: Jobs }): ExportTargets {
  const { library, bus, jobs, now, onBackgroundError } = ports;
  const running = new Set<number>();
  let isStarted = false;
  let stopListening = (): void => undefined;

  function changed(): void {
    bus.emit('targets.changed', {});
  }

  /** Until the next one is due; null: none is. */
  function waitMs(): number | null {
    const due = listTargets(library).flatMap(({ isOn, dueAt, id }) =>
      isOn && dueAt !== null && !running.has(id) ? [dueAt] : [],
    );
    return due.length === 0 ? null : Math.min(longestWaitMs, Math.max(0, Math.min(...due) - now()));
  }

  const loop = repeat({
    async work() {
      await runDue();
      return waitMs();
    },
    everyMs: longestWaitMs,
    onError: onBackgroundError,
  });

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
        await jobs.wait(startJob(target));
      } catch {
        // Recorded with the target, where the reader finds it.
      } finally {
        releaseLease(library, leaseName);
      }
    }
  }

  function startJob(target: StoredTarget): string {
    if (running.has(target.id)) throw new AppError('folder-busy', { folder: placeOfTarget(target) });
    running.add(target.id);
    const jobId = jobs.start('export', async (job) => {
      try {
        const { runTarget } = await import('./run-target.ts');
        // What was known of its file when it was asked for may be older.
        const current = getTarget(library, target.id);
        const summary = await runTarget(ports, current, job);
        record(target, summary, null);
        return { kind: 'export', summary };
      } catch (error) {
        record(target, null, error);
        throw error;
      } finally {
        running.delete(target.id);
        changed();
        wait();
      }
    });
    changed();
    return jobId;
  }

  function record(target: StoredTarget, summary: ExportSummary | null, failure: unknown): void {
    const at = now();
    // The reader may have changed or removed it while it ran.
    const current = listTargets(library).find(({ id }) => id === target.id);
    if (current === undefined) return;
    const period = periods[current.schedule];
    const error = failure === null ? null : toWireError(failure);
    recordRun(library, target.id, {
      at,
      counts: summary === null ? null : countsOf(summary),
      error,
      dueAt: error === null ? (period === undefined ? null : at + period) : at + retryMs(current.failures),
    });
  }

  function dueSoon(isAffected: (target: StoredTarget) => boolean, ms: number): void {
    const dueAt = now() + ms;
    let isChanged = false;
    for (const target of listTargets(library)) {
      if (!isAffected(target) || (target.dueAt !== null && target.dueAt <= dueAt)) continue;
      setDue(library, target.id, dueAt);
      isChanged = true;
    }
    if (isChanged) wait();
  }

  const noteKept = (): void => dueSoon(({ schedule, isOn }) => isOn && schedule === 'save', settleMs);

  /** One with a clock that was never wound begins at once. */
  function windClocks(): void {
    for (const { id, schedule, dueAt } of listTargets(library)) {
      if (periods[schedule] !== undefined && dueAt === null) setDue(library, id, now());
    }
  }

  return {
    list: () =>
      listTargets(library).map(({ written: _written, language: _language, ...target }) => ({
        ...target,
        isRunning: running.has(target.id),
      })),
    run: (targetId) => ({ jobId: startJob(getTarget(library, targetId)) }),
    noteKept,
    noteGiven: (targetIds) => dueSoon(({ id, isOn }) => isOn && targetIds.includes(id), settleMs),
    note() {
      windClocks();
      changed();
      wait();
    },
    start() {
      isStarted = true;
      stopListening = bus.subscribe(({ name }) => {
        if (keepingEvents.has(name)) noteKept();
      });
      windClocks();
      loop.start();
      wait();
    },
    async finish() {
      if (!isStarted) return;
      stopListening();
      dueSoon(({ schedule, isOn }) => isOn && schedule === 'quit', 0);
      const ended = loop.stop().then(runDue).catch(onBackgroundError);
      let late: ReturnType<typeof setTimeout> | undefined;
      await Promise.race([
        ended,
        new Promise<void>((resolve) => {
          late = setTimeout(resolve, quitMs);
        }),
      ]);
      clearTimeout(late);
      isStarted = false;
    },
  };
}

/** Growing: a disk that is full now will hardly have room in a minute. */
function retryMs(failuresBefore: number): number {
  return Math.min(longestRetryMs, minute * 4 ** Math.min(failuresBefore, 5));
}

function countsOf(summary: ExportSummary): ExportTarget['lastCounts'] {
  return Object.fromEntries(exportActions.map((action) => [action, summary[action]])) as NonNullable<
    ExportTarget['lastCounts']
  >;
}
