/** Tags that may suit an article: often together with those it has, usual in its feed, or what its source calls it. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** How many of the latest articles of a tag or feed are looked at: habits show in these. */
const lookedAt = 400;
/** What the source says of this very article counts for more than habit. */
const sourceWeight = 3;

/** Best first; none that it carries. */
export function suggestTags(library: Library, articleId: number, limit: number): string[] {
  const own = prepared<{ tag_id: number }>(
    library.db,
    'SELECT tag_id FROM article_tags WHERE article_id = ?',
  ).all(articleId);
  const scores = new Map<number, number>();
  const add = (tagId: number, score: number): void => {
    scores.set(tagId, (scores.get(tagId) ?? 0) + score);
  };
  for (const { tag_id } of own) {
    for (const row of shares(library, besideTag, tag_id)) add(row.tag_id, row.share);
  }
  for (const row of shares(library, inFeedOf, articleId)) add(row.tag_id, row.share);
  const named = prepared<{ tag_id: number }>(
    library.db,
    `SELECT DISTINCT n.tag_id FROM source_tags s JOIN tag_names n ON n.folded = s.folded WHERE s.article_id = ?`,
  ).all(articleId);
  for (const { tag_id } of named) add(tag_id, sourceWeight);
  for (const { tag_id } of own) scores.delete(tag_id);
  const name = prepared<{ name: string }>(library.db, 'SELECT name FROM tags WHERE id = ?');
  return [...scores]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, limit)
    .flatMap(([tagId]) => name.get(tagId)?.name ?? []);
}

type Share = { tag_id: number; share: number };

/** How often each tag stands on the latest articles in question, as a share of them; once is chance. */
const sharesOf = (articles: string): string => `
  WITH looked(id) AS MATERIALIZED (${articles} LIMIT ${lookedAt})
  SELECT t.tag_id, count(*) * 1.0 / (SELECT count(*) FROM looked) AS share
  FROM looked JOIN article_tags t ON t.article_id = looked.id
  GROUP BY t.tag_id HAVING count(*) > 1`;

const besideTag = sharesOf('SELECT article_id FROM article_tags WHERE tag_id = ? ORDER BY article_id DESC');
const inFeedOf = sharesOf(`SELECT s.id FROM article_state s
  WHERE s.feed_id = (SELECT feed_id FROM article_state WHERE id = ?) AND s.deleted_at IS NULL AND s.is_muted = 0
  ORDER BY s.id DESC`);

const shares = (library: Library, sql: string, id: number): Share[] =>
  prepared<Share>(library.db, sql).all(id);
