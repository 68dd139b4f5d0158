/**
 * Article ids follow time, so that the newest come first without sorting, in lists and in the index alike; markup is kept
 * compressed and plain text is read from it again where it is shown; what is unread is counted as it changes.
 */
export const byTime = {
  version: 3,
  name: 'by-time',
  sql: `
PRAGMA defer_foreign_keys = ON;

-- Seconds since 2000, each id once and later than the one before (see article-ids.ts).
CREATE TEMP TABLE renumbered (old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
INSERT INTO renumbered (old, new)
  SELECT id, max(wanted - place) OVER (ORDER BY place) + place FROM (
    SELECT id, max(1, sort_at / 1000 - 946684800) AS wanted, row_number() OVER (ORDER BY sort_at, id) AS place
    FROM article_state);

-- By way of negative numbers, which nothing has: an id may be another article's new one.
UPDATE article_state SET id = -(SELECT new FROM renumbered WHERE old = id);
UPDATE article_state SET id = -id;
UPDATE articles SET id = -(SELECT new FROM renumbered WHERE old = id);
UPDATE articles SET id = -id;
UPDATE article_content SET id = -(SELECT new FROM renumbered WHERE old = id);
UPDATE article_content SET id = -id;
UPDATE enclosures SET article_id = -(SELECT new FROM renumbered WHERE old = article_id);
UPDATE enclosures SET article_id = -article_id;
UPDATE source_tags SET article_id = -(SELECT new FROM renumbered WHERE old = article_id);
UPDATE source_tags SET article_id = -article_id;
UPDATE code_languages SET article_id = -(SELECT new FROM renumbered WHERE old = article_id);
UPDATE code_languages SET article_id = -article_id;
UPDATE article_images SET article_id = -(SELECT new FROM renumbered WHERE old = article_id);
UPDATE article_images SET article_id = -article_id;
UPDATE article_tags SET article_id = -(SELECT new FROM renumbered WHERE old = article_id);
UPDATE article_tags SET article_id = -article_id;
UPDATE annotations SET article_id = (SELECT new FROM renumbered WHERE old = article_id);
UPDATE revisions SET article_id = (SELECT new FROM renumbered WHERE old = article_id);
DROP TABLE renumbered;

DROP INDEX article_state_by_time;
DROP INDEX article_state_by_feed;
DROP INDEX article_state_unread;
DROP INDEX article_state_unread_by_feed;
DROP INDEX article_state_saved;
DROP INDEX article_state_later;
-- Each ends in the row's id, and so in time.
CREATE INDEX article_state_by_feed ON article_state(feed_id) WHERE deleted_at IS NULL;
CREATE INDEX article_state_unread ON article_state(is_read) WHERE deleted_at IS NULL AND is_read = 0;
CREATE INDEX article_state_unread_by_feed ON article_state(feed_id) WHERE deleted_at IS NULL AND is_read = 0;
CREATE INDEX article_state_saved ON article_state(is_saved) WHERE deleted_at IS NULL AND is_saved = 1;
CREATE INDEX article_state_later ON article_state(is_later) WHERE deleted_at IS NULL AND is_later = 1;

DROP TABLE articles_fts;
CREATE VIRTUAL TABLE articles_fts USING fts5 (
  title, author, body, code, tags,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);
INSERT INTO articles_fts (articles_fts, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0, 1.0, 5.0)');
INSERT INTO articles_fts (rowid, title, author, body, code, tags)
  SELECT a.id, index_text(a.title), index_text(coalesce(a.author, '')), index_text(c.text), index_text(c.code),
    index_text(concat_ws(' ',
      (SELECT group_concat(name, ' ') FROM source_tags WHERE article_id = a.id),
      (SELECT group_concat(tags.name, ' ') FROM article_tags t JOIN tags ON tags.id = t.tag_id WHERE t.article_id = a.id)))
  FROM articles a JOIN article_content c ON c.id = a.id ORDER BY a.id;

ALTER TABLE articles ADD COLUMN text_length INTEGER NOT NULL DEFAULT 0;
UPDATE articles SET text_length =
  coalesce((SELECT length(text) + length(code) FROM article_content c WHERE c.id = articles.id), 0);

-- html: UTF-8, raw deflate (RFC 1951).
CREATE TABLE packed_content (
  id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  html BLOB NOT NULL,
  summary TEXT
) STRICT;
INSERT INTO packed_content (id, html, summary) SELECT id, pack_markup(html), summary FROM article_content ORDER BY id;
DROP TABLE article_content;
ALTER TABLE packed_content RENAME TO article_content;

CREATE TABLE feed_counts (
  feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
  total INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0,
  saved INTEGER NOT NULL DEFAULT 0,
  later INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO feed_counts (feed_id, total, unread, saved, later)
  SELECT feed_id, count(*), sum(is_read = 0), sum(is_saved), sum(is_later)
  FROM article_state WHERE deleted_at IS NULL GROUP BY feed_id;

CREATE TABLE tag_counts (
  tag_id INTEGER PRIMARY KEY REFERENCES tags(id) ON DELETE CASCADE,
  total INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO tag_counts (tag_id, total, unread)
  SELECT t.tag_id, count(*), sum(s.is_read = 0)
  FROM article_tags t JOIN article_state s ON s.id = t.article_id WHERE s.deleted_at IS NULL GROUP BY t.tag_id;

CREATE TRIGGER article_state_counted AFTER INSERT ON article_state WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO feed_counts (feed_id, total, unread, saved, later)
    VALUES (NEW.feed_id, 1, NEW.is_read = 0, NEW.is_saved, NEW.is_later)
    ON CONFLICT (feed_id) DO UPDATE SET total = total + 1, unread = unread + excluded.unread,
      saved = saved + excluded.saved, later = later + excluded.later;
END;
CREATE TRIGGER article_state_uncounted BEFORE DELETE ON article_state WHEN OLD.deleted_at IS NULL BEGIN
  UPDATE feed_counts SET total = total - 1, unread = unread - (OLD.is_read = 0), saved = saved - OLD.is_saved,
    later = later - OLD.is_later WHERE feed_id = OLD.feed_id;
  UPDATE tag_counts SET total = total - 1, unread = unread - (OLD.is_read = 0)
    WHERE tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = OLD.id);
END;
CREATE TRIGGER article_state_recounted AFTER UPDATE OF is_read, is_saved, is_later ON article_state
  WHEN NEW.deleted_at IS NULL AND OLD.deleted_at IS NULL BEGIN
  UPDATE feed_counts SET unread = unread + (NEW.is_read = 0) - (OLD.is_read = 0),
    saved = saved + NEW.is_saved - OLD.is_saved, later = later + NEW.is_later - OLD.is_later
    WHERE feed_id = NEW.feed_id;
  UPDATE tag_counts SET unread = unread + (NEW.is_read = 0) - (OLD.is_read = 0)
    WHERE NEW.is_read <> OLD.is_read AND tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
END;
CREATE TRIGGER article_state_buried AFTER UPDATE OF deleted_at ON article_state
  WHEN (NEW.deleted_at IS NULL) <> (OLD.deleted_at IS NULL) BEGIN
  UPDATE feed_counts SET
    total = total + iif(NEW.deleted_at IS NULL, 1, -1),
    unread = unread + iif(NEW.deleted_at IS NULL, NEW.is_read = 0, -(OLD.is_read = 0)),
    saved = saved + iif(NEW.deleted_at IS NULL, NEW.is_saved, -OLD.is_saved),
    later = later + iif(NEW.deleted_at IS NULL, NEW.is_later, -OLD.is_later)
    WHERE feed_id = NEW.feed_id;
  UPDATE tag_counts SET total = total + iif(NEW.deleted_at IS NULL, 1, -1),
    unread = unread + iif(NEW.deleted_at IS NULL, NEW.is_read = 0, -(OLD.is_read = 0))
    WHERE tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
END;
CREATE TRIGGER article_tags_counted AFTER INSERT ON article_tags BEGIN
  INSERT INTO tag_counts (tag_id, total, unread)
    SELECT NEW.tag_id, 1, is_read = 0 FROM article_state WHERE id = NEW.article_id AND deleted_at IS NULL
    ON CONFLICT (tag_id) DO UPDATE SET total = total + 1, unread = unread + excluded.unread;
END;
CREATE TRIGGER article_tags_uncounted BEFORE DELETE ON article_tags BEGIN
  UPDATE tag_counts SET total = total - 1,
    unread = unread - (SELECT is_read = 0 FROM article_state WHERE id = OLD.article_id)
    WHERE tag_id = OLD.tag_id
      AND EXISTS (SELECT 1 FROM article_state WHERE id = OLD.article_id AND deleted_at IS NULL);
END;
CREATE TRIGGER article_tags_recounted AFTER UPDATE OF tag_id ON article_tags BEGIN
  UPDATE tag_counts SET total = total - 1,
    unread = unread - (SELECT is_read = 0 FROM article_state WHERE id = OLD.article_id)
    WHERE tag_id = OLD.tag_id
      AND EXISTS (SELECT 1 FROM article_state WHERE id = OLD.article_id AND deleted_at IS NULL);
  INSERT INTO tag_counts (tag_id, total, unread)
    SELECT NEW.tag_id, 1, is_read = 0 FROM article_state WHERE id = NEW.article_id AND deleted_at IS NULL
    ON CONFLICT (tag_id) DO UPDATE SET total = total + 1, unread = unread + excluded.unread;
END;
`,
} as const;
