/**
 * The user's tags on articles, and how many articles have each. This sub-room has all that the user does to articles: states,
 * tags, annotations, retention, undo log. Called by `changes`, `rules` and the handlers of `tags.*`.
 */
import type { Tag, TagColour } from '../../../../shared/model/tags.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { indexArticle } from '../texts/search-index.ts';
import { ensureTag, findTag } from './tag-names.ts';

type CountedRow = {
  id: number;
  name: string;
  folded: string;
  colour: string | null;
  total: number;
  unread: number;
  tree_total: number;
  tree_unread: number;
};

/**
 * All tags by name, and `parents`: places of the tree that are only the beginning of tags. A tag no article carries is
 * listed where the reader gave it a colour or another name.
 */
export function listTags(library: Library): { tags: Tag[]; parents: Tag[] } {
  const aliases = new Map<number, string[]>();
  for (const row of prepared<{ tag_id: number; name: string }>(
    library.db,
    'SELECT tag_id, name FROM tag_aliases ORDER BY folded',
  ).all()) {
    aliases.set(row.tag_id, [...(aliases.get(row.tag_id) ?? []), row.name]);
  }
  const tags = prepared<CountedRow>(
    library.db,
    `SELECT tags.id, tags.name, tags.folded, tags.colour, coalesce(n.total, 0) AS total, coalesce(n.unread, 0) AS unread,
       coalesce(p.total, 0) AS tree_total, coalesce(p.unread, 0) AS tree_unread
     FROM tags LEFT JOIN tag_counts n ON n.tag_id = tags.id LEFT JOIN path_counts p ON p.path = tags.folded
     WHERE n.total > 0 OR p.total > 0 OR tags.colour IS NOT NULL
       OR EXISTS (SELECT 1 FROM tag_aliases WHERE tag_id = tags.id)
     ORDER BY tags.folded`,
  )
    .all()
    .map((row) => ({
      name: row.name,
      colour: row.colour as TagColour | null,
      aliases: aliases.get(row.id) ?? [],
      articleCount: row.total,
      unreadCount: row.unread,
      treeCount: row.tree_total,
      treeUnreadCount: row.tree_unread,
    }));
  return { tags, parents: listParents(library) };
}

/** Named as the first tag below them spells it. */
function listParents(library: Library): Tag[] {
  return prepared<{ path: string; name: string; total: number; unread: number }>(
    library.db,
    `SELECT c.path, min(tags.name) AS name, c.total, c.unread
     FROM path_counts c JOIN tag_paths p ON p.path = c.path JOIN tags ON tags.id = p.tag_id
     WHERE c.total > 0 AND NOT EXISTS (SELECT 1 FROM tags WHERE folded = c.path)
     GROUP BY c.path ORDER BY c.path`,
  )
    .all()
    .map((row) => ({
      name: row.name.split('/').slice(0, row.path.split('/').length).join('/'),
      colour: null,
      aliases: [],
      articleCount: 0,
      unreadCount: 0,
      treeCount: row.total,
      treeUnreadCount: row.unread,
    }));
}

const insertTagged = `INSERT OR IGNORE INTO article_tags (article_id, tag_id, added_at)
  SELECT id, ?, ? FROM article_state WHERE id = ? AND deleted_at IS NULL`;

/** Ids of the articles that are there and did not have all of them before. Does not touch the search index. */
export function addTags(
  library: Library,
  articleIds: readonly number[],
  names: readonly string[],
  now: number,
): number[] {
  const tagIds = names.map((name) => ensureTag(library, name));
  const insert = prepared(library.db, insertTagged);
  return articleIds.filter(
    (articleId) =>
      tagIds.map((tagId) => insert.run(tagId, now, articleId).changes).filter((n) => n > 0).length > 0,
  );
}

/** A tag as it is in the transaction at hand: outside of it its number may become another tag's. */
export type PresentTag = { id: number; name: string };
/** `added` and `removed`: names. */
export type TaggedChange = { articleId: number; added: string[]; removed: string[] };

/** Adds and removes tags of one article, with the search index, in the caller's transaction; null when it changes nothing. */
export function changeTagsOf(
  library: Library,
  articleId: number,
  change: { add: readonly PresentTag[]; remove: readonly PresentTag[] },
  now: number,
): TaggedChange | null {
  const isThere = prepared(library.db, 'SELECT 1 FROM article_state WHERE id = ? AND deleted_at IS NULL');
  if (isThere.get(articleId) === undefined) return null;
  const insert = prepared(library.db, insertTagged);
  const remove = prepared(library.db, 'DELETE FROM article_tags WHERE article_id = ? AND tag_id = ?');
  const added = change.add.filter(({ id }) => insert.run(id, now, articleId).changes > 0);
  const removed = change.remove.filter(({ id }) => remove.run(articleId, id).changes > 0);
  if (added.length + removed.length === 0) return null;
  indexArticle(library, articleId);
  return { articleId, added: added.map(({ name }) => name), removed: removed.map(({ name }) => name) };
}

/** The tags by those names, made where there are none, each once; in the caller's transaction. */
export function presentTags(library: Library, names: readonly string[]): PresentTag[] {
  return distinctTags(names.map((name) => ({ id: ensureTag(library, name), name })));
}

/** Those of the tags by those names that there are. */
export function knownTags(library: Library, names: readonly string[]): PresentTag[] {
  return distinctTags(names.flatMap((name) => findTag(library, name) ?? []));
}

const distinctTags = (tags: readonly PresentTag[]): PresentTag[] => [
  ...new Map(tags.map((tag) => [tag.id, tag])).values(),
];

export type Tagged = { articleId: number; addedAt: number };

export function articlesOfTag(library: Library, tagId: number): Tagged[] {
  return prepared<{ article_id: number; added_at: number }>(
    library.db,
    'SELECT article_id, added_at FROM article_tags WHERE tag_id = ?',
  )
    .all(tagId)
    .map((row) => ({ articleId: row.article_id, addedAt: row.added_at }));
}

/** In the caller's transaction; answers whether the article had `into` already. `into` null: the tag only goes. */
export function retagArticle(library: Library, tagged: Tagged, from: number, into: number | null): boolean {
  const hadBefore = into === null || !putTag(library, tagged, into);
  takeTag(library, tagged.articleId, from);
  indexArticle(library, tagged.articleId);
  return hadBefore;
}

/** Puts a tag on with the time it was first put on, deleted article or not; false when it was there already. */
export function putTag(library: Library, { articleId, addedAt }: Tagged, tagId: number): boolean {
  return (
    prepared(
      library.db,
      `INSERT OR IGNORE INTO article_tags (article_id, tag_id, added_at) SELECT id, ?, ? FROM article_state WHERE id = ?`,
    ).run(tagId, addedAt, articleId).changes > 0
  );
}

export function takeTag(library: Library, articleId: number, tagId: number): boolean {
  return (
    prepared(library.db, 'DELETE FROM article_tags WHERE article_id = ? AND tag_id = ?').run(articleId, tagId)
      .changes > 0
  );
}
