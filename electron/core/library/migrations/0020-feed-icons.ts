/** Feeds have icons. */
export const feedIcons = {
  version: 20,
  name: 'feed-icons',
  sql: `
-- next_at: when the site is asked again, in epoch ms; attempts: how often it was asked in vain.
CREATE TABLE feed_icons (
  feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
  sha256 TEXT,
  media_type TEXT,
  next_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
`,
} as const;
