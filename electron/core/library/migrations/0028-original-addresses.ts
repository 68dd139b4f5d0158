/** Articles whose links the reader wants as their authors wrote them; all others are shown without what only tracks. */
export const originalAddresses = {
  version: 28,
  name: 'original-addresses',
  sql: `
CREATE TABLE original_addresses (
  article_id INTEGER PRIMARY KEY REFERENCES article_state (id) ON DELETE CASCADE
) STRICT;
`,
} as const;
