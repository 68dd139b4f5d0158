/** Entry of the core thread: owns the library's connection, answers calls, sends events. Imports nothing of Electron. */
import { parentPort, workerData } from 'node:worker_threads';
import { toWireError } from '../../shared/errors.ts';
import { createCore } from '../core/core.ts';
import { openLibrary } from '../core/library/open.ts';
import { createThreadPool } from '../core/pool.ts';
import type { CoreThreadData, FromCore, ToCore } from './core-messages.ts';

const { libraryFolder, version, sampleFolder, poolWorkerFile } = workerData as CoreThreadData;
const send = (message: FromCore): void => parentPort?.postMessage(message);

try {
  const library = openLibrary(libraryFolder);
  const core = createCore({
    library,
    pool: createThreadPool(poolWorkerFile),
    version,
    sampleFolder,
    now: Date.now,
    onBackgroundError: (error) =>
      process.stderr.write(`offprint: ${toWireError(error).code}: ${String(error)}\n`),
  });
  core.subscribe((event) => send({ type: 'event', event }));
  parentPort?.on('message', (message: ToCore) => {
    if (message.type === 'call') {
      core
        .dispatch(message.method, message.input)
        .then((result) => send({ type: 'result', id: message.id, result }));
      return;
    }
    core.stop().then(() => {
      send({ type: 'stopped' });
      parentPort?.close();
    });
  });
  core.start();
  send({ type: 'ready' });
} catch (error) {
  send({ type: 'failed', error: toWireError(error) });
}
