/** Long work: answers at once with an id, reports progress, can be cancelled and waited for. */
import { randomUUID } from 'node:crypto';
import { AppError, toWireError } from '../../../shared/errors.ts';
import type { JobKind, JobProgress, JobResult, JobStage } from '../../../shared/model/jobs.ts';
import type { EventBus } from './events.ts';

export type JobContext = {
  signal: AbortSignal;
  progress(done: number, total: number, label: string): void;
  /** For what cannot be counted. */
  enter(stage: JobStage): void;
};

/** For work that nobody watches. */
export const unwatched = (signal: AbortSignal): JobContext => ({
  signal,
  progress: () => undefined,
  enter: () => undefined,
});

export type Jobs = {
  start(kind: JobKind, run: (context: JobContext) => Promise<JobResult>): string;
  list(): JobProgress[];
  cancel(jobId: string): boolean;
  /** Rejects with the job's own error; `not-found` when there is no such job. */
  wait(jobId: string): Promise<JobResult>;
  cancelAll(): Promise<void>;
};

/** Results stay this long for a late `wait`. */
const resultKeptMs = 10 * 60_000;
/** Progress is for eyes: more often than this would only cost. */
const progressEveryMs = 50;

/** `nameError`: what is told of an error that a job ended with. */
export function createJobs(bus: EventBus, nameError: (error: unknown) => unknown): Jobs {
  type Running = {
    progress: JobProgress;
    abort: AbortController;
    ended: Promise<JobResult>;
    isRunning: boolean;
  };
  const jobs = new Map<string, Running>();

  return {
    start(kind, run) {
      const jobId = randomUUID();
      const abort = new AbortController();
      const progress: JobProgress = { jobId, kind, done: 0, total: 0, label: '' };
      let lastEmit = Number.NEGATIVE_INFINITY;
      const context: JobContext = {
        signal: abort.signal,
        progress(done, total, label) {
          delete progress.stage;
          Object.assign(progress, { done, total, label });
          const now = performance.now();
          if (now - lastEmit < progressEveryMs && done !== total) return;
          lastEmit = now;
          bus.emit('job.progress', { ...progress });
        },
        enter(stage) {
          Object.assign(progress, { done: 0, total: 0, label: '', stage });
          bus.emit('job.progress', { ...progress });
        },
      };
      // The caller has the id before the first event of the job.
      const ended = Promise.resolve().then(() => run(context));
      const job: Running = { progress, abort, ended, isRunning: true };
      jobs.set(jobId, job);
      ended
        .then(
          (result) => bus.emit('job.finished', { jobId, kind, result, error: null }),
          (error: unknown) =>
            bus.emit('job.finished', { jobId, kind, result: null, error: toWireError(nameError(error)) }),
        )
        .finally(() => {
          job.isRunning = false;
          setTimeout(() => jobs.delete(jobId), resultKeptMs).unref();
        });
      return jobId;
    },
    list() {
      return [...jobs.values()].filter((job) => job.isRunning).map((job) => ({ ...job.progress }));
    },
    cancel(jobId) {
      const job = jobs.get(jobId);
      if (job === undefined || !job.isRunning) return false;
      job.abort.abort();
      return true;
    },
    wait(jobId) {
      const job = jobs.get(jobId);
      if (job === undefined) return Promise.reject(new AppError('not-found', { what: 'job', id: jobId }));
      return job.ended;
    },
    async cancelAll() {
      for (const job of jobs.values()) if (job.isRunning) job.abort.abort();
      await Promise.allSettled([...jobs.values()].map((job) => job.ended));
    },
  };
}
