/** Between which rows of a feed's list entries are missing. */
import type { FeedGap } from '../../../shared/model/older.ts';
import type { Page } from '../../state/list-pages.ts';

/**
 * Ids of the rows above which something is missing: those where the list passes over the newest entry known before a jump.
 * Ids follow time, so it holds for newest and for oldest first.
 */
export function gapPlaces(
  pages: readonly Pick<Page, 'outline'>[],
  gaps: readonly Pick<FeedGap, 'knownId'>[],
): ReadonlySet<number> {
  const places = new Set<number>();
  if (gaps.length === 0) return places;
  let above: number | null = null;
  for (const { outline } of pages) {
    for (const { id } of outline) {
      const one = above;
      if (one !== null && gaps.some(({ knownId }) => one > knownId !== id > knownId)) places.add(id);
      above = id;
    }
  }
  return places;
}
