/** The folders exports go to by themselves, and how it went with each. */
import { AppError, type WireError } from '../../../shared/errors.ts';
import type { ExportTarget, ExportTargetChange, NewExportTarget } from '../../../shared/export-target.ts';
import { newTargetSchema } from '../../../shared/export-target.ts';
import type { Library } from './open.ts';
import { forgetTarget } from './rules-table.ts';
import { prepared } from './statements.ts';

type Row = {
  id: number;
  name: string;
  wanted: string;
  schedule: ExportTarget['schedule'];
  is_on: number;
  due_at: number | null;
  failures: number;
  last_run_at: number | null;
  last_summary: string | null;
  last_error: string | null;
};

export type StoredTarget = Omit<ExportTarget, 'isRunning'>;

function toTarget(row: Row): StoredTarget {
  const wanted = JSON.parse(row.wanted) as Pick<
    NewExportTarget,
    'query' | 'folder' | 'profile' | 'onEdited' | 'onDeselected'
  >;
  return {
    ...newTargetSchema.parse({
      ...wanted,
      name: row.name,
      schedule: row.schedule,
      isOn: row.is_on === 1,
    }),
    id: row.id,
    dueAt: row.due_at,
    failures: row.failures,
    lastRunAt: row.last_run_at,
    lastCounts:
      row.last_summary === null ? null : (JSON.parse(row.last_summary) as ExportTarget['lastCounts']),
    lastError: row.last_error === null ? null : (JSON.parse(row.last_error) as WireError),
  };
}

export function listTargets(library: Library): StoredTarget[] {
  return prepared<Row>(library.db, 'SELECT * FROM export_targets ORDER BY position, id').all().map(toTarget);
}

/** Throws `not-found`. */
export function getTarget(library: Library, id: number): StoredTarget {
  const row = prepared<Row>(library.db, 'SELECT * FROM export_targets WHERE id = ?').get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'export target', id });
  return toTarget(row);
}

/** Throws `already-exists` for a name that another target has. */
export function insertTarget(library: Library, target: NewExportTarget): StoredTarget {
  refuseName(library, target.name, null);
  const { lastInsertRowid } = prepared(
    library.db,
    `INSERT INTO export_targets (name, position, wanted, schedule, is_on)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM export_targets), ?, ?, ?)`,
  ).run(target.name, wantedOf(target), target.schedule, target.isOn ? 1 : 0);
  return getTarget(library, Number(lastInsertRowid));
}

/** Throws `not-found` and `already-exists`. What failed before is forgotten: the reader may have mended it. */
export function updateTarget(library: Library, id: number, change: ExportTargetChange): StoredTarget {
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next = { ...getTarget(library, id), ...known };
  refuseName(library, next.name, id);
  prepared(
    library.db,
    `UPDATE export_targets SET name = ?, wanted = ?, schedule = ?, is_on = ?, failures = 0, last_error = NULL
     WHERE id = ?`,
  ).run(next.name, wantedOf(next), next.schedule, next.isOn ? 1 : 0, id);
  return getTarget(library, id);
}

export function removeTarget(library: Library, id: number): void {
  library.db
    .transaction(() => {
      forgetTarget(library, id);
      prepared(library.db, 'DELETE FROM export_targets WHERE id = ?').run(id);
    })
    .immediate();
}

export function hasTarget(library: Library, id: number): boolean {
  return prepared(library.db, 'SELECT 1 FROM export_targets WHERE id = ?').get(id) !== undefined;
}

export function setDue(library: Library, id: number, dueAt: number | null): void {
  prepared(library.db, 'UPDATE export_targets SET due_at = ? WHERE id = ?').run(dueAt, id);
}

export function recordRun(
  library: Library,
  id: number,
  run: { at: number; counts: ExportTarget['lastCounts']; error: WireError | null; dueAt: number | null },
): void {
  prepared(
    library.db,
    `UPDATE export_targets SET last_run_at = @at, last_summary = coalesce(@counts, last_summary), last_error = @error,
       failures = CASE WHEN @error IS NULL THEN 0 ELSE failures + 1 END, due_at = @dueAt WHERE id = @id`,
  ).run({
    id,
    at: run.at,
    counts: run.counts === null ? null : JSON.stringify(run.counts),
    error: run.error === null ? null : JSON.stringify(run.error),
    dueAt: run.dueAt,
  });
}

function wantedOf({ query, folder, profile, onEdited, onDeselected }: NewExportTarget): string {
  return JSON.stringify({ query, folder, profile, onEdited, onDeselected });
}

function refuseName(library: Library, name: string, ownId: number | null): void {
  const other = prepared<{ id: number }>(library.db, 'SELECT id FROM export_targets WHERE name = ?').get(
    name,
  );
  if (other !== undefined && other.id !== ownId) {
    throw new AppError('already-exists', { what: 'export target', name });
  }
}
