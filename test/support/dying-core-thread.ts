/** The core thread, which ends by a fault when a file beside its library says how. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import '../../electron/app/core-thread.ts';

const file = join(workerData.libraryFolder, 'die');
setInterval(() => {
  if (!existsSync(file)) return;
  const how = readFileSync(file, 'utf8');
  // One that is to stay makes an end of every thread that follows.
  if (!how.startsWith('always')) rmSync(file);
  if (how.endsWith('exit')) process.exit(3);
  throw new Error('the core thread was told to');
}, 20);
