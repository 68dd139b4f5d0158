/**
 * What keeps a library readable for years: the text the feed sent last beside the one that is shown, pieces that stand in
 * several feeds as one, and how long what nobody kept stays.
 */
export const keeping = {
  version: 6,
  name: 'keeping',
  sql: `
-- Hash of what the feed sent last, where that is not what is shown: it had shrunk, or the reader chose another text.
ALTER TABLE articles ADD COLUMN feed_hash TEXT;

CREATE TABLE kept_revisions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('edited', 'shrunk', 'replaced')),
  title TEXT NOT NULL,
  html BLOB NOT NULL,
  content_hash TEXT NOT NULL
) STRICT;
INSERT INTO kept_revisions SELECT id, article_id, at, reason, title, html, content_hash FROM revisions;
DROP TABLE revisions;
ALTER TABLE kept_revisions RENAME TO revisions;
CREATE INDEX revisions_by_article ON revisions(article_id, at DESC);
CREATE INDEX articles_edited ON articles(changed_at) WHERE changed_at IS NOT NULL;

-- Articles of one group are the same piece from several feeds; all but its leader are followers. Their marks are kept
-- alike, their tags with the leader alone.
ALTER TABLE article_state ADD COLUMN group_id INTEGER;
ALTER TABLE article_state ADD COLUMN is_follower INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_state_groups ON article_state(group_id) WHERE group_id IS NOT NULL;
CREATE INDEX article_state_followers ON article_state(is_follower, is_read, is_saved, is_later)
  WHERE is_follower = 1 AND deleted_at IS NULL AND is_muted = 0;

UPDATE articles SET canonical_url = canonical_address(url) WHERE url IS NOT NULL;
-- 64 bits of SimHash over the text's shingles, null for a text too short to be known again; looked up by its quarters.
ALTER TABLE articles ADD COLUMN simhash INTEGER;
CREATE INDEX articles_by_simhash_0 ON articles(simhash & 65535) WHERE simhash IS NOT NULL;
CREATE INDEX articles_by_simhash_1 ON articles((simhash >> 16) & 65535) WHERE simhash IS NOT NULL;
CREATE INDEX articles_by_simhash_2 ON articles((simhash >> 32) & 65535) WHERE simhash IS NOT NULL;
CREATE INDEX articles_by_simhash_3 ON articles((simhash >> 48) & 65535) WHERE simhash IS NOT NULL;

-- A hash of the title: what most copies share.
ALTER TABLE articles ADD COLUMN title_key INTEGER;
UPDATE articles SET title_key = title_key(title);
CREATE INDEX articles_by_title ON articles(title_key) WHERE title_key IS NOT NULL;

-- How long what the reader did not keep stays, as JSON; null: as the folder, or the library, says.
ALTER TABLE feeds ADD COLUMN retention TEXT;
ALTER TABLE folders ADD COLUMN retention TEXT;
CREATE INDEX article_state_read_at ON article_state(read_at, feed_id) WHERE read_at IS NOT NULL;
-- Set with deleted_at: it went by a rule, not by the reader's hand.
ALTER TABLE article_state ADD COLUMN pruned_at INTEGER;
`,
} as const;
