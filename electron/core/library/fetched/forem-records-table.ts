/** Records of Forem's API beside what the feed sent, and the queue of those that are wanted. */
import type { ForemFacts } from '../../../../shared/model/articles.ts';
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import { fold } from '../../text/fold.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { placeInSeries } from './forem-series-table.ts';

/** As it comes from the network; what the author wrote is packed. Times are epoch ms; null: not told. */
export type PackedRecord = {
  foremId: number;
  packedMarkdown: Uint8Array | null;
  markdownHash: string | null;
  canonicalUrl: string | null;
  coverUrl: string | null;
  editedAt: number | null;
  readingMinutes: number | null;
  reactions: number | null;
  comments: number | null;
  seriesId: number | null;
  series: string | null;
  organisation: string | null;
  /** What stands for author and organisation in addresses. */
  authorName: string | null;
  organisationName: string | null;
};

/**
 * Whether the author's text is that of the article as it is read: not after a later edit, nor where an earlier text of the
 * feed is held on to. In statements with `articles a` and `forem_records r`.
 */
export const isCurrent = '(coalesce(a.changed_at, 0) <= r.fetched_at AND a.feed_hash IS NULL)';

export type StoredRecord = Omit<PackedRecord, 'packedMarkdown' | 'markdownHash'> & {
  /** null also where it is that of another text than the one that is read. */
  markdown: string | null;
  /** Without port: numbers of articles and series are each host's own. */
  host: string;
  fetchedAt: number;
};

export type DueRecord = {
  articleId: number;
  feedId: number;
  url: string;
  attempts: number;
  /** null: there is no record yet. */
  foremId: number | null;
};

/** Keeps the record, with the request for it gone, in one transaction. false: the article has gone meanwhile. */
export function storeForemRecord(
  library: Library,
  articleId: number,
  record: PackedRecord,
  now: number,
): boolean {
  const { db } = library;
  return db
    .transaction(() => {
      const article = prepared<{ host: string }>(
        db,
        "SELECT coalesce(host_of(url), '') AS host FROM articles WHERE id = ?",
      ).get(articleId);
      if (article === undefined) return false;
      const { host } = article;
      prepared(
        db,
        `INSERT OR REPLACE INTO forem_records (article_id, fetched_at, host, forem_id, markdown, markdown_hash, canonical_url,
           cover_url, edited_at, reading_minutes, reactions, comments, series_id, series, series_folded, organisation,
           organisation_folded, author_name, organisation_name)
         VALUES (@articleId, @now, @host, @foremId, @packedMarkdown, @markdownHash, @canonicalUrl, @coverUrl, @editedAt,
           @readingMinutes, @reactions, @comments, @seriesId, @series, @seriesFolded, @organisation, @organisationFolded,
           @authorName, @organisationName)`,
      ).run({
        ...record,
        articleId,
        now,
        host,
        seriesFolded: foldedOrNull(record.series),
        organisationFolded: foldedOrNull(record.organisation),
      });
      prepared(db, 'DELETE FROM forem_requests WHERE article_id = ?').run(articleId);
      prepared(db, 'UPDATE articles SET image_url = coalesce(image_url, original_image(?)) WHERE id = ?').run(
        record.coverUrl,
        articleId,
      );
      if (record.seriesId !== null) nameSeries(library, host, record.seriesId);
      return true;
    })
    .immediate();
}

/** One part that names its series names it for the others; in the caller's transaction. */
function nameSeries(library: Library, host: string, seriesId: number): void {
  prepared(
    library.db,
    `UPDATE forem_records SET (series, series_folded) = (
       SELECT other.series, other.series_folded FROM forem_records other
       WHERE other.host = @host AND other.series_id = @seriesId AND other.series IS NOT NULL
       ORDER BY other.fetched_at DESC LIMIT 1)
     WHERE host = @host AND series_id = @seriesId AND series IS NULL`,
  ).run({ host, seriesId });
}

const foldedOrNull = (text: string | null): string | null => (text === null ? null : fold(text));

/** null: there is none. */
export function readForemRecordOf(library: Library, articleId: number): StoredRecord | null {
  const row = prepared<{
    fetched_at: number;
    forem_id: number;
    markdown: Uint8Array | null;
    canonical_url: string | null;
    cover_url: string | null;
    edited_at: number | null;
    reading_minutes: number | null;
    reactions: number | null;
    comments: number | null;
    series_id: number | null;
    series: string | null;
    organisation: string | null;
    author_name: string | null;
    organisation_name: string | null;
    host: string;
  }>(
    library.db,
    `SELECT r.fetched_at, r.host, r.forem_id, iif(${isCurrent}, r.markdown, NULL) AS markdown, r.canonical_url,
       r.cover_url, r.edited_at, r.reading_minutes, r.reactions, r.comments, r.series_id, r.series, r.organisation,
       r.author_name, r.organisation_name
     FROM forem_records r JOIN articles a ON a.id = r.article_id WHERE r.article_id = ?`,
  ).get(articleId);
  if (row === undefined) return null;
  return {
    fetchedAt: row.fetched_at,
    foremId: row.forem_id,
    markdown: row.markdown === null ? null : unpackMarkup(row.markdown),
    canonicalUrl: row.canonical_url,
    coverUrl: row.cover_url,
    editedAt: row.edited_at,
    readingMinutes: row.reading_minutes,
    reactions: row.reactions,
    comments: row.comments,
    seriesId: row.series_id,
    series: row.series,
    organisation: row.organisation,
    authorName: row.author_name,
    organisationName: row.organisation_name,
    host: row.host,
  };
}

