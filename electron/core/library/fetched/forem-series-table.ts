/** Series of Forem hosts: parts are known by their records, and by what the host last listed. */
import type { SeriesPlace } from '../../../../shared/model/articles.ts';
import type { ListedSeries, Series, SeriesPart, SeriesRef } from '../../../../shared/model/series.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { type ArticleAt, articlesAt } from '../texts/articles-at.ts';

/** Copies of a part in other feeds are no parts of their own; the one that leads stands for them. */
const partsOf = `FROM forem_records r JOIN article_state s ON s.id = r.article_id JOIN articles a ON a.id = r.article_id
  WHERE r.host = @host AND r.series_id = @seriesId AND s.deleted_at IS NULL`;

type StoredPart = SeriesPart & { author: string | null; name: string | null; sortAt: number };

function storedParts(library: Library, { host, seriesId }: SeriesRef): StoredPart[] {
  return prepared<Omit<StoredPart, 'isRead'> & { isRead: number }>(
    library.db,
    `SELECT r.forem_id AS foremId, s.id AS articleId, a.title, a.url, a.published_at AS publishedAt,
       a.reading_minutes AS readingMinutes, s.is_read AS isRead, a.author, r.series AS name,
       min(s.is_follower * 9e15 + s.sort_at) AS leader, s.sort_at AS sortAt
     ${partsOf} GROUP BY r.forem_id ORDER BY s.sort_at, s.id`,
  )
    .all({ host, seriesId })
    .map(({ foremId, articleId, title, url, publishedAt, readingMinutes, isRead, author, name, sortAt }) => ({
      foremId,
      articleId,
      title,
      url,
      publishedAt,
      readingMinutes,
      isRead: isRead === 1,
      author,
      name,
      sortAt,
    }));
}

type ListedRow = Omit<SeriesPart, 'articleId' | 'isRead'>;

/** null: the library has no part of it. */
export function readSeries(library: Library, ref: SeriesRef): Series | null {
  const stored = storedParts(library, ref);
  const [first] = stored;
  if (first === undefined) return null;
  const listedAt =
    prepared<{ at: number }>(
      library.db,
      'SELECT listed_at AS at FROM forem_series WHERE host = ? AND series_id = ?',
    ).get(ref.host, ref.seriesId)?.at ?? null;
  const listed = prepared<ListedRow>(
    library.db,
    `SELECT forem_id AS foremId, title, url, published_at AS publishedAt, reading_minutes AS readingMinutes
     FROM forem_series_parts WHERE host = ? AND series_id = ? ORDER BY position`,
  ).all(ref.host, ref.seriesId);
  return {
    host: ref.host,
    seriesId: ref.seriesId,
    name: stored.find(({ name }) => name !== null)?.name ?? null,
    author: first.author,
    parts: inOrder(stored, listed, withoutRecord(library, stored, listed)),
    listedAt,
  };
}

/** Articles of the library that are listed parts, though no record says so yet; by their addresses. */
function withoutRecord(
  library: Library,
  stored: readonly StoredPart[],
  listed: readonly ListedRow[],
): ReadonlyMap<string | null, ArticleAt> {
  const known = new Set(stored.map(({ foremId }) => foremId));
  const urls = listed.flatMap(({ foremId, url }) => (url === null || known.has(foremId) ? [] : [url]));
  return new Map(articlesAt(library, urls).map((article) => [article.url, article]));
}

/** As the host has them; what it does not list (any more) stands by its time. */
function inOrder(
  stored: readonly StoredPart[],
  listed: readonly ListedRow[],
  unrecorded: ReadonlyMap<string | null, ArticleAt>,
): SeriesPart[] {
  const byNumber = new Map(stored.map((part) => [part.foremId, part]));
  const parts = listed.map((part) => {
    const own = byNumber.get(part.foremId);
    byNumber.delete(part.foremId);
    if (own !== undefined) return toPart(own);
    const here = unrecorded.get(part.url);
    return { ...part, articleId: here?.articleId ?? null, isRead: here?.isRead ?? false };
  });
  for (const part of byNumber.values()) {
    const before = parts.findLastIndex((one) => (one.publishedAt ?? 0) <= (part.publishedAt ?? part.sortAt));
    parts.splice(before + 1, 0, toPart(part));
  }
  return parts;
}

const toPart = ({ author: _author, name: _name, sortAt: _sortAt, ...part }: StoredPart): SeriesPart => part;

/** What the host lists now, in its order. */
export function storeListedParts(
  library: Library,
  { host, seriesId }: SeriesRef,
  parts: readonly ListedRow[],
  now: number,
): void {
  const { db } = library;
  db.transaction(() => {
    prepared(db, 'DELETE FROM forem_series WHERE host = ? AND series_id = ?').run(host, seriesId);
    prepared(db, 'INSERT INTO forem_series (host, series_id, listed_at) VALUES (?, ?, ?)').run(
      host,
      seriesId,
      now,
    );
    const insert = prepared(
      db,
      `INSERT INTO forem_series_parts (host, series_id, position, forem_id, title, url, published_at, reading_minutes)
       VALUES (@host, @seriesId, @position, @foremId, @title, @url, @publishedAt, @readingMinutes)`,
    );
    for (const [index, part] of parts.entries()) {
      insert.run({ ...part, host, seriesId, position: index + 1 });
    }
  }).immediate();
}

/** Address of one of its parts in the library; null: there is none. */
export function addressInSeries(library: Library, { host, seriesId }: SeriesRef): string | null {
  return (
    prepared<{ url: string }>(library.db, `SELECT a.url ${partsOf} AND a.url LIKE 'http%' LIMIT 1`).get({
      host,
      seriesId,
    })?.url ?? null
  );
}

/** Named ones first, by name; the others by what was published last. */
export function listSeries(library: Library): ListedSeries[] {
  return prepared<ListedSeries>(
    library.db,
    `SELECT host, seriesId, name, author, parts FROM (
       SELECT r.host, r.series_id AS seriesId, min(r.series) AS name, a.author, count(DISTINCT r.forem_id) AS parts,
         max(s.sort_at) AS newest
       FROM forem_records r JOIN article_state s ON s.id = r.article_id JOIN articles a ON a.id = r.article_id
       WHERE r.series_id IS NOT NULL AND s.deleted_at IS NULL GROUP BY r.host, r.series_id)
     ORDER BY name IS NULL, fold(name), newest DESC LIMIT 2000`,
  ).all();
}

/** Where an article stands among the known parts; null: in no series, or deleted. */
export function placeInSeries(library: Library, articleId: number): SeriesPlace | null {
  const own = prepared<{ host: string; seriesId: number; foremId: number }>(
    library.db,
    `SELECT r.host, r.series_id AS seriesId, r.forem_id AS foremId FROM forem_records r
     JOIN article_state s ON s.id = r.article_id
     WHERE r.article_id = ? AND r.series_id IS NOT NULL AND s.deleted_at IS NULL`,
  ).get(articleId);
  if (own === undefined) return null;
  const series = readSeries(library, own);
  const parts = series?.parts ?? [];
  const at = parts.findIndex((part) => part.foremId === own.foremId);
  if (series === null || at === -1) return null;
  const beside = (index: number): SeriesPlace['previous'] => {
    const part = parts[index];
    if (part === undefined) return null;
    return { foremId: part.foremId, articleId: part.articleId, title: part.title };
  };
  return {
    host: series.host,
    seriesId: series.seriesId,
    name: series.name,
    number: at + 1,
    count: parts.length,
    isListed: series.listedAt !== null,
    previous: beside(at - 1),
    next: beside(at + 1),
  };
}
