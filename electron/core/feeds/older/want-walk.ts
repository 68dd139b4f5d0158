/** Walks that the user asks for, made ready to go on: back to a feed's beginning, or over a gap. */

import type { Library } from '../../library/connection/open.ts';
import {
  addWalk,
  type FeedWalk,
  pagingOf,
  removeWalk,
  walksOf,
  wantMorePages,
} from '../../library/subscriptions/feed-walks-table.ts';
import { getFeed } from '../../library/subscriptions/feeds-table.ts';
import { mostGapPages } from '../check/note-jump.ts';

const onePage = { nextUrl: null, page: 2, ended: 'unpaged' } as const;

/** Returns the id of the walk to the feed's beginning. Throws `not-found`. */
export function wantHistory(library: Library, feedId: number, pages: number, now: number): number {
  return library.db
    .transaction(() => {
      const known = walksOf(library, feedId).find((walk) => walk.knownId === null);
      const mayBeMore = known !== undefined && (known.nextUrl !== null || known.ended === 'beginning');
      if (known !== undefined && mayBeMore) {
        if (known.nextUrl !== null) wantMorePages(library, known.id, pages, now);
        return known.id;
      }
      // A feed that had one page may have more by now.
      if (known !== undefined) removeWalk(library, known.id);
      const { olderUrl, kind, firstPage } = pagingOf(library, feedId);
      const { url } = getFeed(library, feedId);
      const isPaged = kind !== null && kind !== 'none' && olderUrl !== null;
      // Not read since Offprint knows of pages: the feed itself tells.
      const start = kind === null ? { nextUrl: url, page: 1 } : { nextUrl: olderUrl, page: 2 };
      const walk = isPaged || kind === null ? { ...start, ended: null } : onePage;
      const seen = walk.page === 2 && firstPage !== null ? [firstPage] : [];
      return addWalk(library, { ...walk, feedId, knownId: null, pagesLeft: pages, seen }, now);
    })
    .immediate();
}

/**
 * A walk goes on from where it has come to; one that had ended is tried again from the first page that may be asked for.
 * Returns the ids the walks have now.
 */
export function wantGaps(library: Library, gaps: readonly FeedWalk[], now: number): number[] {
  return library.db.transaction(() => gaps.map((gap) => wantGap(library, gap, now))).immediate();
}

function wantGap(library: Library, gap: FeedWalk, now: number): number {
  if (gap.nextUrl !== null) {
    wantMorePages(library, gap.id, mostGapPages, now);
    return gap.id;
  }
  const { olderUrl, kind, firstPage } = pagingOf(library, gap.feedId);
  if (olderUrl === null || kind === 'none' || gap.knownId === null) return gap.id;
  removeWalk(library, gap.id);
  const seen = firstPage === null ? [] : [firstPage];
  const { feedId, knownId } = gap;
  const walk = { feedId, knownId, nextUrl: olderUrl, page: 2, pagesLeft: mostGapPages, seen, ended: null };
  return addWalk(library, walk, now);
}
