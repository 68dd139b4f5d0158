/** Which of some articles match a query, and counting matches a piece at a time. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Query } from '../../../../shared/query/tree.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import type { SqlValue } from '../search/compile.ts';
import { matchRegexes } from '../search/regex-filter.ts';
import { countMatches, select } from './article-list.ts';

/** How long a regular expression may look at what a feed brought, in ms: what it does not reach does not match. */
const regexMs = 100;

/** Those of `ids` that match, muted ones among them. Looks at these articles only, however many there are. */
export function matchingIds(library: Library, query: Query, ids: readonly number[], now: number): number[] {
  if (ids.length === 0) return [];
  const { where, parameters, compiled } = select(library, query, {}, { now, rows: 0, withMuted: true });
  // The given ids drive: a common word has far more articles than these.
  const from =
    compiled.match === null
      ? 'json_each(?) given CROSS JOIN article_state s ON s.id = given.value JOIN articles a ON a.id = s.id'
      : `json_each(?) given CROSS JOIN articles_fts ON articles_fts.rowid = given.value
         CROSS JOIN article_state s ON s.id = given.value JOIN articles a ON a.id = s.id`;
  const found = library.db
    .prepare<SqlValue[], { id: number }>(`SELECT s.id FROM ${from} WHERE ${where}`)
    .all(JSON.stringify(ids), ...parameters)
    .map((row) => row.id);
  if (compiled.regexes.length === 0) return found;
  return matchRegexes(library, found, compiled.regexes, regexMs).ids;
}

/** How many articles one piece of a count looks at. */
const pieceSize = 5_000;

/**
 * Counts matches up to `most`, newest articles first, in pieces with room for other calls in between. null: it was told
 * to stop meanwhile, or a regular expression takes too long.
 */
export async function countUpTo(
  library: Library,
  query: Query,
  most: number,
  options: { now: number; isStale: () => boolean },
): Promise<number | null> {
  const selection = select(library, query, {}, { now: options.now, rows: most });
  if (selection.compiled.regexes.length > 0) {
    return countMatches(library, query, {}, options.now)?.total ?? null;
  }
  const id = selection.compiled.match === null ? 's.id' : 'articles_fts.rowid';
  const statement = library.db.prepare<SqlValue[], { total: number }>(
    `SELECT count(*) AS total FROM (SELECT 1 FROM ${selection.from}
     WHERE ${selection.where} AND ${id} <= ? AND ${id} > ? LIMIT ?)`,
  );
  const piece = prepared<{ id: number }>(
    library.db,
    `SELECT id FROM article_state WHERE id <= ? ORDER BY id DESC LIMIT 1 OFFSET ${pieceSize}`,
  );
  let total = 0;
  for (let from = Number.MAX_SAFE_INTEGER; ; ) {
    const to = piece.get(from)?.id ?? 0;
    const row = statement.get(...selection.parameters, from, to, most - total);
    total += row?.total ?? 0;
    if (to === 0 || total >= most) return total;
    from = to;
    await nextTurn();
    if (options.isStale()) return null;
  }
}
