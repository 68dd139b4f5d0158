/** What core needs from outside and does not decide itself. */

import type { Pool } from './base/pool/pool.ts';
import type { Secrets } from './base/secrets.ts';
import type { MakeThumbnail } from './images/thumbnails.ts';
import type { Library } from './library/connection/open.ts';
import type { Log } from './log/log.ts';

export type CorePorts = {
  library: Library;
  pool: Pool;
  /** Product version, as in package.json. */
  version: string;
  /** Folder of the bundled sample library. */
  sampleFolder: string;
  secrets: Secrets;
  /** What the system prefers, BCP 47, the most wanted first. null: of a program that speaks English alone. */
  systemLanguages: readonly string[] | null;
  /** The proxy the system has for an address, as a proxy's own address; null: none. */
  resolveProxy: (url: string) => Promise<string | null>;
  /** Missing where nothing can decode pictures: then lists get the pictures themselves. */
  makeThumbnail?: MakeThumbnail;
  /** Epoch ms by the system's clock, which may be set at any time: by years, and back. */
  now: () => number;
  log: Log;
  /** Milliseconds since some moment, that only ever grow: for how long ago something was in this session. */
  elapsed: () => number;
  /** What goes wrong in the background, where no caller waits for an answer. */
  onBackgroundError: (error: unknown) => void;
  /** The library's file was found damaged, and is marked so, or was replaced: nothing more may be done with it. Told once. */
  onDamage: (error: unknown) => void;
};
