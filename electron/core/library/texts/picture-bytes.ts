/** Bytes of all stored pictures, each counted once, and of what lists show of them; as an SQL expression. */
export const pictureBytes = `((SELECT coalesce(sum(bytes), 0) FROM (SELECT DISTINCT sha256, bytes FROM images WHERE sha256 IS NOT NULL))
  + (SELECT coalesce(sum(bytes), 0) FROM thumbnails))`;
