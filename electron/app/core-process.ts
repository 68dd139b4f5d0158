/**
 * Main's end of the core thread: forwards calls and events, and keeps answering when the thread is gone. Where the library
 * could not be opened, `library.reopen` tries again with a fresh thread.
 */
import { Worker } from 'node:worker_threads';
import type { AppEvent } from '../../shared/contract.ts';
import type { Result, WireError } from '../../shared/errors.ts';
import type { PowerState } from '../core/awake.ts';
import type { CoreThreadData, FromCore, Question, ToCore } from './core-messages.ts';

export type CoreProcess = {
  call(method: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** What the system says of going to sleep and of having woken. */
  notePower(state: PowerState): void;
  stop(): Promise<void>;
};

/** Closing a library takes milliseconds; a thread that hangs must not keep the program alive. */
const stopWithinMs = 10_000;

/** Answers what core asks of the system. A rejection counts as null. */
export type AnswerQuestion = (question: Question) => Promise<string | Uint8Array | null>;

export function startCore(
  threadFile: URL,
  data: CoreThreadData,
  answerQuestion: AnswerQuestion,
): CoreProcess {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<(event: AppEvent) => void>();
  let nextId = 1;
  let failure: WireError | null = null;
  let stopped: (() => void) | null = null;
  let reopened: ((result: Result<unknown>) => void) | null = null;
  let worker = startThread();

  const post = (message: ToCore): void => worker.postMessage(message);
  function fail(error: WireError): void {
    failure ??= error;
    for (const answer of waiting.values()) answer({ ok: false, error: failure });
    waiting.clear();
    reopened?.({ ok: false, error: failure });
    reopened = null;
    if (failure.code.startsWith('library-')) tell({ name: 'library.failed', payload: { error: failure } });
  }
  function tell(event: AppEvent): void {
    for (const listener of listeners) listener(event);
  }

  function startThread(): Worker {
    const thread = new Worker(threadFile, { workerData: data });
    thread.on('message', (message: FromCore) => receive(message, thread));
    thread.on('error', (error: Error) => fail({ code: 'internal', details: { message: error.message } }));
    thread.on('exit', () => {
      // One that was given up for another has nothing more to say.
      if (thread !== worker) return;
      fail({ code: 'internal', details: { message: 'The core thread has ended.' } });
      stopped?.();
    });
    return thread;
  }

  function receive(message: FromCore, from: Worker): void {
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
      case 'failed':
        fail(message.error);
        break;
      case 'stopped':
        stopped?.();
        break;
      case 'ready':
        reopened?.({ ok: true, value: {} });
        reopened = null;
        break;
    }
  }

  return {
    async call(method, input) {
      if (failure?.code.startsWith('library-') && method === 'library.reopen') {
        failure = null;
        void worker.terminate();
        worker = startThread();
        return new Promise((answer) => {
          reopened = answer;
        });
      }
      if (failure !== null && !(await isForRescue(failure, method))) return { ok: false, error: failure };
      return new Promise((answer) => {
        const id = nextId;
        nextId += 1;
        waiting.set(id, answer);
        post({ type: 'call', id, method, input });
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notePower: (state) => post({ type: 'power', state }),
    async stop() {
      if (failure === null) {
        const ended = new Promise<void>((resolve) => {
          stopped = resolve;
        });
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
  const { isRescueMethod } = await import('../../shared/contract.ts');
  return isRescueMethod(method);
}
