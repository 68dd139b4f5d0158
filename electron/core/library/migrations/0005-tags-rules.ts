/**
 * Tags with colours, other names and counts up their tree; smart feeds with icon and folder; rules and what they did;
 * muted articles out of counts and of the indexes lists read; deleted articles that can still be taken back.
 */
export const tagsRules = {
  version: 5,
  name: 'tags-rules',
  sql: `
ALTER TABLE tags ADD COLUMN colour TEXT;
CREATE TABLE tag_aliases (
  folded TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_aliases_by_tag ON tag_aliases(tag_id);
-- Everything a tag may be called by.
CREATE VIEW tag_names (folded, tag_id) AS
  SELECT folded, id FROM tags UNION ALL SELECT folded, tag_id FROM tag_aliases;

-- A tag a/b/c stands below a, a/b and a/b/c.
CREATE TABLE tag_paths (
  path TEXT NOT NULL,
  tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
  PRIMARY KEY (path, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_paths_by_tag ON tag_paths(tag_id, path);
INSERT OR IGNORE INTO tag_paths (path, tag_id)
  WITH RECURSIVE up(path, tag_id) AS (
    SELECT folded, id FROM tags
    UNION ALL
    SELECT rtrim(rtrim(path, replace(path, '/', '')), '/'), tag_id FROM up WHERE path LIKE '_%/%')
  SELECT path, tag_id FROM up WHERE path <> '';

CREATE TABLE path_counts (
  path TEXT PRIMARY KEY,
  total INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO path_counts (path, total, unread)
  SELECT path, sum(shown), sum(shown AND is_read = 0) FROM (
    SELECT DISTINCT p.path, t.article_id, s.is_read, s.deleted_at IS NULL AND s.is_muted = 0 AS shown
    FROM article_tags t JOIN tag_paths p ON p.tag_id = t.tag_id JOIN article_state s ON s.id = t.article_id)
  GROUP BY path;

ALTER TABLE smart_feeds ADD COLUMN icon TEXT;
ALTER TABLE smart_feeds ADD COLUMN folder TEXT NOT NULL DEFAULT '';

-- actions: JSON {tags, save, later, markRead, mute, notify}. A removed rule stays for what it did.
CREATE TABLE rules (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  actions TEXT NOT NULL,
  is_on INTEGER NOT NULL DEFAULT 1,
  position INTEGER NOT NULL DEFAULT 0,
  removed_at INTEGER
) STRICT;
CREATE TABLE rule_actions (
  article_id INTEGER NOT NULL REFERENCES article_state(id) ON DELETE CASCADE,
  rule_id INTEGER NOT NULL REFERENCES rules(id) ON DELETE CASCADE,
  action TEXT NOT NULL,
  tag TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  PRIMARY KEY (article_id, rule_id, action, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX rule_actions_by_rule ON rule_actions(rule_id);

-- Deleted articles whose content is still there, until it cannot be taken back any more.
CREATE TABLE removed_articles (
  article_id INTEGER PRIMARY KEY REFERENCES article_state(id) ON DELETE CASCADE,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX removed_articles_by_time ON removed_articles(at);

DROP INDEX article_state_by_feed;
DROP INDEX article_state_unread;
DROP INDEX article_state_unread_by_feed;
DROP INDEX article_state_saved;
DROP INDEX article_state_later;
CREATE INDEX article_state_by_feed ON article_state(feed_id) WHERE deleted_at IS NULL AND is_muted = 0;
CREATE INDEX article_state_unread ON article_state(is_read) WHERE deleted_at IS NULL AND is_muted = 0 AND is_read = 0;
CREATE INDEX article_state_unread_by_feed ON article_state(feed_id) WHERE deleted_at IS NULL AND is_muted = 0 AND is_read = 0;
CREATE INDEX article_state_saved ON article_state(is_saved) WHERE deleted_at IS NULL AND is_muted = 0 AND is_saved = 1;
CREATE INDEX article_state_later ON article_state(is_later) WHERE deleted_at IS NULL AND is_muted = 0 AND is_later = 1;
CREATE INDEX article_state_muted ON article_state(is_muted) WHERE deleted_at IS NULL AND is_muted = 1;
CREATE INDEX article_state_last_read ON article_state(read_at) WHERE deleted_at IS NULL AND is_muted = 0 AND read_at IS NOT NULL;

DROP TRIGGER article_state_counted;
DROP TRIGGER article_state_uncounted;
DROP TRIGGER article_state_recounted;
DROP TRIGGER article_state_buried;
DROP TRIGGER article_tags_counted;
DROP TRIGGER article_tags_uncounted;
DROP TRIGGER article_tags_recounted;

DELETE FROM feed_counts;
INSERT INTO feed_counts (feed_id, total, unread, saved, later)
  SELECT feed_id, count(*), sum(is_read = 0), sum(is_saved), sum(is_later)
  FROM article_state WHERE deleted_at IS NULL AND is_muted = 0 GROUP BY feed_id;
DELETE FROM tag_counts;
INSERT INTO tag_counts (tag_id, total, unread)
  SELECT t.tag_id, sum(s.deleted_at IS NULL AND s.is_muted = 0),
    sum(s.deleted_at IS NULL AND s.is_muted = 0 AND s.is_read = 0)
  FROM article_tags t JOIN article_state s ON s.id = t.article_id GROUP BY t.tag_id;

CREATE TRIGGER article_state_counted AFTER INSERT ON article_state
  WHEN NEW.deleted_at IS NULL AND NEW.is_muted = 0 BEGIN
  INSERT INTO feed_counts (feed_id, total, unread, saved, later)
    VALUES (NEW.feed_id, 1, NEW.is_read = 0, NEW.is_saved, NEW.is_later)
    ON CONFLICT (feed_id) DO UPDATE SET total = total + 1, unread = unread + excluded.unread,
      saved = saved + excluded.saved, later = later + excluded.later;
END;
CREATE TRIGGER article_state_uncounted BEFORE DELETE ON article_state
  WHEN OLD.deleted_at IS NULL AND OLD.is_muted = 0 BEGIN
  UPDATE feed_counts SET total = total - 1, unread = unread - (OLD.is_read = 0), saved = saved - OLD.is_saved,
    later = later - OLD.is_later WHERE feed_id = OLD.feed_id;
  UPDATE tag_counts SET total = total - 1, unread = unread - (OLD.is_read = 0)
    WHERE tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = OLD.id);
  UPDATE path_counts SET total = total - 1, unread = unread - (OLD.is_read = 0)
    WHERE path IN (SELECT p.path FROM article_tags t JOIN tag_paths p ON p.tag_id = t.tag_id WHERE t.article_id = OLD.id);
END;
CREATE TRIGGER article_state_recounted AFTER UPDATE OF is_read, is_saved, is_later ON article_state
  WHEN NEW.deleted_at IS NULL AND OLD.deleted_at IS NULL AND NEW.is_muted = 0 AND OLD.is_muted = 0 BEGIN
  UPDATE feed_counts SET unread = unread + (NEW.is_read = 0) - (OLD.is_read = 0),
    saved = saved + NEW.is_saved - OLD.is_saved, later = later + NEW.is_later - OLD.is_later
    WHERE feed_id = NEW.feed_id;
  UPDATE tag_counts SET unread = unread + (NEW.is_read = 0) - (OLD.is_read = 0)
    WHERE NEW.is_read <> OLD.is_read AND tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
  UPDATE path_counts SET unread = unread + (NEW.is_read = 0) - (OLD.is_read = 0)
    WHERE NEW.is_read <> OLD.is_read AND path IN (
      SELECT p.path FROM article_tags t JOIN tag_paths p ON p.tag_id = t.tag_id WHERE t.article_id = NEW.id);
END;
CREATE TRIGGER article_state_hidden AFTER UPDATE OF deleted_at, is_muted ON article_state
  WHEN (NEW.deleted_at IS NULL AND NEW.is_muted = 0) <> (OLD.deleted_at IS NULL AND OLD.is_muted = 0) BEGIN
  UPDATE feed_counts SET
    total = total + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0, 1, -1),
    unread = unread + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0, NEW.is_read = 0, -(OLD.is_read = 0)),
    saved = saved + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0, NEW.is_saved, -OLD.is_saved),
    later = later + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0, NEW.is_later, -OLD.is_later)
    WHERE feed_id = NEW.feed_id;
  UPDATE tag_counts SET total = total + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0, 1, -1),
    unread = unread + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0, NEW.is_read = 0, -(OLD.is_read = 0))
    WHERE tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
  UPDATE path_counts SET total = total + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0, 1, -1),
    unread = unread + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0, NEW.is_read = 0, -(OLD.is_read = 0))
    WHERE path IN (SELECT p.path FROM article_tags t JOIN tag_paths p ON p.tag_id = t.tag_id WHERE t.article_id = NEW.id);
END;
-- Also for what is hidden, as nothing: it is counted up when it shows again.
CREATE TRIGGER article_tags_counted AFTER INSERT ON article_tags BEGIN
  INSERT INTO tag_counts (tag_id, total, unread)
    SELECT NEW.tag_id, deleted_at IS NULL AND is_muted = 0, deleted_at IS NULL AND is_muted = 0 AND is_read = 0
    FROM article_state WHERE id = NEW.article_id
    ON CONFLICT (tag_id) DO UPDATE SET total = total + excluded.total, unread = unread + excluded.unread;
  INSERT INTO path_counts (path, total, unread)
    SELECT p.path, s.deleted_at IS NULL AND s.is_muted = 0, s.deleted_at IS NULL AND s.is_muted = 0 AND s.is_read = 0
    FROM tag_paths p JOIN article_state s ON s.id = NEW.article_id
    WHERE p.tag_id = NEW.tag_id AND NOT EXISTS (
      SELECT 1 FROM article_tags t JOIN tag_paths other ON other.tag_id = t.tag_id AND other.path = p.path
      WHERE t.article_id = NEW.article_id AND t.tag_id <> NEW.tag_id)
    ON CONFLICT (path) DO UPDATE SET total = total + excluded.total, unread = unread + excluded.unread;
END;
CREATE TRIGGER article_tags_uncounted BEFORE DELETE ON article_tags
  WHEN EXISTS (SELECT 1 FROM article_state WHERE id = OLD.article_id AND deleted_at IS NULL AND is_muted = 0) BEGIN
  UPDATE tag_counts SET total = total - 1,
    unread = unread - (SELECT is_read = 0 FROM article_state WHERE id = OLD.article_id)
    WHERE tag_id = OLD.tag_id;
  UPDATE path_counts SET total = total - 1,
    unread = unread - (SELECT is_read = 0 FROM article_state WHERE id = OLD.article_id)
    WHERE path IN (
      SELECT p.path FROM tag_paths p WHERE p.tag_id = OLD.tag_id AND NOT EXISTS (
        SELECT 1 FROM article_tags t JOIN tag_paths other ON other.tag_id = t.tag_id AND other.path = p.path
        WHERE t.article_id = OLD.article_id AND t.tag_id <> OLD.tag_id));
END;
-- Tags are moved by adding one and taking the other away: a row that changed its tag would be counted wrongly.
CREATE TRIGGER article_tags_fixed BEFORE UPDATE OF tag_id ON article_tags BEGIN
  SELECT RAISE(ABORT, 'article_tags.tag_id never changes');
END;
`,
} as const;
