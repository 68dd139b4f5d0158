/** From what a sitting of reading is picked: Later, the oldest first, then unread, the newest first. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type QueueCandidate = { id: number; readingMinutes: number };

const mostOfEach = 500;

export function queueCandidates(library: Library): QueueCandidate[] {
  const shown = 's.deleted_at IS NULL AND s.is_muted = 0 AND s.snoozed_until IS NULL AND s.is_follower = 0';
  const read = (condition: string, order: string): QueueCandidate[] =>
    prepared<QueueCandidate>(
      library.db,
      `SELECT s.id, a.reading_minutes AS readingMinutes FROM article_state s JOIN articles a ON a.id = s.id
       WHERE ${shown} AND ${condition} ORDER BY s.id ${order} LIMIT ${mostOfEach}`,
    ).all();
  return [...read('s.is_later = 1', 'ASC'), ...read('s.is_read = 0 AND s.is_later = 0', 'DESC')];
}
