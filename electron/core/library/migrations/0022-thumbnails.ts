/** Lists show small pictures, made of the stored ones. */
export const thumbnails = {
  version: 22,
  name: 'thumbnails',
  sql: `
-- sha256: of the stored picture. outcome: 'made'; 'original': it is small enough itself; 'none': lists show nothing of it.
-- file_sha256, bytes: of the thumbnail's own file.
CREATE TABLE thumbnails (
  sha256 TEXT PRIMARY KEY,
  outcome TEXT NOT NULL,
  file_sha256 TEXT,
  bytes INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX thumbnails_by_file ON thumbnails(file_sha256) WHERE file_sha256 IS NOT NULL;

CREATE TRIGGER thumbnails_of_removed AFTER DELETE ON images
WHEN old.sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM images WHERE sha256 = old.sha256)
BEGIN DELETE FROM thumbnails WHERE sha256 = old.sha256; END;
CREATE TRIGGER thumbnails_of_replaced AFTER UPDATE OF sha256 ON images
WHEN old.sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM images WHERE sha256 = old.sha256)
BEGIN DELETE FROM thumbnails WHERE sha256 = old.sha256; END;
`,
} as const;
