/** What a Forem host lists of a series beside what the library has of it; whose articles they are, by name and by address. */
export const seriesAuthors = {
  version: 15,
  name: 'series-authors',
  sql: `
-- What stands for them in addresses.
ALTER TABLE forem_records ADD COLUMN author_name TEXT;
ALTER TABLE forem_records ADD COLUMN organisation_name TEXT;

CREATE TABLE forem_series (
  host TEXT NOT NULL,
  series_id INTEGER NOT NULL,
  listed_at INTEGER NOT NULL,
  PRIMARY KEY (host, series_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE forem_series_parts (
  host TEXT NOT NULL,
  series_id INTEGER NOT NULL,
  -- In the order of the series, from 1.
  position INTEGER NOT NULL,
  forem_id INTEGER NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  published_at INTEGER,
  reading_minutes INTEGER,
  PRIMARY KEY (host, series_id, position),
  FOREIGN KEY (host, series_id) REFERENCES forem_series(host, series_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX articles_by_author ON articles(author COLLATE NOCASE) WHERE author IS NOT NULL;
`,
} as const;