/** As the reader sees them. */
export function foremFacts(
  library: Library,
  articleId: number,
  {
    markdown,
    foremId: _foremId,
    authorName: _author,
    organisationName: _organisation,
    ...facts
  }: StoredRecord,
): ForemFacts {
  const seriesPlace = facts.seriesId === null ? null : placeInSeries(library, articleId);
  return { ...facts, seriesPlace, hasMarkdown: markdown !== null };
}

/** Addresses of those that have no record fetched after `since`; of those in the queue as well. */
export function articlesWithoutRecord(
  library: Library,
  articleIds: readonly number[],
  since: number,
): { id: number; url: string }[] {
  return prepared<{ id: number; url: string }>(
    library.db,
    `SELECT a.id, a.url FROM json_each(?) given JOIN articles a ON a.id = given.value
     WHERE a.url LIKE 'http%'
       AND NOT EXISTS (SELECT 1 FROM forem_records r WHERE r.article_id = a.id AND r.fetched_at >= ?)`,
  ).all(JSON.stringify(articleIds), since);
}

/** Saved articles of these hosts (without ports) that nobody has asked for yet, those saved last first. */
export function savedWithoutRecord(
  library: Library,
  hosts: readonly string[],
  limit: number,
): { id: number; url: string }[] {
  return prepared<{ id: number; url: string }>(
    library.db,
    `SELECT a.id, a.url FROM article_state s JOIN articles a ON a.id = s.id
     WHERE s.is_saved = 1 AND s.deleted_at IS NULL AND host_of(a.url) IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM forem_records r WHERE r.article_id = s.id)
       AND NOT EXISTS (SELECT 1 FROM forem_requests q WHERE q.article_id = s.id)
     ORDER BY s.saved_at DESC LIMIT ?`,
  ).all(JSON.stringify(hosts), limit);
}

/** The request for one article, due or not; null: nobody wants it, or it has gone. */
export function foremRequest(library: Library, articleId: number): DueRecord | null {
  const row = prepared<DueRow>(library.db, `${selectRequest} AND q.article_id = ?`).get(articleId);
  return row === undefined ? null : toDue(row);
}

/** After the feed's text was edited: what is known is asked for anew. In the caller's transaction. */
export function renewForemRecord(library: Library, articleId: number, now: number): void {
  prepared(
    library.db,
    `INSERT INTO forem_requests (article_id, asked_at, next_at)
     SELECT @articleId, @now, @now WHERE EXISTS (SELECT 1 FROM forem_records WHERE article_id = @articleId)
       OR EXISTS (SELECT 1 FROM forem_requests WHERE article_id = @articleId)
     ON CONFLICT (article_id) DO UPDATE SET attempts = 0, next_at = excluded.next_at`,
  ).run({ articleId, now });
}

/** The one asked for last that is due. `withoutHosts`: they have their turn already, or are to be left alone. */
export function dueForemRecord(
  library: Library,
  now: number,
  withoutHosts: readonly string[],
): DueRecord | null {
  const row = prepared<DueRow>(
    library.db,
    `${selectRequest} AND q.next_at <= @now AND q.claimed_until < @now
       AND coalesce(host_of(a.url), '') NOT IN (SELECT value FROM json_each(@hosts))
       AND coalesce(host_of(a.url), '') NOT IN (SELECT host FROM host_waits WHERE until > @now)
     ORDER BY q.asked_at DESC, q.article_id DESC LIMIT 1`,
  ).get({ now, hosts: JSON.stringify(withoutHosts) });
  return row === undefined ? null : toDue(row);
}

type DueRow = {
  article_id: number;
  feed_id: number;
  url: string;
  attempts: number;
  forem_id: number | null;
};

const selectRequest = `SELECT q.article_id, s.feed_id, a.url, q.attempts, r.forem_id
  FROM forem_requests q JOIN articles a ON a.id = q.article_id JOIN article_state s ON s.id = q.article_id
    JOIN feeds f ON f.id = s.feed_id LEFT JOIN forem_records r ON r.article_id = q.article_id
  WHERE s.deleted_at IS NULL AND f.removed_at IS NULL`;

const toDue = (row: DueRow): DueRecord => ({
  articleId: row.article_id,
  feedId: row.feed_id,
  url: row.url,
  attempts: row.attempts,
  foremId: row.forem_id,
});
