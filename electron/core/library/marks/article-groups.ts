/**
 * The same piece from several feeds is one entry: articles with one `group_id`, of which one leads and the rest follow.
 * Marks are kept alike in all of them; the reader's tags are kept with the leader.
 */
import type { ArticleCopy } from '../../../../shared/model/articles.ts';
import { isSamePiece, type Piece } from '../../content/compare/same-piece.ts';
import { titleKey } from '../../content/compare/simhash.ts';
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import { scanContent } from '../../content/scan/scan.ts';
import type { IngestItem } from '../../entries/parsed-feed.ts';
import type { Library } from '../connection/open.ts';
import { getSettings } from '../connection/settings-table.ts';
import { prepared } from '../connection/statements.ts';
import { indexArticle } from '../texts/search-index.ts';
import { shownAddress } from './original-addresses-table.ts';

/** Rows looked at for one new article, and of those the texts that are compared: a millisecond or two. */
const mostRows = 60;
const mostTexts = 6;
/** A text this long is left alone: reading it would be felt. */
const longestText = 150_000;
/** SimHashes of one piece in two frames were seen up to this far apart. */
const mostBits = 10;

type Candidate = { id: number; title: string; html: Uint8Array; canonical_url: string | null };

/**
 * Puts a newly stored article beside its copies from other feeds, if there are any: it then takes over how they are marked.
 * Answers with the ids of all that show something else now.
 */
export function joinGroup(library: Library, id: number, feedId: number, item: IngestItem): number[] {
  if (item.textLength > longestText) return [];
  const candidates = findCandidates(library, id, feedId, item);
  if (candidates.length === 0) return [];
  const own = pieceOf(item.displayTitle, item.packedHtml);
  for (const candidate of candidates) {
    const isAddressShared = item.canonicalUrl !== null && item.canonicalUrl === candidate.canonical_url;
    if (!isSamePiece(own, pieceOf(candidate.title, candidate.html), isAddressShared)) continue;
    return putTogether(library, id, candidate.id);
  }
  return [];
}

function findCandidates(library: Library, id: number, feedId: number, item: IngestItem): Candidate[] {
  const { canonicalUrl, simhash } = item;
  const title = titleKey(item.displayTitle);
  if (canonicalUrl === null && title === null && simhash === null) return [];
  const bits = simhash === null ? null : BigInt.asUintN(64, simhash);
  const quarter = (index: bigint): bigint | null => (bits === null ? null : (bits >> (16n * index)) & 65535n);
  const ids = prepared<{ id: number }>(library.db, alikeSql)
    .all({ canonicalUrl, title, simhash, q0: quarter(0n), q1: quarter(1n), q2: quarter(2n), q3: quarter(3n) })
    .map((row) => row.id)
    .filter((other) => other !== id);
  if (ids.length === 0) return [];
  return prepared<Candidate>(
    library.db,
    `SELECT a.id, a.title, c.html, a.canonical_url FROM article_state s JOIN articles a ON a.id = s.id
       JOIN article_content c ON c.id = s.id
     WHERE s.id IN (SELECT value FROM json_each(?)) AND s.feed_id <> ? AND s.deleted_at IS NULL
       AND a.text_length <= ?
       AND (s.group_id IS NULL OR NOT EXISTS (
         SELECT 1 FROM article_state o WHERE o.group_id = s.group_id AND o.feed_id = ?))
     ORDER BY s.is_follower, s.id DESC LIMIT ?`,
  ).all(JSON.stringify(ids), feedId, longestText, feedId, mostTexts);
}

/**
 * By address, by title, and near in text: the newest that share a quarter of the SimHash first, then only those near in all
 * four. What is null finds nothing. One statement, since most of what six take is the way there. The plus hides each value
 * from the planner, which would make a new plan for every one it sees (SQLITE_ENABLE_STAT4): that took as long as the search.
 */
