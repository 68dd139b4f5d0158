/** Which of the library's articles stands at an address. */
import { canonicalAddress } from '../../content/compare/canonical-address.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { addressTwins } from './address-twins.ts';

export type ArticleAt = {
  /** As it was asked for. */
  url: string;
  articleId: number;
  title: string;
  feedTitle: string;
  readingMinutes: number;
  isRead: boolean;
};

type Row = {
  wanted: number;
  id: number;
  title: string;
  feed_title: string;
  reading_minutes: number;
  is_read: number;
};

const columns = `a.id, a.title, coalesce(f.custom_title, f.feed_title, f.url) AS feed_title, a.reading_minutes, s.is_read`;
const from = `JOIN article_state s ON s.id = a.id AND s.deleted_at IS NULL JOIN feeds f ON f.id = s.feed_id
  ORDER BY s.is_follower DESC, a.id`;

/** By what it calls its own place, or is the copy of: one form for all ways to write an address. */
const byCanonical = `SELECT w.value ->> 0 AS wanted, ${columns}
  FROM json_each(?) w JOIN articles a ON a.canonical_url = w.value ->> 1 ${from}`;
/** By its own address as it is written, where it is the copy of another. */
const byAddress = `SELECT w.value ->> 0 AS wanted, ${columns}
  FROM json_each(?) w JOIN articles a ON a.url = w.value ->> 1 ${from}`;

/** In the order asked for; those the library does not have are left out. Of several copies the one that leads. */
export function articlesAt(library: Library, urls: readonly string[]): ArticleAt[] {
  const canonical: [number, string][] = [];
  const twins: [number, string][] = [];
  for (const [index, url] of urls.entries()) {
    const one = canonicalAddress(url);
    if (one !== null) canonical.push([index, one]);
    for (const twin of addressTwins(url.replace(/#.*$/, ''))) twins.push([index, twin]);
  }
  const found = new Map<number, Row>();
  // Later rows win: an address of its own before one it was copied from, leaders before followers.
  for (const [sql, wanted] of [
    [byCanonical, canonical],
    [byAddress, twins],
  ] as const) {
    for (const row of prepared<Row>(library.db, sql).all(JSON.stringify(wanted))) found.set(row.wanted, row);
  }
  return urls.flatMap((url, index) => {
    const row = found.get(index);
    if (row === undefined) return [];
    return [
      {
        url,
        articleId: row.id,
        title: row.title,
        feedTitle: row.feed_title,
        readingMinutes: row.reading_minutes,
        isRead: row.is_read === 1,
      },
    ];
  });
}
