/** Feeds in the reader's own order and folders. */

import type { Feed, Folder } from '../../shared/model/feeds.ts';
import { feedNotes } from '../../shared/texts/actions.ts';
import { client } from '../bridge.ts';
import { feedOf } from './feed-of.ts';
import { loadFeeds, useLibrary } from './library.ts';
import { showError } from './show-error.ts';
import { showWayBack } from './undo.ts';

const byPosition = (one: { position: number; id: number }, other: { position: number; id: number }) =>
  one.position - other.position || one.id - other.id;

const inFolder = (feeds: readonly Feed[], folderId: number | null): Feed[] =>
  feeds.filter((feed) => feed.folderId === folderId).sort(byPosition);

/** Folders as the tree shows them, from top to bottom; feeds without one come last. */
export function foldersInOrder(folders: readonly Folder[], parentId: number | null = null): Folder[] {
  return folders
    .filter((folder) => folder.parentId === parentId)
    .sort(byPosition)
    .flatMap((folder) => [folder, ...foldersInOrder(folders, folder.id)]);
}

export type FeedPlace = { folderId: number | null; beforeFeedId: number | null };

/** One step up (-1) or down (1): among its folder's feeds, and from its edge into the next folder. null: it is at the end. */
export function placeBeside(
  { feeds, folders }: { feeds: readonly Feed[]; folders: readonly Folder[] },
  feedId: number,
  step: -1 | 1,
): FeedPlace | null {
  const feed = feedOf(feeds, feedId);
  if (feed === undefined) return null;
  const siblings = inFolder(feeds, feed.folderId);
  const at = siblings.indexOf(feed);
  const beside = siblings[at + step];
  if (beside !== undefined) {
    const before = step === -1 ? beside : siblings[at + 2];
    return { folderId: feed.folderId, beforeFeedId: before?.id ?? null };
  }
  const places = [...foldersInOrder(folders).map(({ id }) => id), null];
  const next = places[places.indexOf(feed.folderId) + step];
  if (next === undefined) return null;
  return { folderId: next, beforeFeedId: step === 1 ? (inFolder(feeds, next)[0]?.id ?? null) : null };
}

/** Puts a feed somewhere else; says so only where it went to another folder. */
export async function moveFeed(feedId: number, { folderId, beforeFeedId }: FeedPlace): Promise<void> {
  const { feeds, folders } = useLibrary.getState();
  const feed = feedOf(feeds, feedId);
  if (feed === undefined || beforeFeedId === feedId) return;
  try {
    const { undoId } = await client().call('feeds.move', { feedId, folderId, beforeFeedId });
    await loadFeeds();
    if (feed.folderId === folderId) return;
    const folder = folders.find(({ id }) => id === folderId)?.name;
    showWayBack(
      folder === undefined ? feedNotes.takenOut(feed.title) : feedNotes.moved(feed.title, folder),
      undoId,
    );
  } catch (thrown) {
    showError(thrown);
  }
}

export async function moveFeedBy(feedId: number, step: -1 | 1): Promise<void> {
  const place = placeBeside(useLibrary.getState(), feedId, step);
  if (place !== null) await moveFeed(feedId, place);
}

/** Into a folder of that name, made where there is none. */
export async function moveFeedToNew(feedId: number, name: string): Promise<void> {
  try {
    const { folder } = await client().call('folders.create', { name });
    await loadFeeds();
    await moveFeed(feedId, { folderId: folder.id, beforeFeedId: null });
  } catch (thrown) {
    showError(thrown);
  }
}
