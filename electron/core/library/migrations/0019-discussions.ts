/** What readers wrote below articles of Forem hosts, as it was when it was asked for, and the queue it is asked by. */
export const discussions = {
  version: 19,
  name: 'discussions',
  sql: `
CREATE TABLE discussions (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  fetched_at INTEGER NOT NULL,
  comment_count INTEGER NOT NULL,
  -- JSON of all comments as they came, UTF-8 in raw deflate.
  comments BLOB NOT NULL,
  hash TEXT NOT NULL
) STRICT;

-- Of saved articles, where the reader wants them by themselves, and what has failed. Gone once the discussion is there.
CREATE TABLE discussion_requests (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  asked_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- null: not again by itself.
  next_at INTEGER,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  -- What the last attempt failed with, as JSON {code, details}.
  failure TEXT
) STRICT;
CREATE INDEX discussion_requests_due ON discussion_requests(next_at) WHERE next_at IS NOT NULL;
`,
} as const;
