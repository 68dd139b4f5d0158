/**
 * Main's end of the core thread: forwards calls and events, and keeps answering when the thread is gone. One that ends by a
 * fault is started again with the same library, a few times; where that does not help, or the library could not be opened,
 * `library.reopen` tries again with a fresh thread.
 */
import { Worker } from 'node:worker_threads';
import type { AppEvent, EventPayload } from '../../shared/contract.ts';
import type { Result, WireError } from '../../shared/errors.ts';
import type { PowerState } from '../core/background/awake.ts';
import { errorFacts, type Log } from '../core/log/log.ts';
import type { CoreThreadData, FromCore, Question, ToCore } from './core-messages.ts';
import { createMigrationNews } from './migration-news.ts';
import { createRestarts, type Restarts } from './restarts.ts';

export type CoreProcess = {
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** The same as JSON, as it comes from the thread: what is passed on to a page is not taken apart on the way. */
  callForText(method: string, input: unknown): Promise<string>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** What the system says of going to sleep and of having woken. */
  notePower(state: PowerState): void;
  stop(): Promise<void>;
};

/** Closing a library takes milliseconds; a thread that hangs must not keep the program alive. */
const stopWithinMs = 10_000;

/** Answers what core asks of the system. A rejection counts as null. */
export type AnswerQuestion = (question: Question) => Promise<string | Uint8Array | null>;

/** Without a limit of its own, a thread that runs out of memory takes the whole program with it; with one, rarely. */
const resourceLimits = { maxOldGenerationSizeMb: 2048 };

export type CoreProcessPorts = { answerQuestion: AnswerQuestion; log: Log; restarts?: Restarts };

export function startCore(
  threadFile: URL,
  data: CoreThreadData,
  { answerQuestion, log, restarts = createRestarts() }: CoreProcessPorts,
): CoreProcess {
  /** Each wants its result as JSON. */
  const waiting = new Map<number, (result: string) => void>();
  const listeners = new Set<(event: AppEvent) => void>();
  /** Jobs that were heard of and have not ended. */
  const jobs = new Map<string, EventPayload<'job.progress'>['kind']>();
  let nextId = 1;
  /** Why nothing can be called now, but what is for rescue. */
  let failure: WireError | null = null;
  let stopped: (() => void) | null = null;
  let reopened: ((result: Result<unknown>) => void) | null = null;
  const migration = createMigrationNews((payload) => tell({ name: 'library.migrating', payload }));
  let worker = startThread();

  const post = (message: ToCore): void => worker.postMessage(message);
  function tell(event: AppEvent): void {
    if (event.name === 'job.progress') jobs.set(event.payload.jobId, event.payload.kind);
    if (event.name === 'job.finished') jobs.delete(event.payload.jobId);
    for (const listener of listeners) listener(event);
  }

  /** Whoever waits is told, and what ran has ended with it. */
  function endAll(error: WireError): void {
    for (const answer of waiting.values()) answer(JSON.stringify({ ok: false, error }));
    waiting.clear();
    for (const [jobId, kind] of jobs)
      tell({ name: 'job.finished', payload: { jobId, kind, result: null, error } });
  }

  function fail(error: WireError): void {
    migration.end();
    failure ??= error;
    endAll(failure);
    reopened?.({ ok: false, error: failure });
    reopened = null;
    tell({ name: 'library.failed', payload: { error: failure } });
  }

  function startThread(): Worker {
    const thread = new Worker(threadFile, { workerData: data, resourceLimits });
    let reason = 'It ended by itself.';
    thread.on('message', (message: FromCore) => receive(message, thread));
    thread.on('error', (error: unknown) => {
      reason = error instanceof Error ? error.message : String(error);
      log('error', 'crash', 'The core thread met a fault.', errorFacts(error));
    });
    thread.on('exit', (code) => {
      // One that was given up for another has nothing more to say.
      if (thread !== worker) return;
      if (stopped === null) recover(reason, code);
      else stopped();
    });
    return thread;
  }

  function recover(reason: string, exitCode: number): void {
    migration.end();
    const isStartedAgain = failure === null && restarts.take();
    log('error', 'crash', 'The core thread has ended.', { exitCode, reason, isStartedAgain });
    if (!isStartedAgain) {
      // Nobody is there for a rescue either.
      failure = null;
      fail({ code: 'core-failing', details: { reason } });
      return;
    }
    worker = startThread();
    endAll({ code: 'core-ended', details: { reason } });
    tell({ name: 'core.restarted', payload: {} });
    // What is on the screen may be older than what was written last.
    tell({ name: 'articles.changed', payload: { articleIds: 'any', feedIds: 'any' } });
  }

  function receive(message: FromCore, from: Worker): void {
    if (from !== worker) return;
    switch (message.type) {
      case 'result':
        waiting.get(message.id)?.(message.result);
        waiting.delete(message.id);
        break;
      case 'question':
        void answerQuestion(message.question)
          .catch(() => null)
          // To the thread that asked: one that was started since has questions of its own.
          .then((value) => from.postMessage({ type: 'answer', id: message.id, value } satisfies ToCore));
        break;
      case 'event':
        tell(message.event);
        break;
      case 'log': {
        const { level, area, message: text, facts } = message.entry;
        log(level, area, text, facts);
        break;
      }
      case 'failed':
        fail(message.error);
        break;
      case 'stopped':
        stopped?.();
        break;
      case 'migrating':
        migration.note(message.step);
        break;
      case 'ready':
        migration.end();
        reopened?.({ ok: true, value: {} });
        reopened = null;
        break;
    }
  }

  async function callForText(method: string, input: unknown): Promise<string> {
    if (failure !== null && method === 'library.reopen') {
      failure = null;
      restarts.forget();
      const before = worker;
      worker = startThread();
      void before.terminate();
      const result = await new Promise((answer) => {
        reopened = answer;
      });
      return JSON.stringify(result);
    }
    if (failure !== null && !(await isForRescue(failure, method))) {
      return JSON.stringify({ ok: false, error: failure });
    }
    return new Promise((answer) => {
      const id = nextId;
      nextId += 1;
      waiting.set(id, answer);
      post({ type: 'call', id, method, input });
    });
  }

  return {
    call: async (method, input) => JSON.parse(await callForText(method, input)) as Result<unknown>,
    callForText,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notePower: (state) => post({ type: 'power', state }),
    async stop() {
      migration.end();
      const ended = new Promise<void>((resolve) => {
        stopped = resolve;
      });
      if (failure === null) {
        post({ type: 'stop' });
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, stopWithinMs))]);
      }
      await worker.terminate();
    },
  };
}

/** The contract is loaded only then: at the start it would keep the window waiting. */
async function isForRescue(failure: WireError, method: string): Promise<boolean> {
  if (!failure.code.startsWith('library-')) return false;
  const { isRescueMethod } = await import('../../shared/contract/rescue.ts');
  return isRescueMethod(method);
}
