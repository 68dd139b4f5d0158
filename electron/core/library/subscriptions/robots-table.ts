/** What servers say in robots.txt, kept so that each is asked once a day at most. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type StoredRobots = {
  verdict: 'allow' | 'disallow' | 'rules';
  body: string;
  /** Epoch ms until which it is not asked for again. */
  validUntil: number;
};

/** null: not known, or too old. */
export function readRobots(library: Library, origin: string, now: number): StoredRobots | null {
  return (
    prepared<StoredRobots>(
      library.db,
      // One from the future was written before the clock was set back.
      'SELECT verdict, body, valid_until AS validUntil FROM robots WHERE origin = ? AND valid_until > ? AND fetched_at <= ?',
    ).get(origin, now, now) ?? null
  );
}

export function writeRobots(library: Library, origin: string, robots: StoredRobots, fetchedAt: number): void {
  prepared(library.db, 'DELETE FROM robots WHERE valid_until <= ?').run(fetchedAt);
  prepared(
    library.db,
    'INSERT OR REPLACE INTO robots (origin, fetched_at, valid_until, verdict, body) VALUES (?, ?, ?, ?, ?)',
  ).run(origin, fetchedAt, robots.validUntil, robots.verdict, robots.body);
}
