/** Where articles stand on the web. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { shownAddress } from '../marks/original-addresses-table.ts';

/** In the order of the ids; an article without an address is left out. */
export function linksOf(library: Library, ids: readonly number[]): string[] {
  return prepared<{ url: string }>(
    library.db,
    `SELECT ${shownAddress} AS url FROM json_each(?) wanted JOIN articles a ON a.id = wanted.value
     WHERE a.url IS NOT NULL ORDER BY wanted.key`,
  )
    .all(JSON.stringify(ids))
    .map((row) => row.url);
}
