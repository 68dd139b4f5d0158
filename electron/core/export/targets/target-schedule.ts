/** When export targets are due: by their clock, soon after a change, or later after a failure. The times are in the library. */

import { toWireError } from '../../../../shared/errors.ts';
import { exportActions } from '../../../../shared/export-choices.ts';
import type { ExportSchedule, ExportTarget } from '../../../../shared/export-target.ts';
import type { ExportSummary } from '../../../../shared/model/exports.ts';
import type { Library } from '../../library/connection/open.ts';
import {
  listTargets,
  recordRun,
  type StoredTarget,
  setDue,
} from '../../library/exports/export-targets-table.ts';

const minute = 60_000;
const longestRetryMs = 60 * minute;

const periods: Partial<Record<ExportSchedule, number>> = { hourly: 60 * minute, daily: 24 * 60 * minute };

/** When the first of them is due, in epoch ms; null: none is. */
export function nextDueAt(library: Library, isRunning: (targetId: number) => boolean): number | null {
  const due = listTargets(library).flatMap(({ isOn, dueAt, id }) =>
    isOn && dueAt !== null && !isRunning(id) ? [dueAt] : [],
  );
  return due.length === 0 ? null : Math.min(...due);
}

/** Makes those targets due at `dueAt` that would be later. Returns whether there were any. */
export function advanceTargets(
  library: Library,
  dueAt: number,
  isAffected: (target: StoredTarget) => boolean,
): boolean {
  let isChanged = false;
  for (const target of listTargets(library)) {
    if (!isAffected(target) || (target.dueAt !== null && target.dueAt <= dueAt)) continue;
    setDue(library, target.id, dueAt);
    isChanged = true;
  }
  return isChanged;
}

/** Makes targets with a period due that never were. */
export function startClocks(library: Library, now: number): void {
  for (const { id, schedule, dueAt } of listTargets(library)) {
    if (periods[schedule] !== undefined && dueAt === null) setDue(library, id, now);
  }
}

/** Records how a run ended and when the target is due next. */
export function recordOutcome(
  library: Library,
  targetId: number,
  outcome: { summary: ExportSummary } | { failure: unknown },
  at: number,
): void {
  // The reader may have changed or removed it while it ran.
  const current = listTargets(library).find(({ id }) => id === targetId);
  if (current === undefined) return;
  if ('failure' in outcome) {
    const dueAt = at + retryMs(current.failures);
    recordRun(library, targetId, { at, counts: null, error: toWireError(outcome.failure), dueAt });
    return;
  }
  const period = periods[current.schedule];
  const dueAt = period === undefined ? null : at + period;
  recordRun(library, targetId, { at, counts: countsOf(outcome.summary), error: null, dueAt });
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
