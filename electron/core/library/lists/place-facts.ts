/** What the library knows of an author, or of a tag of its sources, over all feeds. */
import type { PlaceFacts, PlaceKind } from '../../../../shared/model/places.ts';
import type { ListedSeries } from '../../../../shared/model/series.ts';
import { fold } from '../../text/fold.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** The newest: more would hold core up, and no figure of these would be another in kind. */
const mostLooked = 20_000;
/** Tags and authors are ranked by the newest alone. */
const mostRanked = 2_000;
const mostNames = 24;

/** null: there is nothing. */
export function placeFacts(library: Library, kind: PlaceKind, name: string): PlaceFacts | null {
  const found = idsOf(library, kind, name);
  const ids = shown(library, found.slice(0, mostLooked));
  const newest = JSON.stringify(ids.slice(0, mostRanked));
  const [first] = ids;
  if (first === undefined) return null;
  const all = JSON.stringify(ids);
  const sums = prepared<{ unread: number; saved: number; firstAt: number | null; lastAt: number | null }>(
    library.db,
    `SELECT sum(is_read = 0) AS unread, sum(is_saved) AS saved, min(sort_at) AS firstAt, max(sort_at) AS lastAt
     FROM article_state WHERE id IN (SELECT value FROM json_each(?))`,
  ).get(all);
  return {
    kind,
    name: nameOf(library, kind, name, first),
    articles: ids.length,
    isCapped: found.length > mostLooked,
    unread: sums?.unread ?? 0,
    saved: sums?.saved ?? 0,
    firstAt: sums?.firstAt ?? null,
    lastAt: sums?.lastAt ?? null,
    feeds: prepared<PlaceFacts['feeds'][number]>(
      library.db,
      `SELECT s.feed_id AS feedId, coalesce(f.custom_title, f.feed_title, f.url) AS title, count(*) AS articles
       FROM json_each(?) given JOIN article_state s ON s.id = given.value JOIN feeds f ON f.id = s.feed_id
       GROUP BY s.feed_id ORDER BY articles DESC, title LIMIT ${mostNames}`,
    ).all(all),
    authors:
      kind === 'author'
        ? []
        : prepared<PlaceFacts['authors'][number]>(
            library.db,
            `SELECT min(a.author) AS name, count(*) AS articles
             FROM json_each(?) given JOIN articles a ON a.id = given.value WHERE a.author <> ''
             GROUP BY a.author COLLATE NOCASE ORDER BY articles DESC, name LIMIT ${mostNames}`,
          ).all(newest),
    tags: prepared<PlaceFacts['tags'][number] & { folded: string }>(
      library.db,
      `SELECT t.folded, min(t.name) AS name, count(*) AS articles
       FROM json_each(?) given JOIN source_tags t ON t.article_id = given.value
       GROUP BY t.folded ORDER BY articles DESC, t.folded LIMIT ${mostNames}`,
    )
      .all(newest)
      // A tag goes with itself always.
      .filter(({ folded }) => kind === 'author' || folded !== fold(name))
      .map(({ folded: _folded, ...tag }) => tag),
    series: seriesAmong(library, newest),
  };
}

/** Newest first; one more than is looked at where there are more. */
function idsOf(library: Library, kind: PlaceKind, name: string): number[] {
  const sql =
    kind === 'author'
      ? `SELECT id FROM articles WHERE author COLLATE NOCASE = @name ORDER BY id DESC LIMIT ${mostLooked + 1}`
      : `SELECT DISTINCT article_id AS id FROM source_tags WHERE folded IN (
           SELECT @folded UNION SELECT other.folded FROM tag_names n JOIN tag_names other ON other.tag_id = n.tag_id
             WHERE n.folded = @folded)
         ORDER BY article_id DESC LIMIT ${mostLooked + 1}`;
  return prepared<{ id: number }>(library.db, sql)
    .all(kind === 'author' ? { name } : { folded: fold(name) })
    .map(({ id }) => id);
}

/** As a list of them would show. */
function shown(library: Library, ids: readonly number[]): number[] {
  return prepared<{ id: number }>(
    library.db,
    `SELECT s.id FROM json_each(?) given JOIN article_state s ON s.id = given.value
     WHERE s.deleted_at IS NULL AND s.is_muted = 0 AND s.snoozed_until IS NULL AND s.is_follower = 0`,
  )
    .all(JSON.stringify(ids))
    .map(({ id }) => id);
}

function nameOf(library: Library, kind: PlaceKind, name: string, newestId: number): string {
  if (kind === 'author') {
    const row = prepared<{ author: string }>(library.db, 'SELECT author FROM articles WHERE id = ?').get(
      newestId,
    );
    return row?.author ?? name;
  }
  const row = prepared<{ name: string }>(
    library.db,
    'SELECT name FROM source_tag_counts WHERE folded = ?',
  ).get(fold(name));
  return row?.name ?? name;
}

function seriesAmong(library: Library, ids: string): ListedSeries[] {
  return prepared<ListedSeries>(
    library.db,
    `SELECT r.host, r.series_id AS seriesId, min(r.series) AS name, a.author, count(DISTINCT r.forem_id) AS parts
     FROM json_each(?) given JOIN forem_records r ON r.article_id = given.value JOIN articles a ON a.id = r.article_id
     WHERE r.series_id IS NOT NULL GROUP BY r.host, r.series_id ORDER BY parts DESC, name LIMIT ${mostNames}`,
  ).all(ids);
}
