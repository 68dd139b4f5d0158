/** Whether there is anything to mark as read, as far as the page knows without asking: what is not known may be unread. */
import { useArticleList } from './article-list.ts';
import { feedOf } from './feed-of.ts';
import { useLibrary } from './library.ts';
import { indexOf, type Page, rowCount } from './list-pages.ts';
import type { Place } from './places.ts';
import { folded } from './tags.ts';
import { useUi } from './ui.ts';

type Library = ReturnType<typeof useLibrary.getState>;

/** Unread articles of a place, as its number in the sidebar counts them; null where nobody counts. */
function unreadOf(place: Place, library: Library): number | null {
  const { feeds, folders, tags, tagParents, counts } = library;
  switch (place.kind) {
    case 'view':
      return place.view === 'unread' ? (counts?.unread ?? null) : null;
    case 'feed':
      return feedOf(feeds, place.id)?.unreadCount ?? null;
    case 'folder': {
      const own = feeds.filter((feed) => feed.folderId === place.id).map((feed) => feed.unreadCount);
      const inside = folders
        .filter((folder) => folder.parentId === place.id)
        .map((folder) => unreadOf({ kind: 'folder', id: folder.id }, library) ?? 0);
      return [...own, ...inside].reduce((sum, count) => sum + count, 0);
    }
    case 'tag':
      return (
        [...tags, ...tagParents].find(({ name }) => folded(name) === folded(place.name))?.treeUnreadCount ??
        null
      );
    // Counted now and then in the background: a nought may be an old one.
    case 'smart':
    case 'author':
    case 'source-tag':
    case 'series':
    case 'queue':
      return null;
  }
}

export const mayPlaceHaveUnread = (place: Place): boolean => unreadOf(place, useLibrary.getState()) !== 0;

/** Of the rows from one to before another; null where some of them have been put away and all others are read. */
function hasUnread(pages: readonly Page[], from: number, to: number): boolean | null {
  let start = 0;
  let isAllKnown = true;
  for (const { outline, articles } of pages) {
    const end = start + outline.length;
    const isTouched = start < to && end > from;
    if (isTouched && articles === null) isAllKnown = false;
    if (
      isTouched &&
      articles?.slice(Math.max(0, from - start), to - start).some((row) => !row.isRead) === true
    ) {
      return true;
    }
    start = end;
  }
  return isAllKnown ? false : null;
}

type List = ReturnType<typeof useArticleList.getState>;

function mayListHaveUnread({ pages, nextCursor }: List, inPlace: number | null): boolean {
  const known = hasUnread(pages, 0, rowCount(pages));
  if (known === true) return true;
  const isWhole = nextCursor === null && known === false;
  return !isWhole && inPlace !== 0;
}

/** A search is a part of its place: where that has nothing unread, neither has it. */
const placeCount = (library: Library): number | null => unreadOf(useUi.getState().place, library);

export const canMarkAllRead = (): boolean =>
  mayListHaveUnread(useArticleList.getState(), placeCount(useLibrary.getState()));

/** The same for what draws itself anew when it changes. */
export function useCanMarkAllRead(): boolean {
  const place = useUi((state) => state.place);
  const inPlace = useLibrary((state) => unreadOf(place, state));
  return useArticleList((state) => mayListHaveUnread(state, inPlace));
}

export function canMarkAboveRead(id: number): boolean {
  const { pages } = useArticleList.getState();
  return hasUnread(pages, 0, Math.max(0, indexOf(pages, id))) !== false;
}

export function canMarkBelowRead(id: number): boolean {
  const { pages, nextCursor } = useArticleList.getState();
  const index = indexOf(pages, id);
  return index >= 0 && (nextCursor !== null || hasUnread(pages, index + 1, rowCount(pages)) !== false);
}
