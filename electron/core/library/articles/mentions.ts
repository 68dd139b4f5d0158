/** Which articles of the library link to one of it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/errors.ts';
import { linkKey } from '../../content/compare/link-keys.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type MentioningRow = {
  articleId: number;
  title: string;
  feedTitle: string;
  author: string | null;
  publishedAt: number | null;
  isRead: boolean;
  /** The text that is read, packed. */
  html: Uint8Array;
};

/** Keys of the addresses an article goes by: its own, and where it first stood. */
export function keysOf(library: Library, articleId: number): string[] {
  return keysOfAll(library, [articleId]).get(articleId) ?? [];
}

function keysOfAll(library: Library, articleIds: readonly number[]): Map<number, string[]> {
  const rows = prepared<{ id: number; url: string | null; canonical_url: string | null }>(
    library.db,
    'SELECT id, url, canonical_url FROM articles WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(articleIds));
  return new Map(
    rows.map(({ id, url, canonical_url }) => {
      const keys = [canonical_url, url].map((one) => (one === null ? null : linkKey(one)));
      return [id, [...new Set(keys.filter((key) => key !== null))]];
    }),
  );
}

/** Ids of the articles that have a link of those keys, newest first; of what is deleted, some may still be among them. */
export function linkingTo(library: Library, keys: readonly string[]): number[] {
  if (keys.length === 0) return [];
  return prepared<{ rowid: number }>(
    library.db,
    'SELECT rowid FROM article_links WHERE article_links MATCH ? ORDER BY rowid DESC',
  )
    .all(keys.map((key) => `"${key}"`).join(' OR '))
    .map((row) => row.rowid);
}

/**
 * Newest first, at most so many; of several copies of a piece the one that leads. Copies of the article itself are left out:
 * they link to where it first stood.
 */
export function mentioning(library: Library, articleId: number, most: number): MentioningRow[] {
  const ids = linkingTo(library, keysOf(library, articleId)).filter((id) => id !== articleId);
  return prepared<{
    id: number;
    title: string;
    feed_title: string;
    author: string | null;
    published_at: number | null;
    is_read: number;
    html: Uint8Array;
  }>(
    library.db,
    `SELECT s.id, a.title, coalesce(f.custom_title, f.feed_title, f.url) AS feed_title, a.author, a.published_at, s.is_read, c.html
     FROM json_each(@ids) wanted JOIN article_state s ON s.id = wanted.value JOIN articles a ON a.id = s.id
       JOIN shown_content c ON c.id = s.id JOIN feeds f ON f.id = s.feed_id
     WHERE s.deleted_at IS NULL AND s.is_muted = 0 AND s.is_follower = 0
       AND (s.group_id IS NULL OR s.group_id IS NOT (SELECT group_id FROM article_state WHERE id = @articleId))
       AND (a.canonical_url IS NULL OR a.canonical_url IS NOT (SELECT canonical_url FROM articles WHERE id = @articleId))
     ORDER BY wanted.key LIMIT @most`,
  )
    .all({ ids: JSON.stringify(ids), articleId, most })
    .map((row) => ({
      articleId: row.id,
      title: row.title,
      feedTitle: row.feed_title,
      author: row.author,
      publishedAt: row.published_at,
      isRead: row.is_read === 1,
      html: row.html,
    }));
}

/** Targets looked up before others have their turn: a few milliseconds. */
const targetsAtOnce = 50;

/**
 * Links from `sources` to `targets`, both ids: which source links to which target, and the keys of the addresses it goes by. In the
 * order of the targets. Throws `cancelled`.
 */
export async function linksAmong(
  library: Library,
  sources: ReadonlySet<number>,
  targets: readonly number[],
  signal?: AbortSignal,
): Promise<{ target: number; keys: readonly string[]; sources: readonly number[] }[]> {
  const found: { target: number; keys: readonly string[]; sources: readonly number[] }[] = [];
  for (let from = 0; from < targets.length; from += targetsAtOnce) {
    if (from > 0) await nextTurn();
    if (signal?.aborted === true) throw new AppError('cancelled', { done: 0, total: targets.length });
    const some = targets.slice(from, from + targetsAtOnce);
    const keys = keysOfAll(library, some);
    // To most articles nothing leads: all of them are asked for in one go, and one by one only where something does.
    if (!linkingTo(library, [...keys.values()].flat()).some((id) => sources.has(id))) continue;
    for (const target of some) {
      const own = keys.get(target) ?? [];
      const linking = linkingTo(library, own).filter((id) => id !== target && sources.has(id));
      if (linking.length > 0) found.push({ target, keys: own, sources: linking });
    }
  }
  return found;
}
