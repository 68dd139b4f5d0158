/** What a process that was killed had claimed is free at once, not when its time has run out. */
import type { Library } from './open.ts';
import { isOwnerGone } from './owner.ts';
import { prepared } from './statements.ts';

const claimed = [
  'feed_schedule',
  'full_text_requests',
  'forem_requests',
  'discussion_requests',
  'feed_walks',
] as const;

/** Writes only where there is something to release. `now`: epoch ms; claims that have run out hold nothing. */
export function releaseGone(library: Library, now: number): void {
  const { db } = library;
  for (const table of claimed) {
    const owners = prepared<string>(
      db,
      `SELECT DISTINCT claimed_by FROM ${table} WHERE claimed_until >= ? AND claimed_by IS NOT NULL`,
    )
      .pluck()
      .all(now) as string[];
    for (const owner of owners.filter(isOwnerGone))
      prepared(db, `UPDATE ${table} SET claimed_until = 0 WHERE claimed_by = ?`).run(owner);
  }
  const holders = prepared<string>(db, 'SELECT DISTINCT owner FROM leases').pluck().all() as string[];
  for (const owner of holders.filter(isOwnerGone))
    prepared(db, 'DELETE FROM leases WHERE owner = ?').run(owner);
}

/** As `releaseGone`, when the program starts. Another program may be writing just then: claims run out by themselves. */
export function releaseGoneClaims(
  library: Library,
  now: () => number,
  onError: (error: unknown) => void,
): void {
  try {
    releaseGone(library, now());
  } catch (error) {
    onError(error);
  }
}
