/** Named queries. */
import { AppError } from '../../../../shared/errors.ts';
import { type SmartIcon, smartIcons } from '../../../../shared/model/smart.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type StoredSmartFeed = { id: number; name: string; query: string; icon: SmartIcon; folder: string };

type Row = {
  id: number;
  name: string;
  query: string;
  icon: string | null;
  folder: string;
  position: number;
};

/** An icon of a later Offprint is shown as the usual one. */
const toSmartFeed = ({ id, name, query, icon, folder }: Row): StoredSmartFeed => ({
  id,
  name,
  query,
  icon: smartIcons.find((known) => known === icon) ?? 'sparkles',
  folder,
});

export function listSmartFeeds(library: Library): StoredSmartFeed[] {
  return prepared<Row>(library.db, 'SELECT * FROM smart_feeds ORDER BY position, id').all().map(toSmartFeed);
}

/** Throws `not-found`. */
function getRow(library: Library, id: number): Row {
  const row = prepared<Row>(library.db, 'SELECT * FROM smart_feeds WHERE id = ?').get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'smart feed', id });
  return row;
}

export function insertSmartFeed(library: Library, feed: Omit<StoredSmartFeed, 'id'>): StoredSmartFeed {
  const { lastInsertRowid } = prepared(
    library.db,
    `INSERT INTO smart_feeds (name, query, icon, folder, position)
     VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM smart_feeds))`,
  ).run(feed.name, feed.query, feed.icon, feed.folder);
  return { id: Number(lastInsertRowid), ...feed };
}

export type SmartFeedChange = {
  [K in 'name' | 'query' | 'icon' | 'folder']?: StoredSmartFeed[K] | undefined;
};

/** Throws `not-found`. Answers with what it was and what it is now. */
export function updateSmartFeed(
  library: Library,
  id: number,
  change: SmartFeedChange,
): { before: StoredSmartFeed; after: StoredSmartFeed } {
  const before = toSmartFeed(getRow(library, id));
  const after: StoredSmartFeed = {
    id,
    name: change.name ?? before.name,
    query: change.query ?? before.query,
    icon: change.icon ?? before.icon,
    folder: change.folder ?? before.folder,
  };
  prepared(library.db, 'UPDATE smart_feeds SET name = ?, query = ?, icon = ?, folder = ? WHERE id = ?').run(
    after.name,
    after.query,
    after.icon,
    after.folder,
    id,
  );
  return { before, after };
}

/** Throws `not-found`. Answers with its name and how to put it back where it was, under its number. */
export function removeSmartFeed(library: Library, id: number): { name: string; restore: () => void } {
  const row = getRow(library, id);
  prepared(library.db, 'DELETE FROM smart_feeds WHERE id = ?').run(id);
  return {
    name: row.name,
    restore: () => {
      const isFree = prepared(library.db, 'SELECT 1 FROM smart_feeds WHERE id = ?').get(id) === undefined;
      prepared(
        library.db,
        'INSERT INTO smart_feeds (id, name, query, icon, folder, position) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(isFree ? id : null, row.name, row.query, row.icon, row.folder, row.position);
    },
  };
}

export function reorderSmartFeeds(library: Library, ids: readonly number[]): void {
  const known = listSmartFeeds(library).map(({ id }) => id);
  const place = prepared(library.db, 'UPDATE smart_feeds SET position = ? WHERE id = ?');
  library.db
    .transaction(() => {
      for (const [index, id] of inOrder(known, ids).entries()) place.run(index, id);
    })
    .immediate();
}

/** The wanted first, the rest behind them in the order it had; unknown ids are left out. */
export function inOrder(known: readonly number[], wanted: readonly number[]): number[] {
  const first = [...new Set(wanted)].filter((id) => known.includes(id));
  return [...first, ...known.filter((id) => !first.includes(id))];
}
