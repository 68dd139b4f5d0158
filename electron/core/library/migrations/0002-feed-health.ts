/**
 * How a feed is asked and how it fares: request settings, the last answer's headers, reasons, what 304s saved; former
 * addresses, so that a list with an old address finds the feed that moved; what OPML said that Offprint has no field for.
 */
export const feedHealth = {
  version: 2,
  name: 'feed-health',
  sql: `
ALTER TABLE feeds ADD COLUMN notify INTEGER NOT NULL DEFAULT 0;
-- Whether the reader gave this address by hand: only then may it be a file or lie in a private network.
ALTER TABLE feeds ADD COLUMN is_typed INTEGER NOT NULL DEFAULT 1;
ALTER TABLE feeds ADD COLUMN opml_attributes TEXT NOT NULL DEFAULT '{}';
ALTER TABLE feeds ADD COLUMN opml_categories TEXT NOT NULL DEFAULT '[]';
ALTER TABLE folders ADD COLUMN opml_attributes TEXT NOT NULL DEFAULT '{}';

ALTER TABLE feed_schedule ADD COLUMN next_reason TEXT NOT NULL DEFAULT 'due-now';
ALTER TABLE feed_schedule ADD COLUMN failing_since INTEGER;
ALTER TABLE feed_schedule ADD COLUMN body_bytes INTEGER;
ALTER TABLE feed_schedule ADD COLUMN saved_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed_schedule ADD COLUMN request_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed_schedule ADD COLUMN not_modified_count INTEGER NOT NULL DEFAULT 0;

CREATE TABLE feed_answers (
  feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  url TEXT NOT NULL,
  status INTEGER NOT NULL,
  headers TEXT NOT NULL
) STRICT;

-- sealed: JSON {headers: {name: value}, password}, encrypted by the system's keyring.
CREATE TABLE feed_requests (
  feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
  user_agent TEXT,
  username TEXT,
  has_password INTEGER NOT NULL DEFAULT 0,
  header_names TEXT NOT NULL DEFAULT '[]',
  sealed BLOB
) STRICT;

CREATE TABLE feed_former_addresses (
  url TEXT PRIMARY KEY,
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_former_addresses_by_feed ON feed_former_addresses(feed_id);
`,
} as const;
