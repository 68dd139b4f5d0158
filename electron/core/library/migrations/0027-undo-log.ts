/** Changes that can be taken back, for other programs and later ones: until now only the program that made one knew it. */
export const undoLog = {
  version: 27,
  name: 'undo-log',
  sql: `
CREATE TABLE undo_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  undo_id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  -- Packed JSON of what was before (core/changes/run-recipe.ts); NULL: only the program that made the change can take it back.
  recipe BLOB,
  undone_at INTEGER
) STRICT;
`,
} as const;
