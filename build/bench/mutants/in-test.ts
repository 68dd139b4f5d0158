/** Runs in each process of the tests, before what is tested is loaded. */
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterAll, inject } from 'vitest';
import { reachedFile } from './reached-file.ts';
import type { asks } from './sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    mutation: {
      /** Which site is left out; null: none, and what is reached is written down. */
      leftOut: number | null;
      count: number;
      /** What was reached, a file for each test file. */
      folder: string;
      /** A process that has not ended by then, in ms, goes round in circles. */
      limitMs: number;
    };
  }
}

const { leftOut, count, folder, limitMs } = inject('mutation');
const site = globalThis as unknown as Record<typeof asks, (id: number) => boolean>;

if (leftOut === null) {
  const reached = new Uint8Array(count);
  site.__isLeftOut = (id) => {
    reached[id] = 1;
    return false;
  };
  // biome-ignore lint/correctness/noEmptyPattern: vitest hands the suite over behind its fixtures, which it wants taken apart
  afterAll(({}, suite) => writeFileSync(reachedFile(folder, suite.file.filepath), reached));
} else {
  site.__isLeftOut = (id) => id === leftOut;
  // Code that never ends cannot be ended from within.
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${limitMs})`, { eval: true }).unref();
}
