/** A core of its own for a test: a fresh library, no threads, a clock that can be set, every event recorded. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createThreadPool } from '../../electron/core/base/pool/pool.ts';
import { noKeyring, type Secrets } from '../../electron/core/base/secrets.ts';
import { type Core, createCore, inlinePool } from '../../electron/core/core.ts';
import type { MakeThumbnail } from '../../electron/core/images/thumbnails.ts';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import { type Log, noLog } from '../../electron/core/log/log.ts';
import { type Client, createClient } from '../../shared/client.ts';
import type { AppEvent } from '../../shared/contract.ts';
import type { JobResult } from '../../shared/model/jobs.ts';

export type TestCore = {
  client: Client;
  library: Library;
  folder: string;
  events: AppEvent[];
  backgroundErrors: unknown[];
  /** What the program was told of damage: once at most. */
  damages: unknown[];
  clock: TestClock;
  runJob<K extends JobResult['kind']>(started: Promise<{ jobId: string }>, kind: K): Promise<SummaryOf<K>>;
  start(): void;
  close(): Promise<void>;
};

/** `now` set: time passes, forward or back. `set`: only the system's clock is, and no time passes. */
export type TestClock = { now: number; set(by: number): void; elapsed(): number };

export function createTestClock(): TestClock {
  let now = Date.now();
  let setBy = 0;
  return {
    get now() {
      return now;
    },
    set now(value) {
      now = value;
    },
    set(by) {
      now += by;
      setBy += by;
    },
    elapsed: () => now - setBy,
  };
}

type SummaryOf<K extends JobResult['kind']> = { [R in JobResult as R['kind']]: R['summary'] }[K];

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'offprint-test-'));
}

/** A core without threads on a library that is open, with the real clock. */
export function createCoreOn(library: Library): { core: Core; client: Client } {
  const fail = (error: unknown): void => {
    throw error;
  };
  const core = createCore({
    ...portsOf(library),
    pool: inlinePool(),
    now: Date.now,
    elapsed: () => performance.now(),
    onBackgroundError: fail,
    onDamage: fail,
  });
  return { core, client: createClient({ call: core.dispatch, subscribe: core.subscribe }) };
}

const portsOf = (library: Library) => ({
  library,
  version: '0.0.0-test',
  sampleFolder: fileURLToPath(new URL('../../electron/core/sample/library', import.meta.url)),
  secrets: noKeyring('needs-password'),
  systemLanguages: null,
  resolveProxy: async () => null,
  log: noLog,
});

/** `clock` starts at the real time, since certificates, caches and files have it too. */
export async function createTestCore(
  options: {
    folder?: string /** A number: that many for the network. */;
    threads?: boolean | number;
    secrets?: Secrets;
    makeThumbnail?: MakeThumbnail;
    log?: Log;
    /** As the app has them; left out: as the command line, which speaks English. */
    systemLanguages?: readonly string[];
    /** Module of the threads, in place of the real one. */
    worker?: string;
  } = {},
): Promise<TestCore> {
  const folder = options.folder ?? temporaryFolder();
  const clock = createTestClock();
  const backgroundErrors: unknown[] = [];
  const damages: unknown[] = [];
  const library = openLibrary(folder);
  const worker =
    options.worker ?? new URL('../../electron/core/workers/pool-worker.ts', import.meta.url).href;
  const core = createCore({
    ...portsOf(library),
    ...(options.secrets === undefined ? {} : { secrets: options.secrets }),
    pool:
      options.threads === undefined || options.threads === false
        ? inlinePool()
        : createThreadPool(worker, options.threads === true ? {} : { networkThreads: options.threads }),
    ...(options.systemLanguages === undefined ? {} : { systemLanguages: options.systemLanguages }),
    ...(options.makeThumbnail === undefined ? {} : { makeThumbnail: options.makeThumbnail }),
    now: () => clock.now,
    ...(options.log === undefined ? {} : { log: options.log }),
    elapsed: clock.elapsed,
    onBackgroundError: (error) => backgroundErrors.push(error),
    onDamage: (error) => damages.push(error),
  });
  const events: AppEvent[] = [];
  core.subscribe((event) => events.push(event));
  const client = createClient({ call: core.dispatch, subscribe: core.subscribe });
  return {
    client,
    library,
    folder,
    events,
    backgroundErrors,
    damages,
    clock,
    async runJob<K extends JobResult['kind']>(started: Promise<{ jobId: string }>, kind: K) {
      const { jobId } = await started;
      const result = await client.call('jobs.wait', { jobId });
      if (result.kind !== kind) throw new Error(`the job is a ${result.kind}, not a ${kind}`);
      return result.summary as unknown as SummaryOf<K>;
    },
    start: core.start,
    async close() {
      await core.stop();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The AppError code a promise rejects with; fails the test when it does not reject. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  throw error;
}
