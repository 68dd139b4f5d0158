/** A core with its threads on a library of its own, as the app has it. */
import { fileURLToPath } from 'node:url';
import { createThreadPool } from '../../electron/core/base/pool/pool.ts';
import { noKeyring } from '../../electron/core/base/secrets.ts';
import { createCore } from '../../electron/core/core.ts';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import { listIds } from '../../electron/core/library/lists/article-list.ts';
import { noLog } from '../../electron/core/log/log.ts';
import { type Client, createClient } from '../../shared/client.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import type { FastTime } from './load/fast-time.ts';

export type BenchCore = {
  client: Client;
  /** The same library, for statements by hand. */
  library: Library;
  /** The ids a list shows first, without its rows. */
  listIds(query: string, options: { isTyping: boolean }): number[];
  /** Begins polling and all else that goes on in the background. */
  start(): void;
  stop(): Promise<void>;
};

/** `fast`: the clock of a core that lives so many times faster; its timers are `speedUpTimers`'s. */
export function createBenchCore(folder: string, fast: FastTime | null = null): BenchCore {
  const library = openLibrary(folder);
  const core = createCore({
    library,
    pool: createThreadPool(
      new URL('../../electron/core/workers/pool-worker.ts', import.meta.url).href,
      // Its threads live as fast as the machine does.
      fast === null ? {} : { hangMs: 60_000 * fast.factor },
    ),
    version: '0.0.0-bench',
    sampleFolder: fileURLToPath(new URL('../../electron/core/sample/library', import.meta.url)),
    secrets: noKeyring('needs-app'),
    systemLanguages: null,
    resolveProxy: async () => null,
    now: fast?.now ?? Date.now,
    log: noLog,
    elapsed: fast?.elapsed ?? (() => performance.now()),
    onBackgroundError: (error) => process.stderr.write(`${String(error)}\n`),
    onDamage: (error) => process.stderr.write(`${String(error)}\n`),
  });
  return {
    client: createClient({ call: core.dispatch, subscribe: core.subscribe }),
    library,
    listIds: (text, { isTyping }) =>
      listIds(library, parseQuery(text, { isTyping }), {}, { limit: 50, now: Date.now() }).ids,
    start: core.start,
    stop: () => core.stop(),
  };
}
