/** Who does a thing that only one process may do at a time (background polling). A lease that is not renewed runs out. */
import type { Library } from './open.ts';

/** true: this library's owner has the lease until now + ttlMs. */
export function takeLease(library: Library, name: string, now: number, ttlMs: number): boolean {
  const { changes } = library.db
    .prepare(
      `INSERT INTO leases (name, owner, expires_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
       WHERE owner = excluded.owner OR expires_at < ? OR expires_at > ?`,
    )
    // One that lasts longer than anyone may take it for was taken before the clock was set back.
    .run(name, library.owner, now + ttlMs, now, now + 2 * ttlMs);
  return changes === 1;
}

export function releaseLease(library: Library, name: string): void {
  library.db.prepare('DELETE FROM leases WHERE name = ? AND owner = ?').run(name, library.owner);
}
