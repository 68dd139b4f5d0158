/** Articles that come with what their reader did to them in another program. */
import type { IngestItem } from '../../entries/parsed-feed.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { markAsElsewhere } from '../marks/article-marks.ts';
import { storeItems } from './article-store.ts';

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
  const { savedAt: at, tags, isRead } = kept;
  markAsElsewhere(library, id, { mark: 'saved', isRead, at, tags }, now);
  if (kept.note !== null) {
    prepared(
      db,
      "INSERT INTO annotations (article_id, kind, created_at, quote, text) VALUES (?, 'note', ?, NULL, ?)",
    ).run(id, kept.savedAt ?? now, kept.note);
  }
  return true;
}
