/** Pictures that failed are asked for again after growing waits; a picture has one address, whichever proxy showed it. */
export const offline = {
  version: 14,
  name: 'offline',
  sql: `
-- failure: JSON {code, details} from now on; what failed before is tried anew.
DELETE FROM images WHERE sha256 IS NULL;
ALTER TABLE images ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;

UPDATE OR IGNORE images SET url = original_image(url) WHERE url <> original_image(url);
DELETE FROM images WHERE url <> original_image(url);
UPDATE articles SET image_url = original_image(image_url) WHERE image_url IS NOT NULL AND image_url <> original_image(image_url);
`,
} as const;
