/** Where it is written down which sites a file of tests reaches. */
import { join } from 'node:path';

export const reachedFile = (folder: string, testFile: string): string =>
  join(folder, `${testFile.replaceAll(/[^\w.-]/g, '_')}.reached`);
