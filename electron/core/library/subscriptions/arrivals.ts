/** What is told of new articles: of a feed the reader chose for it, and not when that feed is filled for the first time. */
import type { EventPayload } from '../../../../shared/contract.ts';
import type { Library } from '../connection/open.ts';
import { getSettings } from '../connection/settings-table.ts';
import { listFolders } from './folders-table.ts';
import type { ScheduledFeed } from './schedule-table.ts';

const titlesTold = 3;

/**
 * `feed`: as it was before the check; `chosenIds`: those of the new ones a rule tells of, whatever the feed. null: nothing
 * is told. Muted and already read articles do not count.
 */
export function arrivalOf(
  library: Library,
  feed: ScheduledFeed,
  newIds: readonly number[],
  chosenIds: readonly number[] = [],
): EventPayload<'articles.arrived'> | null {
  if (feed.lastSuccessAt === null || newIds.length === 0) return null;
  const ids = feed.notify || isToldByFolder(library, feed.feedId) ? newIds : chosenIds;
  if (ids.length === 0) return null;
  const rows = library.db
    .prepare<[string], { id: number; title: string | null }>(
      `SELECT s.id, a.title FROM article_state s JOIN articles a ON a.id = s.id
       WHERE s.id IN (SELECT value FROM json_each(?)) AND s.is_muted = 0 AND s.is_read = 0
       ORDER BY s.sort_at DESC, s.id DESC`,
    )
    .all(JSON.stringify(ids));
  if (rows.length === 0) return null;
  const titles = rows.flatMap((row) => (row.title === null || row.title === '' ? [] : [row.title]));
  return {
    feedId: feed.feedId,
    title: feed.title,
    articleIds: rows.map(({ id }) => id),
    titles: titles.slice(0, titlesTold),
  };
}

function isToldByFolder(library: Library, feedId: number): boolean {
  const told = new Set(getSettings(library).notifyFolderIds);
  if (told.size === 0) return false;
  const parents = new Map(listFolders(library).map(({ id, parentId }) => [id, parentId]));
  let folder = folderOf(library, feedId);
  // A folder inside itself cannot be made; should one be there all the same, this ends.
  for (let depth = 0; folder !== null && depth <= parents.size; depth += 1) {
    if (told.has(folder)) return true;
    folder = parents.get(folder) ?? null;
  }
  return false;
}

const folderOf = (library: Library, feedId: number): number | null =>
  library.db
    .prepare<[number], { folder_id: number | null }>('SELECT folder_id FROM feeds WHERE id = ?')
    .get(feedId)?.folder_id ?? null;
