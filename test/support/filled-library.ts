/** Articles straight into the tables: as many as a test needs, in milliseconds. */
import type { Library } from '../../electron/core/library/connection/open.ts';
import { indexArticle } from '../../electron/core/library/texts/search-index.ts';

const topics = ['rust', 'go', 'sqlite', 'css', 'linux'];

/** Ids 1 … `articles` from oldest to newest, spread over `feeds` feeds; every word of `topics` in a fifth of the titles. */
export function fillLibrary(
  library: Library,
  { articles, feeds = 4, withIndex = true }: { articles: number; feeds?: number; withIndex?: boolean },
): number[] {
  const { db } = library;
  db.transaction(() => {
    db.exec(`
      WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ${feeds})
        INSERT INTO feeds (id, url, feed_title, added_at) SELECT i, 'https://example.org/' || i, 'Feed ' || i, 1 FROM n;
      INSERT INTO feed_schedule (feed_id, next_check_at) SELECT id, 9e15 FROM feeds;
      WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ${articles})
        INSERT INTO article_state (id, feed_id, key, first_seen_at, sort_at)
        SELECT i, 1 + i % ${feeds}, 'k' || i, i, i * 1000 FROM n;
      INSERT INTO articles (id, title, stored_at, snippet, word_count, reading_minutes, flags, content_hash)
        SELECT id, 'About ' || (json_array('${topics.join("','")}') ->> (id % ${topics.length})) || ' ' || id, 1, '', 100, 1, 0, ''
        FROM article_state;
      INSERT INTO article_content (id, html) SELECT id, pack_markup('<p>text</p>') FROM articles;
    `);
  })();
  const ids = Array.from({ length: articles }, (_, index) => index + 1);
  if (withIndex)
    db.transaction(() =>
      ids.forEach((id) => {
        indexArticle(library, id);
      }),
    )();
  return ids;
}
