/** What is done to a place of the sidebar as a whole: marked as read, refreshed, moved, left. */

import { bulkNotes, feedNotes } from '../../shared/texts/actions.ts';
import { client } from '../bridge.ts';
import { refresh } from './actions.ts';
import { feedOf } from './feed-of.ts';
import { loadFeeds, useLibrary } from './library.ts';
import { grouped, listScope, type Place } from './places.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';
import { goTo, useUi } from './ui.ts';
import { showWayBack } from './undo.ts';

export async function markPlaceRead(place: Place): Promise<void> {
  const { smartFeeds } = useLibrary.getState();
  const scope = listScope(place, '', 'auto', smartFeeds, new Date());
  try {
    const { changed, undoId } = await client().call('articles.mark', {
      target: { ...scope, query: `is:unread ${grouped(scope.query)}`.trim(), isTyping: false },
      isRead: true,
    });
    if (changed === 0) showToast({ text: bulkNotes.allReadThere });
    else showWayBack(bulkNotes.read(changed), undoId);
  } catch (thrown) {
    showError(thrown);
  }
}

function feedsInside(folderId: number): number[] {
  const { feeds, folders } = useLibrary.getState();
  const inside = folders
    .filter((folder) => folder.parentId === folderId)
    .flatMap(({ id }) => feedsInside(id));
  return [...inside, ...feeds.filter((feed) => feed.folderId === folderId).map(({ id }) => id)];
}

/** A feed, or all feeds of a folder. */
export function refreshPlace(place: Place): void {
  if (place.kind === 'feed') void refresh([place.id]);
  if (place.kind === 'folder') void refresh(feedsInside(place.id));
}

/** What was kept of it stays, and all of it can be taken back. */
export async function unsubscribe(feedId: number): Promise<void> {
  const feed = feedOf(useLibrary.getState().feeds, feedId);
  if (feed === undefined) return;
  try {
    const { removedArticles, undoId } = await client().call('feeds.remove', { feedId });
    const { place } = useUi.getState();
    if (place.kind === 'feed' && place.id === feedId) goTo({ kind: 'view', view: 'unread' });
    await loadFeeds();
    showWayBack(feedNotes.unsubscribed(feed.title, removedArticles), undoId);
  } catch (thrown) {
    showError(thrown);
  }
}
