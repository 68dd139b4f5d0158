/** Copies of a piece that a list leaves out, since a better one of the same piece is in it. */

import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import type { SqlValue } from '../search/compile.ts';
import { matchRegexes } from '../search/regex-filter.ts';
import type { CopiesShown } from './list-copies.ts';

/** What a list runs, as article-list.ts makes it. */
export type Listing = {
  from: string;
  where: string;
  parameters: SqlValue[];
  regexes: readonly RegExp[];
  copies: CopiesShown;
};

/** How long one article may hold a list up, in ms. */
const regexMs = 20;
/** How many copies are looked at one by one for a count; those beyond are taken to be hidden. */
const mostCounted = 500;

/** Of the ids a list has found those it shows, in the same order. */
export function shownIds(library: Library, listing: Listing, ids: readonly number[]): number[] {
  if (listing.copies !== 'best' || ids.length === 0) return [...ids];
  const followers = new Set(
    prepared<{ id: number }>(
      library.db,
      'SELECT id FROM article_state WHERE is_follower = 1 AND id IN (SELECT value FROM json_each(?))',
    )
      .all(JSON.stringify(ids))
      .map((row) => row.id),
  );
  return ids.filter((id) => !followers.has(id) || !isBetterCopyListed(library, listing, id));
}

export function countHiddenCopies(library: Library, listing: Listing): number {
  if (listing.copies !== 'best' || !hasCopies(library)) return 0;
  const followers = library.db
    .prepare<SqlValue[], { id: number }>(
      `SELECT s.id FROM ${listing.from} WHERE ${listing.where} AND s.is_follower = 1 LIMIT ?`,
    )
    .all(...listing.parameters, mostCounted);
  return followers.filter((row) => isBetterCopyListed(library, listing, row.id)).length;
}

/** Muted ones as well, which a query may ask for. Every group has a follower: its index ends the search with its first rows. */
function hasCopies(library: Library): boolean {
  const any = `SELECT 1 FROM article_state INDEXED BY article_state_groups
    WHERE group_id IS NOT NULL AND is_follower = 1 AND deleted_at IS NULL LIMIT 1`;
  return prepared(library.db, any).get() !== undefined;
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
