/** What core needs from outside and does not decide itself. */
import type { Library } from './library/open.ts';
import type { Pool } from './pool.ts';

export type CorePorts = {
  library: Library;
  pool: Pool;
  /** Product version, as in package.json. */
  version: string;
  /** Folder of the bundled sample library. */
  sampleFolder: string;
  /** Epoch ms. */
  now: () => number;
  /** What goes wrong in the background, where no caller waits for an answer. */
  onBackgroundError: (error: unknown) => void;
};
