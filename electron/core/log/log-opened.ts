/** Which library was opened: how large it is, not what is in it. */
import type { Library } from '../library/connection/open.ts';
import { countFeedsAndArticles, databaseBytes } from '../library/upkeep/statistics.ts';
import type { Log } from './log.ts';

export function logOpened(library: Library, version: string, log: Log): void {
  log('info', 'library', 'opened', {
    version,
    ...countFeedsAndArticles(library),
    bytes: databaseBytes(library.folder),
    schema: Number(library.db.pragma('user_version', { simple: true })),
  });
}
