/** Counts that follow a change of many articles once, not article by article. */
export const countingTogether = {
  version: 25,
  name: 'counting-together',
  sql: `
-- A row only within a transaction that counts by itself what it changes (library/counted-together.ts): outside it is empty.
CREATE TABLE counting_together (id INTEGER PRIMARY KEY) STRICT;

DROP TRIGGER article_state_recounted;
DROP TRIGGER article_state_hidden;
CREATE TRIGGER article_state_recounted AFTER UPDATE OF is_read, is_saved, is_later ON article_state
  WHEN NOT EXISTS (SELECT 1 FROM counting_together)
    AND NEW.deleted_at IS NULL AND OLD.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL AND OLD.is_muted = 0 AND OLD.snoozed_until IS NULL BEGIN
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
  WHEN NOT EXISTS (SELECT 1 FROM counting_together)
    AND (NEW.deleted_at IS NULL AND NEW.is_muted = 0 AND NEW.snoozed_until IS NULL) <> (OLD.deleted_at IS NULL AND OLD.is_muted = 0 AND OLD.snoozed_until IS NULL) BEGIN
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
`,
} as const;
