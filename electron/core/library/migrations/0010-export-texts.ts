/**
 * The text each exported file was last given, so that what the reader wrote into it since can be merged with what is
 * exported next; and the folders exports go to by themselves.
 */
export const exportTexts = {
  version: 10,
  name: 'export-texts',
  sql: `
CREATE TABLE export_texts (
  folder TEXT NOT NULL,
  identity TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  -- UTF-8 in raw deflate, as markup is.
  text BLOB NOT NULL,
  PRIMARY KEY (folder, identity)
) STRICT, WITHOUT ROWID;

CREATE TABLE export_targets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  -- As export.run takes them, in JSON: query, folder, profile, what happens to edited and to deselected files.
  wanted TEXT NOT NULL,
  schedule TEXT NOT NULL,
  is_on INTEGER NOT NULL DEFAULT 1,
  -- When it is to run next, epoch ms; null: not before something asks for it. What is due stays due until it has run.
  due_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  last_run_at INTEGER,
  -- Of the last run, in JSON: counts, or the error.
  last_summary TEXT,
  last_error TEXT
) STRICT;
`,
};
