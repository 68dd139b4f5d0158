/** What rules set on articles. Answers with the ids that are different now; in the caller's transaction. */

import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { countedTogether } from './counted-together.ts';

/** A rule reads nothing: what it marks as read is not among what the reader read lately. */
const assignments = {
  save: { set: 'is_saved = 1, saved_at = @now', unless: 'is_saved = 1' },
  later: { set: 'is_later = 1', unless: 'is_later = 1' },
  'mark-read': { set: 'is_read = 1, returned_at = NULL', unless: 'is_read = 1' },
  mute: { set: 'is_muted = 1', unless: 'is_muted = 1' },
} as const;

export function setStates(
  library: Library,
  ids: readonly number[],
  action: keyof typeof assignments,
  now: number,
): number[] {
  const { set, unless } = assignments[action];
  const statement = prepared<{ id: number }>(
    library.db,
    `UPDATE article_state SET ${set} WHERE id IN (SELECT value FROM json_each(@ids)) AND NOT (${unless})
       AND deleted_at IS NULL RETURNING id`,
  );
  const rows = countedTogether(library, ids, () => statement.all({ ids: JSON.stringify(ids), now }));
  return rows.map((row) => row.id);
}
