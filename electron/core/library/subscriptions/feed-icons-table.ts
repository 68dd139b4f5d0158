/** Icons of feeds: which file each has, and when its site is asked again. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type FeedWithoutIcon = {
  feedId: number;
  url: string;
  siteUrl: string | null;
  imageUrl: string | null;
  isTyped: boolean;
  attempts: number;
};

/** Those whose time has come, never asked ones first. */
export function dueIcons(library: Library, now: number, limit: number): FeedWithoutIcon[] {
  return prepared<Omit<FeedWithoutIcon, 'isTyped'> & { is_typed: number }>(
    library.db,
    `SELECT f.id AS feedId, f.url, f.site_url AS siteUrl, f.image_url AS imageUrl, f.is_typed,
       coalesce(i.attempts, 0) AS attempts
     FROM feeds f LEFT JOIN feed_icons i ON i.feed_id = f.id
     WHERE f.removed_at IS NULL AND f.url LIKE 'http%' AND coalesce(i.next_at, 0) <= ?
     ORDER BY coalesce(i.next_at, 0), f.id LIMIT ?`,
  )
    .all(now, limit)
    .map(({ is_typed, ...feed }) => ({ ...feed, isTyped: is_typed === 1 }));
}

export function findIcon(library: Library, feedId: number): { sha256: string; mediaType: string } | null {
  return (
    prepared<{ sha256: string; mediaType: string }>(
      library.db,
      'SELECT sha256, media_type AS mediaType FROM feed_icons WHERE feed_id = ? AND sha256 IS NOT NULL',
    ).get(feedId) ?? null
  );
}

/** `nextAt` in epoch ms. Without an icon, one that is there stays. */
export function recordIcon(
  library: Library,
  feedId: number,
  icon: { sha256: string; mediaType: string } | null,
  nextAt: number,
): void {
  prepared(
    library.db,
    `INSERT INTO feed_icons (feed_id, sha256, media_type, next_at, attempts) VALUES (@feedId, @sha256, @mediaType, @nextAt, @failed)
     ON CONFLICT (feed_id) DO UPDATE SET sha256 = coalesce(excluded.sha256, sha256),
       media_type = coalesce(excluded.media_type, media_type), next_at = excluded.next_at,
       attempts = iif(excluded.sha256 IS NULL, attempts + 1, 0)`,
  ).run({
    feedId,
    sha256: icon?.sha256 ?? null,
    mediaType: icon?.mediaType ?? null,
    nextAt,
    failed: icon === null ? 1 : 0,
  });
}
