/** Articles put off until a time: out of every list and every count until then, on top when they come back. */
export const snooze = {
  version: 8,
  name: 'snooze',
  sql: `
-- There for this from the first version on; nothing has written it yet.
ALTER TABLE article_state RENAME COLUMN later_until TO snoozed_until;
-- When it came back; null again once it is read.
ALTER TABLE article_state ADD COLUMN returned_at INTEGER;
CREATE INDEX article_state_snoozed ON article_state(snoozed_until) WHERE snoozed_until IS NOT NULL;
CREATE INDEX article_state_returned ON article_state(returned_at) WHERE returned_at IS NOT NULL;

DROP TRIGGER article_state_counted;
DROP TRIGGER article_state_uncounted;
DROP TRIGGER article_state_recounted;
DROP TRIGGER article_state_hidden;
DROP TRIGGER article_tags_counted;
DROP TRIGGER article_tags_uncounted;

CREATE TRIGGER article_state_counted AFTER INSERT ON article_state
  WHEN NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL BEGIN
  INSERT INTO feed_counts (feed_id, total, unread, saved, later)
    VALUES (NEW.feed_id, 1, NEW.is_read = 0, NEW.is_saved, NEW.is_later)
    ON CONFLICT (feed_id) DO UPDATE SET total = total + 1, unread = unread + excluded.unread,
      saved = saved + excluded.saved, later = later + excluded.later;
END;
CREATE TRIGGER article_state_uncounted BEFORE DELETE ON article_state
  WHEN OLD.deleted_at IS NULL AND OLD.is_muted = 0 AND OLD.snoozed_until IS NULL BEGIN
  UPDATE feed_counts SET total = total - 1, unread = unread - (OLD.is_read = 0), saved = saved - OLD.is_saved,
    later = later - OLD.is_later WHERE feed_id = OLD.feed_id;
  UPDATE tag_counts SET total = total - 1, unread = unread - (OLD.is_read = 0)
    WHERE tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = OLD.id);
  UPDATE path_counts SET total = total - 1, unread = unread - (OLD.is_read = 0)
    WHERE path IN (SELECT p.path FROM article_tags t JOIN tag_paths p ON p.tag_id = t.tag_id WHERE t.article_id = OLD.id);
END;
CREATE TRIGGER article_state_recounted AFTER UPDATE OF is_read, is_saved, is_later ON article_state
  WHEN NEW.deleted_at IS NULL AND OLD.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL AND OLD.is_muted = 0 AND OLD.snoozed_until IS NULL BEGIN
  UPDATE feed_counts SET unread = unread + (NEW.is_read = 0) - (OLD.is_read = 0),
    saved = saved + NEW.is_saved - OLD.is_saved, later = later + NEW.is_later - OLD.is_later
    WHERE feed_id = NEW.feed_id;
  UPDATE tag_counts SET unread = unread + (NEW.is_read = 0) - (OLD.is_read = 0)
    WHERE NEW.is_read <> OLD.is_read AND tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
  UPDATE path_counts SET unread = unread + (NEW.is_read = 0) - (OLD.is_read = 0)
    WHERE NEW.is_read <> OLD.is_read AND path IN (
      SELECT p.path FROM article_tags t JOIN tag_paths p ON p.tag_id = t.tag_id WHERE t.article_id = NEW.id);
END;
CREATE TRIGGER article_state_hidden AFTER UPDATE OF deleted_at, is_muted, snoozed_until ON article_state
  WHEN (NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL) <> (OLD.deleted_at IS NULL AND OLD.is_muted = 0 AND OLD.snoozed_until IS NULL) BEGIN
  UPDATE feed_counts SET
    total = total + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL, 1, -1),
    unread = unread + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL, NEW.is_read = 0, -(OLD.is_read = 0)),
    saved = saved + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL, NEW.is_saved, -OLD.is_saved),
    later = later + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL, NEW.is_later, -OLD.is_later)
    WHERE feed_id = NEW.feed_id;
  UPDATE tag_counts SET total = total + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL, 1, -1),
    unread = unread + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL, NEW.is_read = 0, -(OLD.is_read = 0))
    WHERE tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
  UPDATE path_counts SET total = total + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL, 1, -1),
    unread = unread + iif(NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL, NEW.is_read = 0, -(OLD.is_read = 0))
    WHERE path IN (SELECT p.path FROM article_tags t JOIN tag_paths p ON p.tag_id = t.tag_id WHERE t.article_id = NEW.id);
END;
-- Also for what is hidden, as nothing: it is counted up when it shows again.
CREATE TRIGGER article_tags_counted AFTER INSERT ON article_tags BEGIN
  INSERT INTO tag_counts (tag_id, total, unread)
    SELECT NEW.tag_id, deleted_at IS NULL AND is_muted = 0 AND snoozed_until IS NULL, deleted_at IS NULL AND is_muted = 0 AND snoozed_until IS NULL AND is_read = 0
    FROM article_state WHERE id = NEW.article_id
    ON CONFLICT (tag_id) DO UPDATE SET total = total + excluded.total, unread = unread + excluded.unread;
  INSERT INTO path_counts (path, total, unread)
    SELECT p.path, s.deleted_at IS NULL AND s.is_muted = 0 AND s.snoozed_until IS NULL, s.deleted_at IS NULL AND s.is_muted = 0 AND s.snoozed_until IS NULL AND s.is_read = 0
    FROM tag_paths p JOIN article_state s ON s.id = NEW.article_id
    WHERE p.tag_id = NEW.tag_id AND NOT EXISTS (
      SELECT 1 FROM article_tags t JOIN tag_paths other ON other.tag_id = t.tag_id AND other.path = p.path
      WHERE t.article_id = NEW.article_id AND t.tag_id <> NEW.tag_id)
    ON CONFLICT (path) DO UPDATE SET total = total + excluded.total, unread = unread + excluded.unread;
END;
CREATE TRIGGER article_tags_uncounted BEFORE DELETE ON article_tags
  WHEN EXISTS (SELECT 1 FROM article_state WHERE id = OLD.article_id AND deleted_at IS NULL AND is_muted = 0 AND snoozed_until IS NULL) BEGIN
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
`,
} as const;
