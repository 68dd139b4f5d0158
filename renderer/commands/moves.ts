/** Moving about: which article is selected, which pane has the focus. */

import { mentionTexts } from '../../shared/texts/reading.ts';
import { announce } from '../state/announce.ts';
import { loadMore, reload, useArticleList } from '../state/article-list.ts';
import { foldersInOrder } from '../state/feed-order.ts';
import { useLibrary } from '../state/library.ts';
import { idAt, indexOf, rowAt, rowCount } from '../state/list-pages.ts';
import { type Place, placeKey } from '../state/places.ts';
import { pickRange, useSelection } from '../state/selection.ts';
import { goTo, useUi } from '../state/ui.ts';
import { anchors } from './anchors.ts';

/** Focuses at once, so that the next key goes there; in the next frame where it has only now to be drawn. */
function focus(id: string): void {
  const tryNow = () => {
    const element = document.getElementById(id);
    element?.focus({ preventScroll: true });
    return element !== null && document.activeElement === element;
  };
  if (!tryNow()) requestAnimationFrame(tryNow);
}

/** Goes to a place; where one is there already, looks again: what was read leaves Unread then. */
export function visit(place: Place): void {
  const { place: current, search } = useUi.getState();
  const isHere = placeKey(place) === placeKey(current) && search === '';
  goTo(place);
  if (isHere) void reload();
}

export function focusList(): void {
  // Whoever goes to the list wants to see it.
  useUi.setState({ isListOpen: true });
  focus(anchors.list);
}

/** From the article to a list: what was pressed goes with the article, and the focus would with it. */
export function goAway(place: Place): void {
  visit(place);
  focusList();
}

export function focusSearch(): void {
  useUi.setState({ pane: 'list', isListOpen: true });
  focus(anchors.search);
  const box = document.getElementById(anchors.search);
  if (box instanceof HTMLInputElement) box.select();
}

export function focusPane(): void {
  useUi.setState({ pane: 'article' });
  focus(anchors.pane);
}

/** Those that link to the article; says so where there are none. */
export function goToMentions(): void {
  const mentions = document.getElementById(anchors.mentions);
  if (mentions === null) {
    announce(mentionTexts.none);
    return;
  }
  mentions.scrollIntoView({ block: 'start' });
  mentions.focus({ preventScroll: true });
}

/** Where the layout folds the sidebar by itself. */
export const narrowQuery = '(max-width: 999px)';

export function isNarrow(): boolean {
  return window.matchMedia(narrowQuery).matches;
}

export function toggleSidebar(): void {
  const { isSidebarOpen } = useUi.getState();
  useUi.setState({ isSidebarOpen: !(isSidebarOpen ?? !isNarrow()) });
}

/** Without a list there must be an article to look at. */
export function toggleList(): void {
  const { isListOpen, selectedId } = useUi.getState();
  if (isListOpen && selectedId === null) selectBy(1);
  useUi.setState({ isListOpen: !isListOpen, pane: isListOpen ? 'article' : 'list' });
  focus(isListOpen ? anchors.pane : anchors.list);
}

/** Sidebar and list go, and come back as they were taken for granted: both open. */
export function toggleZen(): void {
  const { isListOpen, isSidebarOpen, selectedId } = useUi.getState();
  const isZen = !isListOpen && isSidebarOpen === false;
  if (!isZen && selectedId === null) selectBy(1);
  if (isZen) useUi.setState({ isListOpen: true, isSidebarOpen: null, pane: 'list' });
  else useUi.setState({ isListOpen: false, isSidebarOpen: false, pane: 'article' });
  focus(isZen ? anchors.list : anchors.pane);
}

function selectRow(index: number): void {
  const selectedId = idAt(useArticleList.getState().pages, index);
  if (selectedId !== null) useUi.setState({ selectedId, isTagging: false });
}

/** Selects the row that many rows on; the first one when none is selected. */
export function selectBy(step: number): void {
  const { pages } = useArticleList.getState();
  const count = rowCount(pages);
  if (count === 0) return;
  const { selectedId } = useUi.getState();
  const current = selectedId === null ? -1 : indexOf(pages, selectedId);
  const next = current < 0 ? 0 : Math.min(count - 1, Math.max(0, current + step));
  selectRow(next);
}

