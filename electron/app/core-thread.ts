/** Entry of the core thread: owns the library's connection, answers calls, sends events. Imports nothing of Electron. */
import { parentPort, workerData } from 'node:worker_threads';
import { toWireError } from '../../shared/errors.ts';
import { createThreadPool } from '../core/base/pool/pool.ts';
import { type Core, createCore } from '../core/core.ts';
import { proxyFromPac } from '../core/http/proxy.ts';
import { openLibrary } from '../core/library/connection/open.ts';
import { errorFacts, type Log } from '../core/log/log.ts';
import { logEvents } from '../core/log/log-events.ts';
import { logOpened } from '../core/log/log-opened.ts';
import { createRescue } from '../core/rescue/rescue.ts';
import type { CoreThreadData, FromCore, ToCore } from './core-messages.ts';
import { createQuestions } from './questions.ts';

const { libraryFolder, version, sampleFolder, systemLanguages, poolWorkerFile } =
  workerData as CoreThreadData;
const send = (message: FromCore): void => parentPort?.postMessage(message);
const log: Log = (level, area, message, facts = {}) =>
  send({ type: 'log', entry: { level, area, message, facts } });
const questions = createQuestions((id, question) => send({ type: 'question', id, question }));

type Answering = Pick<Core, 'dispatch'> & { notePower?: Core['notePower']; stop(): Promise<void> };
let answering: Answering | null = null;

// Whoever began it has not waited for it: nothing depends on it. What is thrown out of an event does end the thread.
process.on('unhandledRejection', (error) =>
  log('error', 'crash', 'A rejection was not handled.', errorFacts(error)),
);

/** What can still be done: nothing, unless the library is damaged. */
function fail(thrown: unknown): void {
  const error = toWireError(thrown);
  log('error', 'library', 'cannot be used', errorFacts(thrown));
  if (['library-damaged', 'library-not-a-database'].includes(error.code)) {
    const rescue = createRescue({ folder: libraryFolder, reason: String(error.details.reason ?? ''), log });
    rescue.subscribe((event) => send({ type: 'event', event }));
    answering = rescue;
  }
  send({ type: 'failed', error });
}

parentPort?.on('message', (message: ToCore) => {
  if (message.type === 'call') {
    const { id, method, input } = message;
    void answering?.dispatch(method, input).then((result) => {
      send({ type: 'result', id, result: JSON.stringify(result) });
    });
    return;
  }
  if (message.type === 'power') {
    answering?.notePower?.(message.state);
    return;
  }
  if (message.type === 'answer') {
    questions.answer(message.id, message.value);
    return;
  }
  void (answering?.stop() ?? Promise.resolve()).then(() => {
    send({ type: 'stopped' });
    parentPort?.close();
  });
});

try {
  const library = openLibrary(libraryFolder, {
    onMigrating: (step) => send({ type: 'migrating', step }),
    onMigrate: (from, to) => log('info', 'library', 'migrated', { from, to }),
  });
  const core = createCore({
    library,
    pool: createThreadPool(poolWorkerFile, {
      onThreadEnd: (end) => log('error', 'thread', 'A pool thread has ended.', { ...end }),
    }),
    version,
    sampleFolder,
    systemLanguages,
    secrets: {
      async seal(text) {
        const sealed = await questions.ask({ kind: 'seal', text });
        return sealed instanceof Uint8Array ? sealed : null;
      },
      async open(sealed) {
        const text = await questions.ask({ kind: 'open', sealed });
        return typeof text === 'string' ? text : null;
      },
      whenClosed: 'needs-password',
    },
    async resolveProxy(url) {
      const answer = await questions.ask({ kind: 'resolveProxy', url });
      return typeof answer === 'string' ? proxyFromPac(answer) : null;
    },
    async makeThumbnail(picture) {
      const bytes = await questions.ask({ kind: 'thumbnail', ...picture });
      return bytes instanceof Uint8Array ? bytes : null;
    },
    now: Date.now,
    log,
    elapsed: () => performance.now(),
    onBackgroundError: (error) => {
      log('error', 'app', 'Something in the background failed.', errorFacts(error));
      process.stderr.write(`offprint: ${toWireError(error).code}: ${String(error)}\n`);
    },
    onDamage: (error) => {
      // Nothing is written any more; what is under way ends first, and closes the file.
      void core.stop().then(
        () => fail(error),
        () => fail(error),
      );
    },
  });
  core.subscribe((event) => send({ type: 'event', event }));
  core.subscribe(logEvents(log));
  answering = core;
  core.start();
  send({ type: 'ready' });
  logOpened(library, version, log);
} catch (error) {
  fail(error);
}
