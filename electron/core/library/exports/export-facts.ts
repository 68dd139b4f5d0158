/** What an exported file is made of, without its text: enough to tell whether it would come out as it did before. */
import type { AddressForm, ArticleSummary, StatedDiscussion } from '../../../../shared/model/articles.ts';
import { summaries } from '../articles/article-summaries.ts';
import { type DiscussionRow, discussionColumns, toStatedDiscussion } from '../articles/stated-discussion.ts';
import type { Library } from '../connection/open.ts';
import { isCurrent } from '../fetched/forem-records-table.ts';

export type ExportFacts = {
  summary: ArticleSummary;
  feedUrl: string;
  siteUrl: string | null;
  savedAt: number | null;
  imageUrl: string | null;
  /** Of the text as the feed sent it, and of its page's where that is the one shown. */
  contentHash: string;
  fullTextHash: string | null;
  /** Of what the author wrote, and of what else the API tells that is exported; null: there is no record. */
  record: string | null;
  /** `address hash` of each stored picture, in the order they stand in. */
  pictures: string;
  /** Everything the reader marked and wrote, as JSON. */
  annotations: string;
  /** Of what readers wrote below it; left out where nothing is kept. */
  discussion?: string;
  addresses: AddressForm;
  statedDiscussion: StatedDiscussion | null;
};

/** In the order of `ids`; those that were deleted are left out. */
export function exportFacts(library: Library, ids: readonly number[]): ExportFacts[] {
  const rows = library.db
    .prepare<
      [string],
      DiscussionRow & {
        id: number;
        feed_url: string;
        site_url: string | null;
        saved_at: number | null;
        image_url: string | null;
        content_hash: string;
        full_text_hash: string | null;
        record: string | null;
        pictures: string | null;
        annotations: string;
        discussion: string | null;
        shows_original: number;
      }
    >(
      `SELECT s.id, f.url AS feed_url, f.site_url, s.saved_at, a.image_url, a.content_hash, ${discussionColumns},
         (SELECT t.text_hash FROM full_texts t WHERE t.article_id = s.id AND t.is_shown = 1) AS full_text_hash,
         (SELECT json_array(iif(${isCurrent}, r.markdown_hash, NULL), r.series, r.canonical_url, r.cover_url, r.edited_at)
            FROM forem_records r WHERE r.article_id = s.id) AS record,
         (SELECT group_concat(i.url || ' ' || images.sha256, char(10) ORDER BY i.position) FROM article_images i
            JOIN images ON images.url = i.url WHERE i.article_id = s.id AND images.sha256 IS NOT NULL) AS pictures,
         (SELECT json_group_array(json_array(n.created_at, n.colour, n.quote, n.start, n.text) ORDER BY n.id)
            FROM annotations n WHERE n.article_id = s.id) AS annotations,
         (SELECT d.fetched_at || ' ' || d.hash FROM discussions d WHERE d.article_id = s.id) AS discussion,
         EXISTS(SELECT 1 FROM original_addresses o WHERE o.article_id = s.id) AS shows_original
       FROM article_state s JOIN articles a ON a.id = s.id JOIN feeds f ON f.id = s.feed_id
       WHERE s.id IN (SELECT value FROM json_each(?)) AND s.deleted_at IS NULL`,
    )
    .all(JSON.stringify(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return summaries(library, ids).flatMap((summary) => {
    const row = byId.get(summary.id);
    if (row === undefined) return [];
    const addresses = row.shows_original === 1 ? 'original' : 'clean';
    return [
      {
        summary,
        feedUrl: row.feed_url,
        siteUrl: row.site_url,
        savedAt: row.saved_at,
        imageUrl: row.image_url,
        contentHash: row.content_hash,
        fullTextHash: row.full_text_hash,
        record: row.record,
        pictures: row.pictures ?? '',
        annotations: row.annotations,
        ...(row.discussion === null ? {} : { discussion: row.discussion }),
        addresses,
        statedDiscussion: toStatedDiscussion(row, addresses),
      },
    ];
  });
}
