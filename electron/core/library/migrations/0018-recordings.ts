/** Podcasts and video: how long they play, what of them is on this disk, and how far each was heard. */
export const recordings = {
  version: 18,
  name: 'recordings',
  sql: `
ALTER TABLE enclosures ADD COLUMN duration_seconds INTEGER;
CREATE INDEX enclosures_by_url ON enclosures(url);

-- media_type NULL: only a part of it is here.
CREATE TABLE recordings (
  url TEXT PRIMARY KEY,
  media_type TEXT,
  bytes INTEGER,
  -- Of the file a part was fetched of: another one begins anew.
  etag TEXT,
  fetched_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE playback (
  article_id INTEGER NOT NULL REFERENCES article_state(id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  seconds REAL NOT NULL,
  duration REAL,
  at INTEGER NOT NULL,
  PRIMARY KEY (article_id, url)
) STRICT, WITHOUT ROWID;
`,
} as const;
