/** The text of an article's page beside the feed's own, the queue it is fetched by, and what sites say of being fetched. */
export const fullText = {
  version: 9,
  name: 'full-text',
  sql: `
ALTER TABLE feeds ADD COLUMN full_text TEXT NOT NULL DEFAULT 'auto' CHECK (full_text IN ('auto', 'always', 'never'));
-- What its entries tell of an automatic feed; null: too few to say.
ALTER TABLE feeds ADD COLUMN full_text_found TEXT CHECK (full_text_found IN ('excerpts', 'whole', 'unsure'));

-- As extracted, never sanitised at rest, like article_content.html.
CREATE TABLE full_texts (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  fetched_at INTEGER NOT NULL,
  url TEXT NOT NULL,
  html BLOB NOT NULL,
  text_hash TEXT NOT NULL,
  text_length INTEGER NOT NULL,
  image_url TEXT,
  -- The page says that the rest is for subscribers.
  is_partial INTEGER NOT NULL,
  -- Read, searched and exported in the place of the feed's text.
  is_shown INTEGER NOT NULL
) STRICT;

-- What is read of an article: both texts stay, one of them is shown.
CREATE VIEW shown_content AS
  SELECT c.id, coalesce(f.html, c.html) AS html, f.text_hash AS full_text_hash
  FROM article_content c LEFT JOIN full_texts f ON f.article_id = c.id AND f.is_shown = 1;

-- What is to be fetched, and what has failed. Gone once the text is there.
CREATE TABLE full_text_requests (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  asked_at INTEGER NOT NULL,
  is_by_reader INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- null: not again by itself.
  next_at INTEGER,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  -- What the last attempt failed with, as JSON {code, details}.
  failure TEXT
) STRICT;
CREATE INDEX full_text_requests_due ON full_text_requests(next_at) WHERE next_at IS NOT NULL;

-- The rules of each origin as its server sent them: read once a day, over restarts.
CREATE TABLE robots (
  origin TEXT PRIMARY KEY,
  fetched_at INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  -- allow: there are none; disallow: the server could not say; rules: as in body.
  verdict TEXT NOT NULL CHECK (verdict IN ('allow', 'disallow', 'rules')),
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Hosts that asked to be left alone, until when.
CREATE TABLE host_waits (host TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`,
} as const;
