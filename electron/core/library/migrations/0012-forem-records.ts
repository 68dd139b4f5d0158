/** What the API of a Forem host says of an article beside its feed, and the queue it is asked by. */
export const foremRecords = {
  version: 12,
  name: 'forem-records',
  sql: `
CREATE TABLE forem_records (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  fetched_at INTEGER NOT NULL,
  -- Numbers of articles and series are each host's own.
  host TEXT NOT NULL,
  forem_id INTEGER NOT NULL,
  -- As the author wrote it, UTF-8 in raw deflate.
  markdown BLOB,
  markdown_hash TEXT,
  canonical_url TEXT,
  cover_url TEXT,
  edited_at INTEGER,
  reading_minutes INTEGER,
  reactions INTEGER,
  comments INTEGER,
  series_id INTEGER,
  -- From the front matter of any part of it.
  series TEXT,
  series_folded TEXT,
  organisation TEXT,
  organisation_folded TEXT
) STRICT;
CREATE INDEX forem_records_reactions ON forem_records(reactions) WHERE reactions IS NOT NULL;
CREATE INDEX forem_records_comments ON forem_records(comments) WHERE comments IS NOT NULL;
CREATE INDEX forem_records_series ON forem_records(host, series_id) WHERE series_id IS NOT NULL;
CREATE INDEX forem_records_series_names ON forem_records(series_folded) WHERE series_folded IS NOT NULL;
CREATE INDEX forem_records_organisations ON forem_records(organisation_folded) WHERE organisation_folded IS NOT NULL;

-- What is to be asked for, and what has failed. Gone once the record is there.
CREATE TABLE forem_requests (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  asked_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- null: not again by itself.
  next_at INTEGER,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  -- What the last attempt failed with, as JSON {code, details}.
  failure TEXT
) STRICT;
CREATE INDEX forem_requests_due ON forem_requests(next_at) WHERE next_at IS NOT NULL;
`,
} as const;
