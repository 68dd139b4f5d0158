/** Which articles link to an address, and what a migration leaves to be done little by little. */
export const linkGraph = {
  version: 13,
  name: 'link-graph',
  sql: `
-- One row an article: the keys (content/link-keys.ts) of all addresses its text links to. An index of words writes ten links in
-- one place; a table would write them in ten.
CREATE VIRTUAL TABLE article_links USING fts5 (
  keys,
  content = '', contentless_delete = 1,
  detail = 'none',
  tokenize = 'ascii'
);
INSERT INTO article_links (article_links, rank) VALUES ('automerge', 0);
INSERT INTO article_links (article_links, rank) VALUES ('crisismerge', 500);

-- Work of that name is still to be done for articles below that id.
CREATE TABLE catching_up (name TEXT PRIMARY KEY, below INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO catching_up (name, below)
  SELECT 'links', max(id) + 1 FROM article_content HAVING count(*) > 0;
`,
} as const;
