/**
 * Offprint decides when to merge segments of the full-text index (library/connection/segment-merging.ts): FTS5 merges in the
 * middle of whatever commit comes next, and a large merge delayed that commit by a quarter of a second.
 */
export const indexMerging = {
  version: 7,
  name: 'index-merging',
  sql: `
INSERT INTO articles_fts (articles_fts, rank) VALUES ('automerge', 0);
-- Sixteen pieces to one: each word is written half as often as with the usual four.
INSERT INTO articles_fts (articles_fts, rank) VALUES ('usermerge', 16);
-- Only where a program has written hundreds of times and never merged.
INSERT INTO articles_fts (articles_fts, rank) VALUES ('crisismerge', 500);
`,
} as const;
