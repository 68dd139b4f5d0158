/** Ids → what a list shows of those articles, in the same order, without their HTML. */
import type { ArticleCopy, ArticleSummary } from '../../../../shared/model/articles.ts';
import type { OfflineState } from '../../../../shared/model/offline.ts';
import { thumbnailAddress } from '../../content/constructs/image-address.ts';
import { ArticleFlag } from '../../entries/article-flags.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { copiesOf } from '../marks/article-groups.ts';
import { shownAddress } from '../marks/original-addresses-table.ts';
import type { HitPhrase } from '../search/hits.ts';
import { offlineStateColumn } from '../search/offline-conditions.ts';
import { markHits } from '../search/snippet.ts';
import { searchSnippet } from './article-snippet.ts';

type SummaryRow = {
  id: number;
  key: string;
  feed_id: number;
  feed_title: string;
  url: string | null;
  title: string;
  author: string | null;
  published_at: number | null;
  updated_at: number | null;
  first_seen_at: number;
  sort_at: number;
  is_read: number;
  is_saved: number;
  is_later: number;
  snoozed_until: number | null;
  returned_at: number | null;
  changed_at: number | null;
  read_at: number | null;
  exported_at: number | null;
  flags: number;
  reading_minutes: number;
  word_count: number;
  language: string | null;
  image_url: string | null;
  snippet: string;
  offline: OfflineState;
};

/** `hits`: the words and phrases searched for; with them snippets are cut around the first hit and marked. */
export function summaries(
  library: Library,
  ids: readonly number[],
  hits: readonly HitPhrase[] = [],
): ArticleSummary[] {
  if (ids.length === 0) return [];
  const wanted = JSON.stringify(ids);
  const rows = prepared<SummaryRow>(
    library.db,
    `SELECT s.id, s.key, s.feed_id, coalesce(f.custom_title, f.feed_title, f.url) AS feed_title, ${shownAddress} AS url, a.title, a.author,
         a.published_at, a.updated_at, s.first_seen_at, s.sort_at, s.is_read, s.is_saved, s.is_later, s.snoozed_until, s.returned_at, a.changed_at, s.read_at, s.exported_at,
         a.flags, a.reading_minutes, a.word_count, a.language, a.image_url, a.snippet,
         ${offlineStateColumn} AS offline
       FROM article_state s JOIN articles a ON a.id = s.id JOIN feeds f ON f.id = s.feed_id
       WHERE s.id IN (SELECT value FROM json_each(?))`,
  ).all(wanted);
  const copies = copiesOf(library, ids);
  // The one that leads a group has the tags of all.
  const tagged = [...ids, ...[...copies.values()].flatMap((others) => others.map((copy) => copy.articleId))];
  const tags = namesByArticle(
    library,
    `SELECT t.article_id, tags.name FROM article_tags t JOIN tags ON tags.id = t.tag_id
     WHERE t.article_id IN (SELECT value FROM json_each(?)) ORDER BY t.article_id, tags.folded`,
    JSON.stringify(tagged),
  );
  const sourceTags = namesByArticle(
    library,
    `SELECT article_id, name FROM source_tags WHERE article_id IN (SELECT value FROM json_each(?))
     ORDER BY article_id, position`,
    wanted,
  );
  const byId = new Map(
    rows.map((row) => {
      const others = copies.get(row.id) ?? [];
      const own = [row.id, ...others.map((copy) => copy.articleId)].flatMap((id) => tags.get(id) ?? []);
      return [row.id, toSummary(row, [...new Set(own)], sourceTags.get(row.id) ?? [], others)];
    }),
  );
  const inTitle = hits.filter(({ field }) => field === null || field === 'title');
  const inText = hits.filter(({ field }) => field !== 'title');
  return ids.flatMap((id) => {
    const summary = byId.get(id);
    if (summary === undefined) return [];
    if (hits.length > 0) {
      if (inText.length > 0) {
        summary.snippet = searchSnippet(library, id, inText) ?? summary.snippet;
      }
      summary.markedTitle = markHits(summary.title, inTitle);
    }
    return [summary];
  });
}

function toSummary(
  row: SummaryRow,
  tags: string[],
  sourceTags: string[],
  copies: ArticleCopy[],
): ArticleSummary {
  return {
    id: row.id,
    key: row.key,
    feedId: row.feed_id,
    feedTitle: row.feed_title,
    url: row.url,
    title: row.title,
    author: row.author,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    firstSeenAt: row.first_seen_at,
    sortAt: row.sort_at,
    tags,
    sourceTags,
    isRead: row.is_read === 1,
    isSaved: row.is_saved === 1,
    isLater: row.is_later === 1,
    snoozedUntil: row.snoozed_until,
    isReturned: row.returned_at !== null && row.is_read === 0,
    isEdited: row.changed_at !== null,
    isChangedSinceRead: row.is_read === 1 && isAfter(row.changed_at, row.read_at),
    isChangedSinceExport: isAfter(row.changed_at, row.exported_at),
    copies,
    hasCode: (row.flags & ArticleFlag.code) !== 0,
    offline: row.offline,
    readingMinutes: row.reading_minutes,
    wordCount: row.word_count,
    language: row.language,
    thumbnailUrl: row.image_url === null ? null : thumbnailAddress(row.id, row.image_url),
    snippet: row.snippet,
  };
}

const isAfter = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && one > other;

function namesByArticle(library: Library, sql: string, wanted: string): Map<number, string[]> {
  const names = new Map<number, string[]>();
  for (const row of prepared<{ article_id: number; name: string }>(library.db, sql).all(wanted)) {
    const list = names.get(row.article_id);
    if (list === undefined) names.set(row.article_id, [row.name]);
    else list.push(row.name);
  }
  return names;
}
