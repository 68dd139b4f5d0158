/** Articles that come with what their reader did to them in another program. */
import type { IngestItem } from '../feeds/parsed-feed.ts';
import { leadersOf, withCopies } from './article-groups.ts';
import { markArticles } from './article-state-table.ts';
import { storeItems } from './article-store.ts';
import type { Library } from './open.ts';
import { prepared } from './statements.ts';
import { ensureTag } from './tag-names.ts';
import { changeTagsOf } from './tags-table.ts';

export type KeptFacts = {
  item: IngestItem;
  savedAt: number | null;
  tags: readonly string[];
  note: string | null;
  isRead: boolean;
};

/**
 * Stores one as saved, in the caller's transaction; false when that feed has, or had, it already. A piece that stands in
 * another feed too is saved and tagged there as well.
 */
export function storeKept(library: Library, feedId: number, kept: KeptFacts, now: number): boolean {
  const { db } = library;
  const known = prepared(db, 'SELECT 1 FROM article_state WHERE feed_id = ? AND key = ?');
  if (known.get(feedId, kept.item.key) !== undefined) return false;
  const [id] = storeItems(library, feedId, [kept.item], { now, autoTags: [], isMatched: false }).newIds;
  if (id === undefined) return false;
  markArticles(
    library,
    withCopies(library, [id]),
    { isSaved: true, ...(kept.isRead ? { isRead: true } : {}) },
    now,
  );
  if (kept.savedAt !== null) {
    // What was read then was not read now: the figures of reading must not take it for that.
    const savedAt = Math.min(kept.savedAt, now);
    prepared(
      db,
      `UPDATE article_state SET saved_at = ?, read_at = iif(?, min(read_at, ?), read_at)
       WHERE id IN (SELECT value FROM json_each(?))`,
    ).run(savedAt, kept.isRead ? 1 : 0, savedAt, JSON.stringify(withCopies(library, [id])));
  }
  if (kept.tags.length > 0) {
    const add = [...new Set(kept.tags.map((name) => ensureTag(library, name)))];
    for (const leader of leadersOf(library, [id])) changeTagsOf(library, leader, { add, remove: [] }, now);
  }
  if (kept.note !== null) {
    prepared(
      db,
      "INSERT INTO annotations (article_id, kind, created_at, quote, text) VALUES (?, 'note', ?, NULL, ?)",
    ).run(id, kept.savedAt ?? now, kept.note);
  }
  return true;
}
