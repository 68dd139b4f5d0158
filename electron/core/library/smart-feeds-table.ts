/** Named queries. */
import { AppError } from '../../../shared/errors.ts';
import type { Library } from './open.ts';

export type StoredSmartFeed = { id: number; name: string; query: string };

export function listSmartFeeds(library: Library): StoredSmartFeed[] {
  return library.db
    .prepare<[], StoredSmartFeed>('SELECT id, name, query FROM smart_feeds ORDER BY position, id')
    .all();
}

export function insertSmartFeed(library: Library, name: string, query: string): StoredSmartFeed {
  const { lastInsertRowid } = library.db
    .prepare(
      `INSERT INTO smart_feeds (name, query, position)
       VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM smart_feeds))`,
    )
    .run(name, query);
  return { id: Number(lastInsertRowid), name, query };
}

/** Throws `not-found`. */
export function removeSmartFeed(library: Library, id: number): void {
  if (library.db.prepare('DELETE FROM smart_feeds WHERE id = ?').run(id).changes === 0) {
    throw new AppError('not-found', { what: 'smart feed', id });
  }
}
