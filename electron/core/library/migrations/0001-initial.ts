/**
 * The first shape of a library. Frozen: what changes later is a migration of its own.
 *
 * `article_state` is what the reader did and owns the identity (feed, key); `articles` and `article_content` are what the
 * feed sent. Content may be pruned while state stays, so a returning entry is not new; a deleted article leaves its
 * state row with `deleted_at` as a tombstone.
 */
export const initial = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE folders (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES folders(id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX folders_by_name ON folders(coalesce(parent_id, 0), name COLLATE NOCASE);

CREATE TABLE feeds (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  site_url TEXT,
  feed_title TEXT,
  custom_title TEXT,
  description TEXT,
  language TEXT,
  image_url TEXT,
  folder_id INTEGER REFERENCES folders(id) ON DELETE SET NULL,
  position INTEGER NOT NULL DEFAULT 0,
  added_at INTEGER NOT NULL,
  removed_at INTEGER,
  is_paused INTEGER NOT NULL DEFAULT 0,
  interval_minutes INTEGER,
  auto_tags TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE feed_schedule (
  feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT,
  ttl_minutes INTEGER,
  next_check_at INTEGER NOT NULL,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  last_check_at INTEGER,
  last_success_at INTEGER,
  last_change_at INTEGER,
  last_outcome TEXT,
  error_count INTEGER NOT NULL DEFAULT 0,
  retry_after_until INTEGER,
  is_gone INTEGER NOT NULL DEFAULT 0,
  moved_to TEXT,
  moved_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX feed_schedule_due ON feed_schedule(next_check_at);

CREATE TABLE fetch_log (
  id INTEGER PRIMARY KEY,
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  http_status INTEGER,
  duration_ms INTEGER,
  bytes INTEGER,
  item_problems TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX fetch_log_by_feed ON fetch_log(feed_id, at DESC);

CREATE TABLE article_state (
  id INTEGER PRIMARY KEY,
  feed_id INTEGER NOT NULL REFERENCES feeds(id),
  key TEXT NOT NULL,
  first_seen_at INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  is_read INTEGER NOT NULL DEFAULT 0,
  is_saved INTEGER NOT NULL DEFAULT 0,
  is_later INTEGER NOT NULL DEFAULT 0,
  is_muted INTEGER NOT NULL DEFAULT 0,
  read_at INTEGER,
  saved_at INTEGER,
  later_until INTEGER,
  exported_at INTEGER,
  deleted_at INTEGER,
  reading_position REAL NOT NULL DEFAULT 0,
  UNIQUE (feed_id, key)
) STRICT;
CREATE INDEX article_state_by_time ON article_state(sort_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX article_state_by_feed ON article_state(feed_id, sort_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX article_state_unread ON article_state(sort_at DESC, id DESC) WHERE deleted_at IS NULL AND is_read = 0;
CREATE INDEX article_state_unread_by_feed ON article_state(feed_id, sort_at DESC, id DESC) WHERE deleted_at IS NULL AND is_read = 0;
CREATE INDEX article_state_saved ON article_state(sort_at DESC, id DESC) WHERE deleted_at IS NULL AND is_saved = 1;
CREATE INDEX article_state_later ON article_state(sort_at DESC, id DESC) WHERE deleted_at IS NULL AND is_later = 1;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY REFERENCES article_state(id) ON DELETE CASCADE,
  guid TEXT,
  url TEXT,
  canonical_url TEXT,
  title TEXT NOT NULL,
  author TEXT,
  published_at INTEGER,
  updated_at INTEGER,
  stored_at INTEGER NOT NULL,
  changed_at INTEGER,
  language TEXT,
  image_url TEXT,
  snippet TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  reading_minutes INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  content_hash TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_url ON articles(url) WHERE url IS NOT NULL;
CREATE INDEX articles_by_canonical_url ON articles(canonical_url) WHERE canonical_url IS NOT NULL;

CREATE TABLE article_content (
  id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  html TEXT NOT NULL,
  summary TEXT,
  text TEXT NOT NULL,
  code TEXT NOT NULL
) STRICT;

CREATE TABLE enclosures (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  type TEXT,
  length INTEGER,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_tags (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_tags_by_name ON source_tags(folded, article_id);

CREATE TABLE code_languages (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  PRIMARY KEY (language, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_languages_by_article ON code_languages(article_id);

CREATE TABLE article_images (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_images_by_url ON article_images(url);

CREATE TABLE images (
  url TEXT PRIMARY KEY,
  sha256 TEXT,
  media_type TEXT,
  bytes INTEGER,
  fetched_at INTEGER NOT NULL,
  failure TEXT,
  retry_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE article_tags (
  article_id INTEGER NOT NULL REFERENCES article_state(id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tags_by_tag ON article_tags(tag_id, article_id);

CREATE TABLE annotations (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article_state(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'highlight')),
  created_at INTEGER NOT NULL,
  quote TEXT,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX annotations_by_article ON annotations(article_id);

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('edited', 'shrunk')),
  title TEXT NOT NULL,
  html BLOB NOT NULL,
  content_hash TEXT NOT NULL
) STRICT;
CREATE INDEX revisions_by_article ON revisions(article_id, at DESC);

CREATE TABLE smart_feeds (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE articles_fts USING fts5 (
  title, author, body, code, tags,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);
INSERT INTO articles_fts (articles_fts, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0, 1.0, 5.0)');
`,
} as const;
