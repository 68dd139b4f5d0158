/** What was changed last, by any program, and what was before: for taking it back from another one. */
import type { RuleActionName } from '../../../../shared/model/rules.ts';
import type { LoggedChange, UndoEntry, UndoKind } from '../../../../shared/model/undo.ts';
import { packMarkup, unpackMarkup } from '../../content/scan/packed-markup.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { withoutWaiting } from '../connection/without-waiting.ts';

import type { FormerStates, RestoredColumn } from './former-states.ts';
import type { TaggedChange } from './tags-table.ts';

/** What was before a change, as data. */
export type UndoRecipe = {
  states?: readonly { states: FormerStates; columns: readonly RestoredColumn[] }[];
  tagged?: readonly TaggedChange[];
  traces?: readonly NewTrace[];
};

const mostRows = 200;

/** `olderThan`: epoch ms; changes from before go. */
export function logChange(
  library: Library,
  entry: UndoEntry,
  recipe: UndoRecipe | null,
  olderThan: number,
): void {
  const { db } = library;
  const write = db.transaction(() => {
    prepared(
      db,
      'INSERT INTO undo_log (undo_id, at, kind, name, count, recipe) VALUES (@undoId, @at, @kind, @name, @count, @recipe)',
    ).run({ ...entry, recipe: recipe === null ? null : packMarkup(JSON.stringify(recipe)) });
    prepared(db, 'DELETE FROM undo_log WHERE at < ? OR seq <= (SELECT max(seq) FROM undo_log) - ?').run(
      olderThan,
      mostRows,
    );
  });
  // After a power cut a change may be known that cannot be taken back; it is no other than before there was a log.
  if (db.inTransaction) write();
  else withoutWaiting(library, () => write.immediate());
}

/** Latest first, without those taken back already. `since`: epoch ms. */
export function listChanges(library: Library, since: number): LoggedChange[] {
  return prepared<Omit<LoggedChange, 'kind' | 'canUndo'> & { kind: string; canUndo: number }>(
    library.db,
    `SELECT undo_id AS undoId, kind, name, count, at, recipe IS NOT NULL AS canUndo FROM undo_log
     WHERE undone_at IS NULL AND at >= ? ORDER BY seq DESC`,
  )
    .all(since)
    .map((row) => ({ ...row, kind: row.kind as UndoKind, canUndo: row.canUndo === 1 }));
}

/** What takes it back; null: there is nothing that does, or it is taken back already. */
export function recipeOf(library: Library, undoId: string): UndoRecipe | null {
  const packed = prepared<Uint8Array>(
    library.db,
    'SELECT recipe FROM undo_log WHERE undo_id = ? AND undone_at IS NULL',
  )
    .pluck()
    .get(undoId) as Uint8Array | null | undefined;
  return packed == null ? null : (JSON.parse(unpackMarkup(packed)) as UndoRecipe);
}

/** false: another program has taken it back already. true also where it is not in the log any more. */
export function claimUndo(library: Library, undoId: string, now: number): boolean {
  const isThere = prepared(library.db, 'SELECT 1 FROM undo_log WHERE undo_id = ?').get(undoId) !== undefined;
  const { changes } = prepared(
    library.db,
    'UPDATE undo_log SET undone_at = ?, recipe = NULL WHERE undo_id = ? AND undone_at IS NULL',
  ).run(now, undoId);
  return changes === 1 || !isThere;
}

export type NewTrace = { articleId: number; ruleId: number; action: RuleActionName; tag: string };
