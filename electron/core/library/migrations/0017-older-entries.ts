/** Feeds that come in pages are followed back: where their older entries are, and how far each way back has come. */
export const olderEntries = {
  version: 17,
  name: 'older-entries',
  sql: `
-- Of the first page, as it was read last. older_kind: said (by the feed or its software), guess (to be tried), proved (tried),
-- none; NULL: not read since there are such columns.
ALTER TABLE feeds ADD COLUMN older_url TEXT;
ALTER TABLE feeds ADD COLUMN older_kind TEXT CHECK (older_kind IN ('said', 'guess', 'proved', 'none'));
ALTER TABLE feeds ADD COLUMN first_page TEXT;

CREATE TABLE feed_walks (
  id INTEGER PRIMARY KEY,
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  -- The newest entry known before the feed jumped: what is missing lies after it. NULL: the walk to the feed's beginning.
  known_id INTEGER REFERENCES article_state(id) ON DELETE CASCADE,
  -- The page to ask for; NULL: there is none any more.
  next_url TEXT,
  -- Its number, counted from the first, which is 1.
  page INTEGER NOT NULL,
  -- So many more are wanted; 0: it rests.
  pages_left INTEGER NOT NULL,
  -- JSON: fingerprints of the pages met.
  seen TEXT NOT NULL DEFAULT '[]',
  noticed_at INTEGER NOT NULL,
  ended TEXT CHECK (ended IN ('beginning', 'repeats', 'not-a-feed', 'unpaged')),
  attempts INTEGER NOT NULL DEFAULT 0,
  -- NULL: not by itself.
  next_at INTEGER,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  -- JSON {code, details}
  failure TEXT
) STRICT;
CREATE UNIQUE INDEX feed_walks_to_beginning ON feed_walks(feed_id) WHERE known_id IS NULL;
CREATE INDEX feed_walks_by_feed ON feed_walks(feed_id, known_id);
CREATE INDEX feed_walks_by_known ON feed_walks(known_id) WHERE known_id IS NOT NULL;
CREATE INDEX feed_walks_due ON feed_walks(next_at) WHERE next_at IS NOT NULL;
`,
} as const;
