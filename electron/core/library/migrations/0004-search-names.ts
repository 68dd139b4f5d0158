/**
 * Who writes and what feeds tag, each name once with its articles, for completion and for corrections; scripts without
 * spaces are indexed by character, so that words inside words are found.
 */
export const searchNames = {
  version: 4,
  name: 'search-names',
  sql: `
CREATE TABLE authors (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  total INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO authors (name, total)
  SELECT min(author), count(*) FROM articles WHERE author IS NOT NULL GROUP BY author COLLATE NOCASE;

CREATE TABLE source_tag_counts (
  folded TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  total INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO source_tag_counts (folded, name, total)
  SELECT folded, min(name), count(*) FROM source_tags GROUP BY folded;

CREATE TRIGGER articles_author_counted AFTER INSERT ON articles WHEN NEW.author IS NOT NULL BEGIN
  INSERT INTO authors (name, total) VALUES (NEW.author, 1) ON CONFLICT (name) DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER articles_author_uncounted AFTER DELETE ON articles WHEN OLD.author IS NOT NULL BEGIN
  UPDATE authors SET total = total - 1 WHERE name = OLD.author;
  DELETE FROM authors WHERE name = OLD.author AND total <= 0;
END;
CREATE TRIGGER articles_author_recounted AFTER UPDATE OF author ON articles WHEN NEW.author IS NOT OLD.author BEGIN
  UPDATE authors SET total = total - 1 WHERE name = OLD.author;
  DELETE FROM authors WHERE name = OLD.author AND total <= 0;
  INSERT INTO authors (name, total) SELECT NEW.author, 1 WHERE NEW.author IS NOT NULL
    ON CONFLICT (name) DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER source_tags_counted AFTER INSERT ON source_tags BEGIN
  INSERT INTO source_tag_counts (folded, name, total) VALUES (NEW.folded, NEW.name, 1)
    ON CONFLICT (folded) DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER source_tags_uncounted AFTER DELETE ON source_tags BEGIN
  UPDATE source_tag_counts SET total = total - 1 WHERE folded = OLD.folded;
  DELETE FROM source_tag_counts WHERE folded = OLD.folded AND total <= 0;
END;
CREATE TRIGGER source_tags_recounted AFTER UPDATE OF folded ON source_tags WHEN NEW.folded <> OLD.folded BEGIN
  UPDATE source_tag_counts SET total = total - 1 WHERE folded = OLD.folded;
  DELETE FROM source_tag_counts WHERE folded = OLD.folded AND total <= 0;
  INSERT INTO source_tag_counts (folded, name, total) VALUES (NEW.folded, NEW.name, 1)
    ON CONFLICT (folded) DO UPDATE SET total = total + 1;
END;

-- Only articles with words of such scripts change, and the index itself knows which: from Thai on, by code point.
CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab (main, articles_fts, 'instance');
CREATE TEMP TABLE reshaped AS SELECT DISTINCT doc AS id FROM temp.indexed_words WHERE term >= char(0x0e01);
DROP TABLE temp.indexed_words;
DELETE FROM articles_fts WHERE rowid IN (SELECT id FROM temp.reshaped);
INSERT INTO articles_fts (rowid, title, author, body, code, tags)
  SELECT a.id, index_text(a.title), index_text(coalesce(a.author, '')),
    index_text(plain_text(c.html)), index_text(code_text(c.html)),
    index_text(concat_ws(' ',
      (SELECT group_concat(name, ' ') FROM source_tags WHERE article_id = a.id),
      (SELECT group_concat(tags.name, ' ') FROM article_tags t JOIN tags ON tags.id = t.tag_id WHERE t.article_id = a.id)))
  FROM temp.reshaped r JOIN articles a ON a.id = r.id JOIN article_content c ON c.id = a.id ORDER BY a.id;
DROP TABLE temp.reshaped;
`,
} as const;
