/** What the reader did with articles: read, saved, later, position. */
import type { Counts } from '../../../../shared/model/statistics.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { idOfTime, idSlack } from '../texts/article-ids.ts';
import { countedTogether } from './counted-together.ts';

export type StateChange = {
  isRead?: boolean | undefined;
  isSaved?: boolean | undefined;
  isLater?: boolean | undefined;
  isMuted?: boolean | undefined;
  /** Epoch ms; null: no longer. */
  snoozedUntil?: number | null | undefined;
};

/** Copies are not marked along: whoever calls this names them (article-groups.ts). Ids of the articles whose state is different now. */
export function markArticles(
  library: Library,
  ids: readonly number[],
  change: StateChange,
  now: number,
): number[] {
  const changed = new Set<number>();
  const wanted = JSON.stringify(ids);
  const set = (
    column: 'is_read' | 'is_saved' | 'is_later' | 'is_muted',
    timeColumn: string | null,
    value: boolean,
  ): void => {
    const time = timeColumn === null ? '' : `, ${timeColumn} = iif(@value, @now, NULL)`;
    const rows = prepared<{ id: number }>(
      library.db,
      `UPDATE article_state SET ${column} = @value${time}
       WHERE id IN (SELECT value FROM json_each(@wanted)) AND ${column} <> @value AND deleted_at IS NULL RETURNING id`,
    ).all({ value: value ? 1 : 0, wanted, ...(timeColumn === null ? {} : { now }) });
    for (const row of rows) changed.add(row.id);
  };
  const apply = (): void => {
    if (change.isRead !== undefined) {
      set('is_read', 'read_at', change.isRead);
      if (change.isRead) {
        prepared(
          library.db,
          `UPDATE article_state SET returned_at = NULL
           WHERE returned_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
        ).run(wanted);
      }
    }
    if (change.isSaved !== undefined) set('is_saved', 'saved_at', change.isSaved);
    if (change.isLater !== undefined) set('is_later', null, change.isLater);
    if (change.isMuted !== undefined) set('is_muted', null, change.isMuted);
    if (change.snoozedUntil !== undefined) {
      const rows = prepared<{ id: number }>(
        library.db,
        `UPDATE article_state SET snoozed_until = @until, returned_at = NULL
         WHERE id IN (SELECT value FROM json_each(@wanted)) AND snoozed_until IS NOT @until AND deleted_at IS NULL
         RETURNING id`,
      ).all({ until: change.snoozedUntil, wanted });
      for (const row of rows) changed.add(row.id);
    }
  };
  library.db.transaction(() => countedTogether(library, ids, apply)).immediate();
  return [...changed];
}

export function setReadingPosition(library: Library, id: number, position: number): void {
  library.db.prepare('UPDATE article_state SET reading_position = ? WHERE id = ?').run(position, id);
}

export function markExported(library: Library, ids: readonly number[], now: number): void {
  library.db
    .prepare('UPDATE article_state SET exported_at = ? WHERE id IN (SELECT value FROM json_each(?))')
    .run(now, JSON.stringify(ids));
}

/** `since`: start of the reader's day in epoch ms, which is what Today shows. All but that is counted as it changes. */
export function countStates(library: Library, since: number): Counts {
  const kept = prepared<Omit<Counts, 'today' | 'snoozed'>>(
    library.db,
    `SELECT coalesce(sum(total), 0) AS "all", coalesce(sum(unread), 0) AS unread, coalesce(sum(saved), 0) AS saved,
       coalesce(sum(later), 0) AS later FROM feed_counts`,
  ).get();
  const today = prepared<{ total: number }>(
    library.db,
    `SELECT count(*) AS total FROM article_state
     WHERE deleted_at IS NULL AND is_muted = 0 AND snoozed_until IS NULL AND is_follower = 0 AND id >= ? AND sort_at >= ?`,
  ).get(idOfTime(since) - idSlack, since);
  const snoozed = prepared<{ total: number }>(
    library.db,
    `SELECT count(*) AS total FROM article_state
     WHERE snoozed_until IS NOT NULL AND deleted_at IS NULL AND is_muted = 0 AND is_follower = 0`,
  ).get();
  const copies = countCopies(library);
  return {
    all: (kept?.all ?? 0) - copies.total,
    unread: (kept?.unread ?? 0) - copies.unread,
    today: today?.total ?? 0,
    saved: (kept?.saved ?? 0) - copies.saved,
    later: (kept?.later ?? 0) - copies.later,
    snoozed: snoozed?.total ?? 0,
  };
}

export type CopyCounts = { total: number; unread: number; saved: number; later: number };

/** Lists show the copies of a piece as one: each feed counts its own, sums must not. */
export function countCopies(library: Library): CopyCounts {
  const row = prepared<CopyCounts>(
    library.db,
    `SELECT count(*) AS total, coalesce(sum(is_read = 0), 0) AS unread, coalesce(sum(is_saved), 0) AS saved,
       coalesce(sum(is_later), 0) AS later FROM article_state
     WHERE is_follower = 1 AND deleted_at IS NULL AND is_muted = 0 AND snoozed_until IS NULL`,
  ).get();
  return row ?? { total: 0, unread: 0, saved: 0, later: 0 };
}