const alikeSql = [
  ...['canonical_url = +@canonicalUrl', 'title_key = +@title'].map(
    (isAlike) =>
      `SELECT id FROM (SELECT id FROM articles WHERE ${isAlike} ORDER BY id DESC LIMIT ${mostRows})`,
  ),
  ...['simhash & 65535', '(simhash >> 16) & 65535', '(simhash >> 32) & 65535', '(simhash >> 48) & 65535'].map(
    (quarter, index) => `SELECT id FROM (
      SELECT id, simhash FROM articles WHERE simhash IS NOT NULL AND ${quarter} = +@q${index}
      ORDER BY id DESC LIMIT ${mostRows}) WHERE bits_apart(simhash, @simhash) <= ${mostBits}`,
  ),
].join(' UNION ALL ');

function idsOf(library: Library, sql: string, ...parameters: unknown[]): number[] {
  return prepared<{ id: number }>(library.db, sql)
    .all(...parameters)
    .map((row) => row.id);
}

function pieceOf(title: string, packedHtml: Uint8Array): Piece {
  const { text, linkUrls } = scanContent(unpackMarkup(packedHtml));
  return { title, text, links: linkUrls };
}

/** `id` joins the group of `otherId`, which is made where there is none. */
function putTogether(library: Library, id: number, otherId: number): number[] {
  const { db } = library;
  const other = prepared<{ group_id: number | null }>(
    db,
    'SELECT group_id FROM article_state WHERE id = ?',
  ).get(otherId);
  const groupId = other?.group_id ?? otherId;
  prepared(db, 'UPDATE article_state SET group_id = ? WHERE id = ?').run(groupId, otherId);
  prepared(
    db,
    `UPDATE article_state SET group_id = ?, is_follower = 1, (is_read, read_at, is_saved, saved_at, is_later, snoozed_until, returned_at, is_muted) =
       (SELECT is_read, read_at, is_saved, saved_at, is_later, snoozed_until, returned_at, is_muted FROM article_state WHERE id = ?)
     WHERE id = ?`,
  ).run(groupId, otherId, id);
  settleLeader(library, groupId);
  return membersOf(library, groupId);
}

function membersOf(library: Library, groupId: number): number[] {
  return idsOf(
    library,
    'SELECT id FROM article_state WHERE group_id = ? AND deleted_at IS NULL ORDER BY is_follower, id',
    groupId,
  );
}

/**
 * Who leads: a whole text before an excerpt; then one on a Forem community, whose markup names the languages of its code
 * and whose author's Markdown can be had; then the earliest.
 */
function settleLeader(library: Library, groupId: number): void {
  const { db } = library;
  const best = prepared<{ id: number }>(
    db,
    `SELECT s.id FROM article_state s JOIN articles a ON a.id = s.id
     WHERE s.group_id = ? AND s.deleted_at IS NULL
     ORDER BY a.word_count < 0.7 * (SELECT max(o.word_count) FROM article_state m JOIN articles o ON o.id = m.id
         WHERE m.group_id = s.group_id AND m.deleted_at IS NULL),
       coalesce(host_of(a.url), '') NOT IN (SELECT value FROM json_each(?)),
       s.id LIMIT 1`,
  ).get(groupId, JSON.stringify(getSettings(library).foremHosts));
  if (best === undefined) return;
  prepared(
    db,
    'UPDATE article_state SET is_follower = (id <> ?) WHERE group_id = ? AND is_follower <> (id <> ?)',
  ).run(best.id, groupId, best.id);
  const tagged = idsOf(
    library,
    `SELECT DISTINCT s.id FROM article_state s JOIN article_tags t ON t.article_id = s.id
     WHERE s.group_id = ? AND s.id <> ?`,
    groupId,
    best.id,
  );
  for (const from of tagged) moveTags(library, from, best.id);
}