/** Goes on by one row and picks all from where that began. */
export function extendBy(step: number): void {
  const { anchorId } = useSelection.getState();
  const { selectedId } = useUi.getState();
  if (anchorId === null && selectedId !== null) useSelection.setState({ anchorId: selectedId });
  selectBy(step);
  const reached = useUi.getState().selectedId;
  if (reached !== null) pickRange(reached);
}

export function extendToEdge(edge: 'first' | 'last'): void {
  const { selectedId } = useUi.getState();
  if (useSelection.getState().anchorId === null) useSelection.setState({ anchorId: selectedId });
  selectEdge(edge);
  const reached = useUi.getState().selectedId;
  if (reached !== null) pickRange(reached);
}

export function selectEdge(edge: 'first' | 'last'): void {
  selectRow(edge === 'first' ? 0 : rowCount(useArticleList.getState().pages) - 1);
}

/** The feed after that one in the sidebar that holds something unread, from the top again behind the last; null: none. */
function nextUnreadFeed(feedId: number): number | null {
  const { feeds, folders } = useLibrary.getState();
  const folderIds = [...foldersInOrder(folders).map(({ id }) => id), null];
  const inOrder = folderIds.flatMap((folderId) =>
    feeds
      .filter((feed) => feed.folderId === folderId)
      .sort((one, other) => one.position - other.position || one.id - other.id),
  );
  const at = inOrder.findIndex(({ id }) => id === feedId);
  const after = [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(0, at))];
  return after.find((feed) => feed.unreadCount > 0)?.id ?? null;
}

/** Goes to a feed and to the first unread article there, once its list is drawn. */
function goOnTo(feedId: number): void {
  goTo({ kind: 'feed', id: feedId });
  const end = useArticleList.subscribe((state) => {
    const { place } = useUi.getState();
    if (place.kind !== 'feed' || place.id !== feedId) end();
    else if (state.phase === 'ready' && state.scope?.feedId === feedId) {
      end();
      selectUnreadFrom(-1);
    }
  });
}

/** Whether there was one among the rows below that, or above it. */
function selectUnreadFrom(current: number): boolean {
  const { pages } = useArticleList.getState();
  const count = rowCount(pages);
  for (let step = 1; step <= count; step++) {
    const index = (current + step) % count;
    if (rowAt(pages, index)?.isRead !== false) continue;
    selectRow(index);
    return true;
  }
  return false;
}

/** Selects the next unread article below, else the first above, else in the next feed. */
export function selectNextUnread(): void {
  const { pages, nextCursor } = useArticleList.getState();
  const { selectedId, place } = useUi.getState();
  if (selectUnreadFrom(selectedId === null ? -1 : indexOf(pages, selectedId))) return;
  if (nextCursor !== null) {
    void loadMore();
    return;
  }
  const next = place.kind === 'feed' ? nextUnreadFeed(place.id) : null;
  if (next !== null) goOnTo(next);
}

/** Selects the nearest unread article above; where there is none, nothing moves. */
export function selectPreviousUnread(): void {
  const { pages } = useArticleList.getState();
  const { selectedId } = useUi.getState();
  if (selectedId === null) return;
  for (let index = indexOf(pages, selectedId) - 1; index >= 0; index--) {
    if (rowAt(pages, index)?.isRead !== false) continue;
    selectRow(index);
    return;
  }
}

/** A page on in the article; at its end, the next unread one. */
export function pageOn(direction: 1 | -1): void {
  const pane = document.getElementById(anchors.pane);
  if (pane === null || useUi.getState().selectedId === null) {
    selectNextUnread();
    return;
  }
  const isAtEnd = pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 4;
  if (direction === 1 && isAtEnd) {
    selectNextUnread();
    return;
  }
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // A little less than a page, so that the line being read stays in sight.
  pane.scrollBy({ top: direction * pane.clientHeight * 0.9, behavior: isStill ? 'instant' : 'smooth' });
}
