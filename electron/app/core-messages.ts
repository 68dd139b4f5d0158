/** What main and the core thread say to each other. JSON-safe, the same envelope as between page and main. */
import type { AppEvent } from '../../shared/contract.ts';
import type { Result, WireError } from '../../shared/errors.ts';

export type CoreThreadData = {
  libraryFolder: string;
  version: string;
  sampleFolder: string;
  /** Built module of pool-worker.ts. */
  poolWorkerFile: string;
};

export type ToCore = { type: 'call'; id: number; method: string; input: unknown } | { type: 'stop' };

export type FromCore =
  | { type: 'ready' }
  /** The library could not be opened; nothing else will come. */
  | { type: 'failed'; error: WireError }
  | { type: 'result'; id: number; result: Result<unknown> }
  | { type: 'event'; event: AppEvent }
  | { type: 'stopped' };