/** After articles were hidden, or show again: one that shows leads each piece, with the tags. */
export function settleGroupsOf(library: Library, ids: readonly number[]): void {
  const groups = prepared<{ group_id: number }>(
    library.db,
    `SELECT DISTINCT group_id FROM article_state
     WHERE group_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  for (const group of groups) settleLeader(library, group.group_id);
}

function moveTags(library: Library, from: number, to: number): void {
  prepared(
    library.db,
    `INSERT OR IGNORE INTO article_tags (article_id, tag_id, added_at)
     SELECT ?, tag_id, added_at FROM article_tags WHERE article_id = ?`,
  ).run(to, from);
  prepared(library.db, 'DELETE FROM article_tags WHERE article_id = ?').run(from);
  indexArticle(library, from);
  indexArticle(library, to);
}

/** The article stands alone again; another leads what is left, with the tags. For one that is about to go. */
export function leaveGroup(library: Library, id: number): void {
  const { db } = library;
  const row = prepared<{ group_id: number | null; is_follower: number }>(
    db,
    'SELECT group_id, is_follower FROM article_state WHERE id = ?',
  ).get(id);
  if (row === undefined || row.group_id === null) return;
  const rest = membersOf(library, row.group_id).filter((member) => member !== id);
  prepared(db, 'UPDATE article_state SET group_id = NULL, is_follower = 0 WHERE id = ?').run(id);
  const [next] = rest;
  if (next === undefined) return;
  if (row.is_follower === 0) {
    moveTags(library, id, next);
    settleLeader(library, row.group_id);
  }
  if (rest.length === 1) {
    prepared(db, 'UPDATE article_state SET group_id = NULL, is_follower = 0 WHERE id = ?').run(next);
  }
}

/** Those articles and all their copies: what a mark is for. */
export function withCopies(library: Library, ids: readonly number[]): number[] {
  const copies = idsOf(
    library,
    `SELECT id FROM article_state WHERE deleted_at IS NULL AND group_id IN (
       SELECT group_id FROM article_state WHERE group_id IS NOT NULL AND id IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(ids),
  );
  return copies.length === 0 ? [...ids] : [...new Set([...ids, ...copies])];
}

/** The articles that carry the tags of these, each once. */
export function leadersOf(library: Library, ids: readonly number[]): number[] {
  const wanted = JSON.stringify(ids);
  const led = prepared<{ id: number; leader_id: number }>(
    library.db,
    `SELECT s.id, l.id AS leader_id FROM article_state s
       JOIN article_state l ON l.group_id = s.group_id AND l.is_follower = 0
     WHERE s.is_follower = 1 AND s.deleted_at IS NULL AND s.id IN (SELECT value FROM json_each(?))`,
  ).all(wanted);
  if (led.length === 0) return [...ids];
  const leaders = new Map(led.map((row) => [row.id, row.leader_id]));
  return [...new Set(ids.map((id) => leaders.get(id) ?? id))];
}

/** For each article that has copies: the others, with the feeds they stand in. */
export function copiesOf(library: Library, ids: readonly number[]): Map<number, ArticleCopy[]> {
  const rows = prepared<{
    of_id: number;
    id: number;
    feed_id: number;
    feed_title: string;
    url: string | null;
  }>(
    library.db,
    `SELECT s.id AS of_id, o.id, o.feed_id, coalesce(f.custom_title, f.feed_title, f.url) AS feed_title, ${shownAddress} AS url
     FROM article_state s JOIN article_state o ON o.group_id = s.group_id AND o.id <> s.id AND o.deleted_at IS NULL
       JOIN articles a ON a.id = o.id JOIN feeds f ON f.id = o.feed_id
     WHERE s.group_id IS NOT NULL AND s.id IN (SELECT value FROM json_each(?)) ORDER BY s.id, o.is_follower, o.id`,
  ).all(JSON.stringify(ids));
  const copies = new Map<number, ArticleCopy[]>();
  for (const row of rows) {
    const copy = { articleId: row.id, feedId: row.feed_id, feedTitle: row.feed_title, url: row.url };
    copies.set(row.of_id, [...(copies.get(row.of_id) ?? []), copy]);
  }
  return copies;
}
