/** What main and the core thread say to each other. The same envelope as between page and main. */

import type { AppEvent } from '../../shared/contract.ts';
import type { WireError } from '../../shared/errors.ts';
import type { PowerState } from '../core/background/awake.ts';
import type { MigrationStep } from '../core/library/connection/open.ts';
import type { LogEntry } from '../core/log/log.ts';

export type CoreThreadData = {
  libraryFolder: string;
  version: string;
  sampleFolder: string;
  /** BCP 47, the most wanted first. */
  systemLanguages: readonly string[];
  /** Built module of pool-worker.ts. */
  poolWorkerFile: string;
};

/** What core has to ask of the system, which only the main process can. */
export type Question =
  | { kind: 'seal'; text: string }
  | { kind: 'open'; sealed: Uint8Array }
  | { kind: 'resolveProxy'; url: string }
  | { kind: 'thumbnail'; path: string; mediaType: string };

export type ToCore =
  | { type: 'call'; id: number; method: string; input: unknown }
  /** null: there is no keyring, it cannot be opened, no thumbnail was made, or the question failed. */
  | { type: 'answer'; id: number; value: string | Uint8Array | null }
  | { type: 'power'; state: PowerState }
  | { type: 'stop' };

export type FromCore =
  | { type: 'ready' }
  /** An older library is brought up to date: until `ready`, nothing is answered. */
  | { type: 'migrating'; step: MigrationStep }
  /** The library could not be opened, or was found damaged: of calls, only those of its rescue will be answered. */
  | { type: 'failed'; error: WireError }
  /** `result`: a `Result` as JSON. */
  | { type: 'result'; id: number; result: string }
  | { type: 'event'; event: AppEvent }
  | { type: 'log'; entry: LogEntry }
  | { type: 'question'; id: number; question: Question }
  | { type: 'stopped' };
