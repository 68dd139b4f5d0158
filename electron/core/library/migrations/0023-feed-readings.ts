/** What a feed held when it was last read, so that a feed with one new entry is not measured whole. */
export const feedReadings = {
  version: 23,
  name: 'feed-readings',
  sql: `
-- entries: eight bytes for each, as feeds/known-entries.ts makes them.
CREATE TABLE feed_readings (
  feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
  entries BLOB NOT NULL
) STRICT;
`,
} as const;
