/** A core with its threads on a library of its own, as the app has it. */
import { fileURLToPath } from 'node:url';
import { createCore } from '../../electron/core/core.ts';
import { openLibrary } from '../../electron/core/library/open.ts';
import { createThreadPool } from '../../electron/core/pool.ts';
import { noKeyring } from '../../electron/core/ports.ts';
import { type Client, createClient } from '../../shared/client.ts';

export function createBenchCore(folder: string): { client: Client; stop(): Promise<void> } {
  const core = createCore({
    library: openLibrary(folder),
    pool: createThreadPool(new URL('../../electron/core/pool-worker.ts', import.meta.url).href),
    version: '0.0.0-bench',
    sampleFolder: fileURLToPath(new URL('../../electron/core/sample/library', import.meta.url)),
    secrets: noKeyring('needs-app'),
    resolveProxy: async () => null,
    now: Date.now,
    onBackgroundError: (error) => process.stderr.write(`${String(error)}\n`),
  });
  return {
    client: createClient({ call: core.dispatch, subscribe: core.subscribe }),
    stop: () => core.stop(),
  };
}
