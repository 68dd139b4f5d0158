/** Core in this process, behind the same client the page uses. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '../../shared/client.ts';
import { createThreadPool } from '../core/base/pool/pool.ts';
import { noKeyring } from '../core/base/secrets.ts';
import { createCore, inlinePool } from '../core/core.ts';
import { proxyFromEnvironment } from '../core/http/proxy.ts';
import { type MigrationStep, openLibrary } from '../core/library/connection/open.ts';
import type { Log } from '../core/log/log.ts';
import { logEvents } from '../core/log/log-events.ts';

export type OpenClient = { client: Client; close(): Promise<void> };

/** Throws an AppError whose code begins with `library-` when the folder cannot be opened. */
export function openClient(wanted: {
  folder: string;
  version: string;
  create?: boolean | undefined;
  threads?: boolean | undefined;
  /** Where the proxy is named, as for other programs of the command line. */
  env: Record<string, string | undefined>;
  log: Log;
  /** An older library is brought up to date. */
  onMigrating: (step: MigrationStep) => void;
  onBackgroundError: (error: unknown) => void;
}): OpenClient {
  const systemProxy = proxyFromEnvironment(wanted.env);
  const { log } = wanted;
  const library = openLibrary(wanted.folder, {
    create: wanted.create ?? true,
    onMigrating: wanted.onMigrating,
    onMigrate: (from, to) => log('info', 'library', 'migrated', { from, to }),
  });
  const core = createCore({
    library,
    pool:
      wanted.threads === true
        ? createThreadPool(poolWorkerFile(), {
            onThreadEnd: (end) => log('error', 'thread', 'A pool thread has ended.', { ...end }),
          })
        : inlinePool(),
    version: wanted.version,
    sampleFolder: sampleFolder(),
    secrets: noKeyring('needs-app'),
    systemLanguages: null,
    resolveProxy: async (url) => systemProxy(url),
    now: Date.now,
    log,
    elapsed: () => performance.now(),
    onBackgroundError: wanted.onBackgroundError,
    // What met the damage tells of it.
    onDamage: () => undefined,
  });
  core.subscribe(logEvents(log));
  const client = createClient({ call: core.dispatch, subscribe: core.subscribe });
  return { client, close: () => core.stop('complete') };
}

function poolWorkerFile(): string {
  return (built('pool-worker.js') ?? new URL('../core/workers/pool-worker.ts', import.meta.url)).href;
}

function sampleFolder(): string {
  return fileURLToPath(built('sample/') ?? new URL('../core/sample/library/', import.meta.url));
}

/** What is built into one folder lies beside the command line, whose own parts may be one folder deeper; null: unbuilt. */
function built(name: string): URL | null {
  const places = [`./${name}`, `../${name}`].map((path) => new URL(path, import.meta.url));
  return places.find((place) => existsSync(place)) ?? null;
}
