/** A pool's thread in which a job whose address ends in `/hang` works for ever, and one that ends in `/wait` waits a while. */
import { setTimeout as wait } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';

type Task = { input: { url: string }; cancelPort: MessagePort };

// biome-ignore lint/style/noDefaultExport: piscina runs the default export of a worker module
export default async function run({ input, cancelPort }: Task): Promise<string> {
  if (input.url.endsWith('/hang')) {
    cancelPort.postMessage('working');
    for (;;);
  }
  cancelPort.postMessage('waiting');
  await wait(200);
  return input.url;
}
