/**
 * What an article lacks for being read without a network, as SQL. One definition, for the query `is:offline`, for lists and
 * for what is fetched: pictures of its text and of the list, the text of its page where the feed sends an excerpt, and what
 * the author wrote where that was asked for.
 */
import { longestExcerpt } from '../../content/compare/excerpt.ts';

const areExcerptsCompleted =
  "coalesce((SELECT value FROM settings WHERE name = 'completeExcerpts'), 'true') = 'true'";
const areRecordsWanted =
  "coalesce((SELECT value FROM settings WHERE name = 'foremRecords'), '\"saved\"') <> '\"never\"'";

/** In statements with `article_state s` and `articles a`, like all that follow. */
export const lacksPicture = `(EXISTS (SELECT 1 FROM article_images i WHERE i.article_id = s.id
    AND NOT EXISTS (SELECT 1 FROM images WHERE images.url = i.url AND images.sha256 IS NOT NULL))
  OR (a.image_url IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM images WHERE images.url = a.image_url AND images.sha256 IS NOT NULL)))`;

/** A page that was looked at and says no more than the feed is not missed. */
export const lacksText = `(a.url LIKE 'http%' AND NOT EXISTS (SELECT 1 FROM full_texts t WHERE t.article_id = s.id)
  AND coalesce(
    (SELECT (r.is_by_reader = 1 OR (f.is_paused = 0 AND (f.full_text = 'always'
         OR (f.full_text = 'auto' AND f.full_text_found = 'excerpts' AND ${areExcerptsCompleted}))))
       AND coalesce(json_extract(r.failure, '$.code'), '') <> 'nothing-more'
     FROM full_text_requests r JOIN feeds f ON f.id = s.feed_id WHERE r.article_id = s.id),
    (SELECT f.is_paused = 0 AND (f.full_text = 'always'
         OR (f.full_text = 'auto' AND f.full_text_found = 'excerpts' AND a.text_length <= ${longestExcerpt}
           AND ${areExcerptsCompleted}))
     FROM feeds f WHERE f.id = s.feed_id)))`;

export const lacksMarkdown = `(${areRecordsWanted} AND EXISTS (SELECT 1 FROM forem_requests q WHERE q.article_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM forem_records k WHERE k.article_id = s.id))`;

/** Whether nothing is missing. What is not known of a feed is no lack. */
export const isReady = `(${lacksPicture} OR ${lacksText} OR ${lacksMarkdown}) IS NOT TRUE`;

/** 'ready', 'partial' or 'online'. */
export const offlineStateColumn = `iif(${lacksText}, 'online', iif(${lacksPicture} OR ${lacksMarkdown}, 'partial', 'ready'))`;
