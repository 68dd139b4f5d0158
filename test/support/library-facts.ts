/** What counts should say, counted anew. */
import type { Library } from '../../electron/core/library/connection/open.ts';

type Counts = Record<string, string>;

const rowsOf = (library: Library, sql: string): Counts =>
  Object.fromEntries(
    library.db
      .prepare<[], { name: string | number }>(sql)
      .all()
      .map(({ name, ...counts }) => [String(name), Object.values(counts).join('/')]),
  );

export function keptCounts(library: Library): { feeds: Counts; tags: Counts; paths: Counts } {
  return {
    feeds: rowsOf(
      library,
      `SELECT feed_id AS name, total, unread, saved, later FROM feed_counts
       WHERE total <> 0 OR unread <> 0 OR saved <> 0 OR later <> 0`,
    ),
    tags: rowsOf(
      library,
      'SELECT tag_id AS name, total, unread FROM tag_counts WHERE total <> 0 OR unread <> 0',
    ),
    paths: rowsOf(
      library,
      'SELECT path AS name, total, unread FROM path_counts WHERE total <> 0 OR unread <> 0',
    ),
  };
}

export function recounted(library: Library): ReturnType<typeof keptCounts> {
  const shown = 's.deleted_at IS NULL AND s.is_muted = 0 AND s.snoozed_until IS NULL';
  const tagged = `article_tags t JOIN article_state s ON s.id = t.article_id`;
  return {
    feeds: rowsOf(
      library,
      `SELECT s.feed_id AS name, count(*) AS total, sum(s.is_read = 0) AS unread, sum(s.is_saved) AS saved, sum(s.is_later) AS later
       FROM article_state s WHERE ${shown} GROUP BY 1`,
    ),
    tags: rowsOf(
      library,
      `SELECT t.tag_id AS name, count(*) AS total, sum(s.is_read = 0) AS unread FROM ${tagged} WHERE ${shown} GROUP BY 1`,
    ),
    paths: rowsOf(
      library,
      `SELECT name, count(*) AS total, sum(is_read = 0) AS unread FROM (
         SELECT DISTINCT p.path AS name, s.id, s.is_read FROM ${tagged} JOIN tag_paths p ON p.tag_id = t.tag_id WHERE ${shown})
       GROUP BY 1`,
    ),
  };
}

/** Everything the reader can see of articles, tags and feeds, to compare before and after. */
export function visibleState(library: Library): unknown {
  const all = (sql: string): unknown[] => library.db.prepare(sql).all();
  return {
    articles: all(
      `SELECT s.id, s.is_read, s.is_saved, s.is_later, s.is_muted, s.snoozed_until, s.returned_at, s.read_at, s.saved_at, s.deleted_at IS NULL AS is_there,
         (SELECT group_concat(name, '|') FROM (SELECT tags.name FROM article_tags t JOIN tags ON tags.id = t.tag_id
           WHERE t.article_id = s.id ORDER BY tags.folded)) AS tags
       FROM article_state s ORDER BY s.id`,
    ),
    tags: all(
      `SELECT name, colour, (SELECT group_concat(name, '|') FROM tag_aliases a WHERE a.tag_id = tags.id) AS aliases
       FROM tags ORDER BY folded`,
    ),
    feeds: all('SELECT url, folder_id, removed_at, auto_tags FROM feeds ORDER BY id'),
    folders: all('SELECT id, parent_id, name FROM folders ORDER BY id'),
    rules: all('SELECT id, name, query, actions, is_on, removed_at FROM rules ORDER BY id'),
    traces: all('SELECT * FROM rule_actions ORDER BY 1, 2, 3, 4'),
    smart: all('SELECT * FROM smart_feeds ORDER BY position, id'),
  };
}
