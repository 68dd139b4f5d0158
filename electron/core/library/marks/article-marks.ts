/** Whether articles are saved or put off, and marking those that come from a reading list. */

import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { leadersOf, withCopies } from './article-groups.ts';
import { markArticles } from './article-state-table.ts';
import { changeTagsOf, presentTags } from './tags-table.ts';

export type ArticleMarks = { isSaved: boolean; isLater: boolean };

export function articleMarks(library: Library, ids: readonly number[]): ReadonlyMap<number, ArticleMarks> {
  const rows = prepared<{ id: number; isSaved: number; isLater: number }>(
    library.db,
    `SELECT s.id, s.is_saved AS isSaved, s.is_later AS isLater
     FROM json_each(?) given JOIN article_state s ON s.id = given.value`,
  ).all(JSON.stringify(ids));
  return new Map(
    rows.map(({ id, isSaved, isLater }) => [id, { isSaved: isSaved === 1, isLater: isLater === 1 }]),
  );
}

/** `at`: when that was done elsewhere, in epoch ms; null: unknown. */
export type KeptElsewhere = {
  mark: 'saved' | 'later' | 'none';
  isRead?: boolean;
  at: number | null;
  tags: readonly string[];
};

/**
 * Marks and tags an article as its reader did in another place, with its copies in other feeds, in the caller's transaction.
 * What is marked so already keeps its time.
 */
export function markAsElsewhere(
  library: Library,
  articleId: number,
  { mark, isRead = false, at, tags }: KeptElsewhere,
  now: number,
): void {
  const { db } = library;
  const ids = withCopies(library, [articleId]);
  const change = {
    ...(mark === 'saved' ? { isSaved: true } : {}),
    ...(mark === 'later' ? { isLater: true } : {}),
    ...(isRead ? { isRead: true } : {}),
  };
  const before = articleMarks(library, ids);
  markArticles(library, ids, change, now);
  if (at !== null) {
    // What was read then was not read now: the figures of reading must not take it for that.
    const then = Math.min(at, now);
    const newlySaved = mark === 'saved' ? ids.filter((id) => before.get(id)?.isSaved === false) : [];
    prepared(db, 'UPDATE article_state SET saved_at = ? WHERE id IN (SELECT value FROM json_each(?))').run(
      then,
      JSON.stringify(newlySaved),
    );
    if (isRead) {
      prepared(
        db,
        'UPDATE article_state SET read_at = min(read_at, ?) WHERE id IN (SELECT value FROM json_each(?))',
      ).run(then, JSON.stringify(ids));
    }
  }
  if (tags.length === 0) return;
  const add = presentTags(library, tags);
  for (const leader of leadersOf(library, [articleId]))
    changeTagsOf(library, leader, { add, remove: [] }, now);
}
