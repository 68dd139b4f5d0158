/** Runs of export targets as jobs, one at a time for a target. How each ended is recorded with its target. */

import { AppError } from '../../../../shared/errors.ts';
import { placeOfTarget } from '../../../../shared/export-target.ts';
import type { EventBus } from '../../base/events.ts';
import type { Jobs } from '../../base/jobs.ts';
import { getTarget, type StoredTarget } from '../../library/exports/export-targets-table.ts';
import type { TargetPorts } from './run-target.ts';
import { recordOutcome } from './target-schedule.ts';

export type TargetRuns = {
  /** Returns the job's id. Throws `folder-busy` where the target is running. */
  start(target: StoredTarget): string;
  isRunning(targetId: number): boolean;
};

/** `onEnded`: the time the next target is due may be another by now. */
export function createTargetRuns(
  ports: TargetPorts & { bus: EventBus; jobs: Jobs },
  onEnded: () => void,
): TargetRuns {
  const { library, bus, jobs, now } = ports;
  const running = new Set<number>();
  return {
    start(target) {
      const { id } = target;
      if (running.has(id)) throw new AppError('folder-busy', { folder: placeOfTarget(target) });
      running.add(id);
      const jobId = jobs.start('export', async (job) => {
        try {
          const { runTarget } = await import('./run-target.ts');
          // What was known of its file when it was asked for may be older.
          const summary = await runTarget(ports, getTarget(library, id), job);
          recordOutcome(library, id, { summary }, now());
          return { kind: 'export', summary };
        } catch (error) {
          recordOutcome(library, id, { failure: error }, now());
          throw error;
        } finally {
          running.delete(id);
          bus.emit('targets.changed', {});
          onEnded();
        }
      });
      bus.emit('targets.changed', {});
      return jobId;
    },
    isRunning: (targetId) => running.has(targetId),
  };
}
