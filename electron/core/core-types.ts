/** What core is given by the program around it, and what it gives back. */
import type { AppEvent } from '../../shared/contract.ts';
import type { PowerState } from './background/awake.ts';
import type { Pool } from './base/pool/pool.ts';
import type { Secrets } from './base/secrets.ts';
import type { Dispatch } from './handlers/dispatch.ts';
import type { MakeThumbnail } from './images/thumbnails.ts';
import type { Library } from './library/connection/open.ts';
import type { Log } from './log/log.ts';

/** What core needs from the program around it. */
export type CoreOptions = {
  library: Library;
  pool: Pool;
  version: string;
  sampleFolder: string;
  secrets: Secrets;
  /** BCP 47, the preferred first; null: of a program that speaks English alone. */
  systemLanguages: readonly string[] | null;
  /** Returns the system's proxy for a URL, as the proxy's own URL; null: none. */
  resolveProxy: (url: string) => Promise<string | null>;
  /** Missing where nothing can decode pictures: lists then show the pictures themselves. */
  makeThumbnail?: MakeThumbnail;
  /** Epoch ms by the system's clock, which may be set at any time. */
  now: () => number;
  /** Milliseconds by a clock that only grows. */
  elapsed: () => number;
  log: Log;
  /** What fails in the background, where no caller waits. */
  onBackgroundError: (error: unknown) => void;
  /** The library is damaged or was replaced: nothing more may be done with it. Called once. */
  onDamage: (error: unknown) => void;
};

export type Core = {
  /** Never rejects: an error is in the result. */
  dispatch: Dispatch;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Begins the work in the background. */
  start(): void;
  notePower(state: PowerState): void;
  /** Stops all, then closes the library. `complete` first fetches the pictures of saved articles. */
  stop(how?: 'soon' | 'complete'): Promise<void>;
};
