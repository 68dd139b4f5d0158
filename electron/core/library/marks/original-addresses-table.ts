/** Which form an article's addresses are shown in: without what only tracks, unless the reader wants them as they came. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** An article's address as it is shown, copied, exported and asked for, as an expression of SQL over `articles` named `a`. */
export const shownAddress =
  'iif(EXISTS(SELECT 1 FROM original_addresses o WHERE o.article_id = a.id), a.url, clean_address(a.url))';

/** In the caller's transaction or alone. Answers with the articles for which that is new; those not there are left out. */
export function setOriginalAddresses(
  library: Library,
  articleIds: readonly number[],
  areOriginal: boolean,
): number[] {
  const wanted = JSON.stringify(articleIds);
  const sql = areOriginal
    ? `INSERT OR IGNORE INTO original_addresses (article_id)
       SELECT id FROM article_state WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?)) RETURNING article_id`
    : 'DELETE FROM original_addresses WHERE article_id IN (SELECT value FROM json_each(?)) RETURNING article_id';
  return prepared<{ article_id: number }>(library.db, sql)
    .all(wanted)
    .map((row) => row.article_id);
}
