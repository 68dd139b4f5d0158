/** A pool thread that dies of what it is asked: in each of the ways a thread can. Everything else it does as the real one. */
import type { MakeFilesRequest } from '../../electron/core/export/vault/make-files.ts';
import runTask from '../../electron/core/workers/pool-worker.ts';

const deaths: Record<string, () => unknown> = {
  exit: () => process.exit(7),
  // Out of an event, where no promise could catch it.
  throw: () => new Promise(() => setImmediate(() => boom())),
  reject: () => new Promise(() => void Promise.reject(new Error('nobody listens'))),
  // As Node says it (ERR_WORKER_OUT_OF_MEMORY). Memory is not really used up: for a large piece, or where the machine is busy, V8
  // ends the whole process before the thread's limit is heard of.
  memory: () => new Promise(() => setImmediate(() => boom('ERR_WORKER_OUT_OF_MEMORY'))),
  hang() {
    for (;;);
  },
};

function boom(code?: string): never {
  throw Object.assign(new Error('thrown out of an event'), code === undefined ? {} : { code });
}

// biome-ignore lint/style/noDefaultExport: piscina runs the default export of a worker module
export default function runOrDie(task: Parameters<typeof runTask>[0]): Promise<unknown> {
  const input = task.input as { html?: string; url?: string; files?: MakeFilesRequest['files'] };
  const { html = '', url = '' } = input;
  // Of several files in one job the first that is to die of.
  const titles = (input.files ?? []).map(({ packed }) => packed.article.title);
  const title = titles.find((one) => /^die:/.test(one)) ?? '';
  const how = /^die:(\w+)/.exec(html) ?? /^die:(\w+)/.exec(title) ?? /[?&]die=(\w+)/.exec(url);
  const death = deaths[how?.[1] ?? ''];
  if (death === undefined) return runTask(task);
  task.cancelPort.postMessage('working');
  return Promise.resolve(death()).then(() => ({ output: 'alive' }));
}
