/** Entry of the core thread: owns the library's connection, answers calls, sends events. Imports nothing of Electron. */
import { parentPort, workerData } from 'node:worker_threads';
import { toWireError } from '../../shared/errors.ts';
import { type Core, createCore } from '../core/core.ts';
import { proxyFromPac } from '../core/http/proxy.ts';
import { openLibrary } from '../core/library/open.ts';
import { createThreadPool } from '../core/pool.ts';
import { createRescue } from '../core/rescue/rescue.ts';
import type { CoreThreadData, FromCore, ToCore } from './core-messages.ts';
import { createQuestions } from './questions.ts';

const { libraryFolder, version, sampleFolder, poolWorkerFile } = workerData as CoreThreadData;
const send = (message: FromCore): void => parentPort?.postMessage(message);
const questions = createQuestions((id, question) => send({ type: 'question', id, question }));

type Answering = Pick<Core, 'dispatch'> & { notePower?: Core['notePower']; stop(): Promise<void> };
let answering: Answering | null = null;

/** What can still be done: nothing, unless the library is damaged. */
function fail(thrown: unknown): void {
  const error = toWireError(thrown);
  if (['library-damaged', 'library-not-a-database'].includes(error.code)) {
    const rescue = createRescue({ folder: libraryFolder, reason: String(error.details.reason ?? '') });
    rescue.subscribe((event) => send({ type: 'event', event }));
    answering = rescue;
  }
  send({ type: 'failed', error });
}

parentPort?.on('message', (message: ToCore) => {
  if (message.type === 'call') {
    const { id, method, input } = message;
    void answering?.dispatch(method, input).then((result) => send({ type: 'result', id, result }));
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
  const library = openLibrary(libraryFolder);
  const core = createCore({
    library,
    pool: createThreadPool(poolWorkerFile),
    version,
    sampleFolder,
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
    elapsed: () => performance.now(),
    onBackgroundError: (error) =>
      process.stderr.write(`offprint: ${toWireError(error).code}: ${String(error)}\n`),
    onDamage: (error) => {
      // Nothing is written any more; what is under way ends first, and closes the file.
      void core.stop().then(
        () => fail(error),
        () => fail(error),
      );
    },
  });
  core.subscribe((event) => send({ type: 'event', event }));
  answering = core;
  core.start();
  send({ type: 'ready' });
} catch (error) {
  fail(error);
}
