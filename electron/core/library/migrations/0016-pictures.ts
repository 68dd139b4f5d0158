/** Whether a picture is still shown is asked by its hash; what pictures an article shows is read anew from its text. */
export const pictures = {
  version: 16,
  name: 'pictures',
  sql: `
CREATE INDEX images_by_hash ON images(sha256) WHERE sha256 IS NOT NULL;

INSERT INTO catching_up (name, below)
  SELECT 'pictures', max(id) + 1 FROM article_content HAVING count(*) > 0;
INSERT INTO settings (name, value) SELECT 'remotePictures', '"ask"' FROM settings WHERE name = 'loadImages' AND value = 'false';
DELETE FROM settings WHERE name = 'loadImages';
-- Stored as they came until now.
INSERT INTO catching_up (name, below)
  SELECT 'svg', 1 WHERE EXISTS (SELECT 1 FROM images WHERE media_type = 'image/svg+xml');
`,
} as const;
