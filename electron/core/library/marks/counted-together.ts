/**
 * Changes of many articles at once: what feeds and tags count is brought up to date once for all of them. The triggers do it
 * article by article, and by tag each time, which takes twice as long as the change itself.
 */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** Fewer are left to the triggers. */
const manyFrom = 20;

type CountRow = { key: number | string; total: number; unread: number; saved: number; later: number };

const isShown = 's.deleted_at IS NULL AND s.is_muted = 0 AND s.snoozed_until IS NULL';
const given = 'SELECT value FROM json_each(?)';

/** What is counted, by the tables it is kept in. */
const kinds = [
  {
    count: `SELECT s.feed_id AS key, count(*) AS total, sum(s.is_read = 0) AS unread, sum(s.is_saved) AS saved, sum(s.is_later) AS later
      FROM article_state s WHERE s.id IN (${given}) AND ${isShown} GROUP BY s.feed_id`,
    add: `UPDATE feed_counts SET total = total + @total, unread = unread + @unread, saved = saved + @saved, later = later + @later
      WHERE feed_id = @key`,
  },
  {
    count: `SELECT t.tag_id AS key, count(*) AS total, sum(s.is_read = 0) AS unread, 0 AS saved, 0 AS later
      FROM article_tags t JOIN article_state s ON s.id = t.article_id WHERE t.article_id IN (${given}) AND ${isShown} GROUP BY t.tag_id`,
    add: 'UPDATE tag_counts SET total = total + @total, unread = unread + @unread WHERE tag_id = @key',
  },
  {
    // A tag and one below it on one article: that article once.
    count: `SELECT path AS key, count(*) AS total, sum(is_read = 0) AS unread, 0 AS saved, 0 AS later FROM (
        SELECT DISTINCT s.id, s.is_read, p.path FROM article_tags t JOIN article_state s ON s.id = t.article_id
          JOIN tag_paths p ON p.tag_id = t.tag_id WHERE t.article_id IN (${given}) AND ${isShown})
      GROUP BY path`,
    add: 'UPDATE path_counts SET total = total + @total, unread = unread + @unread WHERE path = @key',
  },
] as const;

/**
 * Runs a change of the marks of those articles (read, saved, later, muted, snoozed, deleted), in the caller's transaction. It
 * must change no others, and not their tags. Throws what the change throws: the transaction is to be rolled back then.
 */
export function countedTogether<T>(library: Library, ids: readonly number[], change: () => T): T {
  if (ids.length < manyFrom) return change();
  const { db } = library;
  const these = JSON.stringify(ids);
  const before = kinds.map(({ count }) => prepared<CountRow>(db, count).all(these));
  prepared(db, 'INSERT INTO counting_together (id) VALUES (1)').run();
  const result = change();
  prepared(db, 'DELETE FROM counting_together').run();
  kinds.forEach(({ count, add }, index) => {
    const difference = differenceOf(before[index] ?? [], prepared<CountRow>(db, count).all(these));
    for (const row of difference) prepared(db, add).run(row);
  });
  return result;
}

function differenceOf(before: readonly CountRow[], after: readonly CountRow[]): CountRow[] {
  const changes = new Map<number | string, CountRow>();
  for (const row of after) changes.set(row.key, row);
  for (const { key, total, unread, saved, later } of before) {
    const now = changes.get(key) ?? { key, total: 0, unread: 0, saved: 0, later: 0 };
    changes.set(key, {
      key,
      total: now.total - total,
      unread: now.unread - unread,
      saved: now.saved - saved,
      later: now.later - later,
    });
  }
  return [...changes.values()].filter(
    ({ total, unread, saved, later }) => total !== 0 || unread !== 0 || saved !== 0 || later !== 0,
  );
}
