/** What an export works with. */
import type { Pool } from '../../base/pool/pool.ts';
import type { Library } from '../../library/connection/open.ts';

export type ExportPorts = {
  library: Library;
  pool: Pool;
  /** Product version, as in package.json. */
  version: string;
  now: () => number;
};
