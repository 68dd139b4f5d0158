/**
 * Which stored article an entry is, when its key is new: feeds change their ids (a guid becomes a permalink, a number
 * gets a prefix, a repeated guid stops repeating), and the reader must not see everything once more. Precision comes
 * first: an article is taken only when its old key has gone from the feed and nothing else could be meant.
 */
import type { ItemIdentity } from '../../entries/item-batches.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

type KnownRow = {
  id: number;
  key: string;
  deleted_at: number | null;
  group_id: number | null;
  guid: string | null;
  url: string | null;
  title: string;
  published_at: number | null;
};

export type MatchedArticle = { id: number; deleted_at: number | null; group_id: number | null };

/** What a feed still holds was stored lately: older articles are not looked at. */
const leastRows = 500;

/** Answers with the article an entry of unknown key already is, or null; each article is given away once. */
export function createMatcher(
  library: Library,
  feedId: number,
  identities: readonly ItemIdentity[],
): (item: ItemIdentity) => MatchedArticle | null {
  const rows = prepared<KnownRow>(
    library.db,
    `SELECT s.id, s.key, s.deleted_at, s.group_id, a.guid, a.url, a.title, a.published_at
     FROM article_state s JOIN articles a ON a.id = s.id
     WHERE s.feed_id = ? ORDER BY s.id DESC LIMIT ?`,
  ).all(feedId, Math.max(leastRows, 2 * identities.length));
  const keys = new Set(identities.map((identity) => identity.key));
  const gone = rows.filter((row) => !keys.has(row.key));
  if (gone.length === 0) return () => null;

  const rules = [
    rule(rows, identities, (one) => one.url),
    rule(rows, identities, (one) => both(one.guid, one.title)),
    rule(rows, identities, (one) => both(one.publishedAt, one.title)),
    rule(rows, identities, (one) => (one.guid === null && one.url === null ? one.title || null : null)),
  ];
  const free = new Set(gone);
  return (item) => {
    for (const find of rules) {
      const row = find(item);
      if (row !== undefined && free.delete(row)) return row;
    }
    return null;
  };
}

type Sign = (one: Omit<ItemIdentity, 'key'>) => string | null;

/** Finds by a sign that one stored article and one entry have alone: a homepage that all link to tells nothing. */
function rule(
  rows: readonly KnownRow[],
  identities: readonly ItemIdentity[],
  sign: Sign,
): (item: ItemIdentity) => KnownRow | undefined {
  const stored = new Map<string, KnownRow | null>();
  for (const row of rows) {
    const value = sign({ guid: row.guid, url: row.url, title: row.title, publishedAt: row.published_at });
    if (value !== null) stored.set(value, stored.has(value) ? null : row);
  }
  const sent = new Map<string, number>();
  for (const identity of identities) {
    const value = sign(identity);
    if (value !== null) sent.set(value, (sent.get(value) ?? 0) + 1);
  }
  return (item) => {
    const value = sign(item);
    return value === null || sent.get(value) !== 1 ? undefined : (stored.get(value) ?? undefined);
  };
}

const both = (first: string | number | null, second: string | null): string | null =>
  first === null || !second ? null : `${first}\n${second}`;
