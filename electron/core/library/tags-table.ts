/** The reader's own tags. Two spellings that differ only in case or accents are one tag; the first spelling stays. */
import { AppError } from '../../../shared/errors.ts';
import type { Tag } from '../../../shared/model.ts';
import { fold } from '../search/fold.ts';
import type { Library } from './open.ts';
import { indexArticle } from './search-index.ts';

export function listTags(library: Library): Tag[] {
  return library.db
    .prepare<[], { name: string; article_count: number; unread_count: number }>(
      `SELECT tags.name, n.total AS article_count, n.unread AS unread_count
       FROM tags JOIN tag_counts n ON n.tag_id = tags.id WHERE n.total > 0 ORDER BY tags.folded`,
    )
    .all()
    .map((row) => ({ name: row.name, articleCount: row.article_count, unreadCount: row.unread_count }));
}

function ensureTag(library: Library, name: string): number {
  const folded = fold(name);
  const found = library.db
    .prepare<[string], { id: number }>('SELECT id FROM tags WHERE folded = ?')
    .get(folded);
  if (found !== undefined) return found.id;
  return Number(
    library.db.prepare('INSERT INTO tags (name, folded) VALUES (?, ?)').run(name, folded).lastInsertRowid,
  );
}

/** Ids of the articles that are there and did not have all of them before. Does not touch the search index. */
export function addTags(
  library: Library,
  articleIds: readonly number[],
  names: readonly string[],
  now: number,
): number[] {
  const tagIds = names.map((name) => ensureTag(library, name));
  const insert = library.db.prepare(
    `INSERT OR IGNORE INTO article_tags (article_id, tag_id, added_at)
     SELECT id, ?, ? FROM article_state WHERE id = ? AND deleted_at IS NULL`,
  );
  return articleIds.filter(
    (articleId) =>
      tagIds.map((tagId) => insert.run(tagId, now, articleId).changes).filter((n) => n > 0).length > 0,
  );
}

/** Adds and removes in one transaction, with the search index; answers with the ids that changed. */
export function changeTags(
  library: Library,
  articleIds: readonly number[],
  change: { add: readonly string[]; remove: readonly string[] },
  now: number,
): number[] {
  return library.db
    .transaction(() => {
      const changed = new Set(addTags(library, articleIds, change.add, now));
      const removed = library.db.prepare(
        'DELETE FROM article_tags WHERE article_id = ? AND tag_id = (SELECT id FROM tags WHERE folded = ?)',
      );
      for (const articleId of articleIds) {
        for (const name of change.remove) {
          if (removed.run(articleId, fold(name)).changes > 0) changed.add(articleId);
        }
      }
      for (const articleId of changed) indexArticle(library, articleId);
      dropUnusedTags(library);
      return [...changed];
    })
    .immediate();
}

function articlesOfTag(library: Library, tagId: number): number[] {
  return library.db
    .prepare<[number], { article_id: number }>('SELECT article_id FROM article_tags WHERE tag_id = ?')
    .all(tagId)
    .map((row) => row.article_id);
}

function tagIdOf(library: Library, name: string): number {
  const row = library.db
    .prepare<[string], { id: number }>('SELECT id FROM tags WHERE folded = ?')
    .get(fold(name));
  if (row === undefined) throw new AppError('not-found', { what: 'tag', name });
  return row.id;
}

/** Moves every article of `from` to `into`; renaming is merging into a name that may not exist yet. */
export function mergeTags(library: Library, from: readonly string[], into: string): number[] {
  return library.db
    .transaction(() => {
      const changed = new Set<number>();
      const sources = from.map((name) => tagIdOf(library, name));
      const target = ensureTag(library, into);
      if (sources.includes(target)) {
        // Only the spelling changes: `Rust` → `rust`.
        library.db.prepare('UPDATE tags SET name = ? WHERE id = ?').run(into, target);
        for (const articleId of articlesOfTag(library, target)) changed.add(articleId);
      }
      for (const source of sources.filter((id) => id !== target)) {
        for (const articleId of articlesOfTag(library, source)) changed.add(articleId);
        library.db
          .prepare('UPDATE OR IGNORE article_tags SET tag_id = ? WHERE tag_id = ?')
          .run(target, source);
        library.db.prepare('DELETE FROM tags WHERE id = ?').run(source);
      }
      for (const articleId of changed) indexArticle(library, articleId);
      return [...changed];
    })
    .immediate();
}

export function removeTag(library: Library, name: string): number[] {
  return library.db
    .transaction(() => {
      const tagId = tagIdOf(library, name);
      const changed = articlesOfTag(library, tagId);
      library.db.prepare('DELETE FROM tags WHERE id = ?').run(tagId);
      for (const articleId of changed) indexArticle(library, articleId);
      return changed;
    })
    .immediate();
}

/** A tag no article carries is none. */
export function dropUnusedTags(library: Library): void {
  library.db.prepare('DELETE FROM tags WHERE id NOT IN (SELECT tag_id FROM article_tags)').run();
}
