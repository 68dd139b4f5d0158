/** Copies of a piece that a list leaves out, since a better one of the same piece is in it. */
import type { SqlValue } from '../search/compile.ts';
import type { Library } from './open.ts';
import { matchRegexes } from './regex-filter.ts';
import { prepared } from './statements.ts';

export type ListedRow = { id: number; is_follower: number };

/** What a list runs, as article-list.ts makes it. */
export type Listing = { from: string; where: string; parameters: SqlValue[]; regexes: readonly RegExp[] };

/** How long one article may hold a list up, in ms. */
const regexMs = 20;
/** How many copies are looked at one by one for a count; those beyond are taken to be hidden. */
const mostCounted = 500;

export function withoutHiddenCopies(
  library: Library,
  listing: Listing,
  rows: readonly ListedRow[],
): number[] {
  return rows
    .filter((row) => row.is_follower === 0 || !isBetterCopyListed(library, listing, row.id))
    .map((row) => row.id);
}

export function countHiddenCopies(library: Library, listing: Listing): number {
  const followers = library.db
    .prepare<SqlValue[], { id: number }>(
      `SELECT s.id FROM ${listing.from} WHERE ${listing.where} AND s.is_follower = 1`,
    )
    .all(...listing.parameters);
  const looked = followers.slice(0, mostCounted);
  const hidden = looked.filter((row) => isBetterCopyListed(library, listing, row.id)).length;
  return hidden + followers.length - looked.length;
}

function isBetterCopyListed(library: Library, listing: Listing, id: number): boolean {
  const better = prepared<{ id: number }>(
    library.db,
    `SELECT o.id FROM article_state s JOIN article_state o ON o.group_id = s.group_id
     WHERE s.id = ? AND o.id <> s.id AND (o.is_follower = 0 OR o.id < s.id)`,
  ).all(id);
  const isListed = library.db.prepare<SqlValue[], unknown>(
    `SELECT 1 FROM ${listing.from} WHERE ${listing.where} AND s.id = ?`,
  );
  return better.some((copy) => {
    if (isListed.get(...listing.parameters, copy.id) === undefined) return false;
    if (listing.regexes.length === 0) return true;
    return matchRegexes(library, [copy.id], listing.regexes, regexMs).ids.length > 0;
  });
}
