/** What articles were before a change of read, saved, later, muted or snoozed, kept small, and how to put it back. */

import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { countedTogether } from './counted-together.ts';

/** Columns side by side: a list of objects for a hundred thousand articles would take ten times the room. */
export type FormerStates = {
  ids: number[];
  /** read 1, saved 2, later 4, muted 8 */
  flags: number[];
  readAt: (number | null)[];
  savedAt: (number | null)[];
  snoozedUntil: (number | null)[];
  returnedAt: (number | null)[];
};

type StateRow = {
  id: number;
  is_read: number;
  is_saved: number;
  is_later: number;
  is_muted: number;
  read_at: number | null;
  saved_at: number | null;
  snoozed_until: number | null;
  returned_at: number | null;
};

export const noStates = (): FormerStates => ({
  ids: [],
  flags: [],
  readAt: [],
  savedAt: [],
  snoozedUntil: [],
  returnedAt: [],
});

/** Adds the present states of those articles. */
export function noteStates(library: Library, ids: readonly number[], into: FormerStates): void {
  const rows = prepared<StateRow>(
    library.db,
    `SELECT id, is_read, is_saved, is_later, is_muted, read_at, saved_at, snoozed_until, returned_at
     FROM article_state
     WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  for (const row of rows) {
    into.ids.push(row.id);
    into.flags.push(row.is_read + 2 * row.is_saved + 4 * row.is_later + 8 * row.is_muted);
    into.readAt.push(row.read_at);
    into.savedAt.push(row.saved_at);
    into.snoozedUntil.push(row.snoozed_until);
    into.returnedAt.push(row.returned_at);
  }
}

/** Leaves only the articles named. */
export function keepStates(states: FormerStates, ids: ReadonlySet<number>): FormerStates {
  const kept = noStates();
  states.ids.forEach((id, index) => {
    if (!ids.has(id)) return;
    kept.ids.push(id);
    kept.flags.push(states.flags[index] ?? 0);
    kept.readAt.push(states.readAt[index] ?? null);
    kept.savedAt.push(states.savedAt[index] ?? null);
    kept.snoozedUntil.push(states.snoozedUntil[index] ?? null);
    kept.returnedAt.push(states.returnedAt[index] ?? null);
  });
  return kept;
}

export type RestoredColumn = 'read' | 'saved' | 'later' | 'muted' | 'snoozed';
const assignments: Record<RestoredColumn, string> = {
  read: 'is_read = @flags & 1, read_at = @readAt, returned_at = @returnedAt',
  saved: 'is_saved = (@flags >> 1) & 1, saved_at = @savedAt',
  later: 'is_later = (@flags >> 2) & 1',
  muted: 'is_muted = (@flags >> 3) & 1',
  snoozed: 'snoozed_until = @snoozedUntil, returned_at = @returnedAt',
};

/** Puts back articles by their places in the list, in the caller's transaction; only what the change had touched. */
export function putBackSome(
  library: Library,
  states: FormerStates,
  places: readonly number[],
  columns: readonly RestoredColumn[],
): void {
  const ids = places.map((place) => states.ids[place] ?? 0);
  countedTogether(library, ids, () => {
    for (const place of places) putBack(library, states, place, columns);
  });
}

function putBack(
  library: Library,
  states: FormerStates,
  index: number,
  columns: readonly RestoredColumn[],
): void {
  // Both of reading and of snoozing is when it came back.
  const sets = [...new Set(columns.flatMap((column) => assignments[column].split(', ')))].join(', ');
  const all = {
    id: states.ids[index] ?? 0,
    flags: states.flags[index] ?? 0,
    readAt: states.readAt[index] ?? null,
    savedAt: states.savedAt[index] ?? null,
    snoozedUntil: states.snoozedUntil[index] ?? null,
    returnedAt: states.returnedAt[index] ?? null,
  };
  prepared(library.db, `UPDATE article_state SET ${sets} WHERE id = @id`).run(all);
}
