/** What came of each check of a feed, and why it was not asked: its log. */
import type { FetchLogEntry, ItemProblem, RefreshOutcome } from '../../../../shared/model/feeds.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

const entriesKept = 200;

export type LogEntry = {
  at: number;
  outcome: RefreshOutcome;
  httpStatus: number | null;
  durationMs: number | null;
  bytes: number | null;
  itemProblems: readonly ItemProblem[];
};

/** In the caller's transaction. */
export function addToLog(library: Library, feedId: number, entry: LogEntry): void {
  prepared(
    library.db,
    `INSERT INTO fetch_log (feed_id, at, outcome, http_status, duration_ms, bytes, item_problems)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    feedId,
    entry.at,
    JSON.stringify(entry.outcome),
    entry.httpStatus,
    entry.durationMs,
    entry.bytes,
    JSON.stringify(entry.itemProblems),
  );
  prepared(
    library.db,
    `DELETE FROM fetch_log WHERE feed_id = ? AND id <= (
         SELECT id FROM fetch_log WHERE feed_id = ? ORDER BY at DESC, id DESC LIMIT 1 OFFSET ?)`,
  ).run(feedId, feedId, entriesKept);
}

export type Skip = { feedId: number; outcome: Extract<RefreshOutcome, { status: 'skipped' }> };

/**
 * Writes why feeds were not asked. A skip after one with the same reason only moves that one's time: a program that looks
 * every quarter of an hour would else drive all that happened out of the log.
 */
export function recordSkips(library: Library, skips: readonly Skip[], at: number): void {
  if (skips.length === 0) return;
  const isThere = library.db.prepare<[number], { id: number }>(
    'SELECT id FROM feeds WHERE id = ? AND removed_at IS NULL',
  );
  const last = library.db.prepare<[number], { id: number; outcome: string }>(
    'SELECT id, outcome FROM fetch_log WHERE feed_id = ? ORDER BY at DESC, id DESC LIMIT 1',
  );
  const move = library.db.prepare('UPDATE fetch_log SET at = ? WHERE id = ?');
  library.db
    .transaction(() => {
      for (const { feedId, outcome } of skips) {
        // Unsubscribed meanwhile.
        if (isThere.get(feedId) === undefined) continue;
        const before = last.get(feedId);
        if (before !== undefined && before.outcome === JSON.stringify(outcome)) move.run(at, before.id);
        else {
          const nothing = { httpStatus: null, durationMs: null, bytes: null, itemProblems: [] };
          addToLog(library, feedId, { at, outcome, ...nothing });
        }
      }
    })
    .immediate();
}

type LogRow = {
  at: number;
  outcome: string;
  http_status: number | null;
  duration_ms: number | null;
  bytes: number | null;
  item_problems: string;
};

/** Newest first. */
export function listFetchLog(library: Library, feedId: number): FetchLogEntry[] {
  return library.db
    .prepare<[number], LogRow>(
      `SELECT at, outcome, http_status, duration_ms, bytes, item_problems FROM fetch_log
       WHERE feed_id = ? ORDER BY at DESC, id DESC`,
    )
    .all(feedId)
    .map((row) => ({
      at: row.at,
      outcome: JSON.parse(row.outcome) as RefreshOutcome,
      httpStatus: row.http_status,
      durationMs: row.duration_ms,
      bytes: row.bytes,
      itemProblems: (JSON.parse(row.item_problems) as (ItemProblem | string)[]).map((problem) =>
        // Up to the first version that spoke more than English they were kept in words.
        typeof problem === 'string' ? { code: 'told', values: { text: problem } } : problem,
      ),
    }));
}
