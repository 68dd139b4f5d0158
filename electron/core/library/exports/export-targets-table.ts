/**
 * Export targets: the folders and files that exports are written to automatically, and the result of the last run. This sub-room
 * has what exports remember. Called by `export/targets`, `rules` and the handlers of `targets.*`.
 */
import { AppError, type WireError } from '../../../../shared/errors.ts';
import type { ExportTarget, ExportTargetChange, NewExportTarget } from '../../../../shared/export-target.ts';
import { newTargetSchema } from '../../../../shared/export-target.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { forgetTarget } from '../lists/rules-table.ts';

type Row = {
  id: number;
  name: string;
  wanted: string;
  form: ExportTarget['form'];
  file: string | null;
  written: string | null;
  language: Language | null;
  schedule: ExportTarget['schedule'];
  is_on: number;
  due_at: number | null;
  failures: number;
  last_run_at: number | null;
  last_summary: string | null;
  last_error: string | null;
};

/** What is known of a file that is kept up to date. */
export type WrittenFile = {
  /** Of all it was made of; empty: it was not made here, but may be replaced. */
  stamp: string;
  articles: number;
  /** Hash of its bytes, and what tells without reading them that nobody touched it. */
  sha256: string;
  size: number;
  mtimeMs: number;
  /** Hash of what was put beside a file that somebody has changed. */
  besideSha256?: string;
  /** While a new one is written: its name until it is whole, and its hash before it is put in place. */
  part?: string;
  nextSha256?: string;
};

export type StoredTarget = Omit<ExportTarget, 'isRunning'> & {
  written: WrittenFile | null;
  /** Of the words in it, when it was written last. */
  language: Language | null;
};

type Wanted = Pick<
  NewExportTarget,
  'query' | 'folder' | 'profile' | 'onEdited' | 'onDeselected' | 'withDiscussion'
>;

function toTarget(row: Row): StoredTarget {
  const wanted = JSON.parse(row.wanted) as Wanted;
  const written = row.written === null ? null : (JSON.parse(row.written) as WrittenFile);
  return {
    ...newTargetSchema.parse({
      ...wanted,
      name: row.name,
      form: row.form,
      file: row.file,
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
    articlesInFile:
      row.form === 'markdown' || written === null || written.stamp === '' ? null : written.articles,
    written,
    language: row.language,
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

/** Throws `already-exists` for a name and `file-taken` for a file that another target has. */
export function insertTarget(library: Library, target: NewExportTarget): StoredTarget {
  refuseTwin(library, target, null);
  const { lastInsertRowid } = prepared(
    library.db,
    `INSERT INTO export_targets (name, position, wanted, form, file, schedule, is_on)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM export_targets), ?, ?, ?, ?, ?)`,
  ).run(target.name, wantedOf(target), target.form, target.file, target.schedule, target.isOn ? 1 : 0);
  return getTarget(library, Number(lastInsertRowid));
}

/** Throws `not-found`, `already-exists` and `file-taken`. What failed before is forgotten: the reader may have mended it. */
export function updateTarget(library: Library, id: number, change: ExportTargetChange): StoredTarget {
  const next = changedTarget(getTarget(library, id), change);
  refuseTwin(library, next, id);
  prepared(
    library.db,
    `UPDATE export_targets SET name = @name, wanted = @wanted, form = @form, schedule = @schedule, is_on = @isOn,
       written = iif(file IS @file, written, NULL), file = @file, failures = 0, last_error = NULL WHERE id = @id`,
  ).run({
    id,
    name: next.name,
    wanted: wantedOf(next),
    form: next.form,
    file: next.file,
    schedule: next.schedule,
    isOn: next.isOn ? 1 : 0,
  });
  return getTarget(library, id);
}

/** As it will be. */
export function changedTarget<T extends NewExportTarget>(target: T, change: ExportTargetChange): T {
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...target, ...known };
}

/** Nothing where the target goes to another file by now. */
export function setWritten(library: Library, id: number, file: string, written: WrittenFile): void {
  prepared(library.db, 'UPDATE export_targets SET written = ? WHERE id = ? AND file = ?').run(
    JSON.stringify(written),
    id,
    file,
  );
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

export function setLanguage(library: Library, id: number, language: Language): void {
  prepared(
    library.db,
    'UPDATE export_targets SET language = @language WHERE id = @id AND language IS NOT @language',
  ).run({
    id,
    language,
  });
}

function wantedOf({ query, folder, profile, onEdited, onDeselected, withDiscussion }: Wanted): string {
  return JSON.stringify({ query, folder, profile, onEdited, onDeselected, withDiscussion });
}

/** Two that keep one file up to date would each take it for changed by somebody else. */
function refuseTwin(
  library: Library,
  { name, form, file }: Pick<NewExportTarget, 'name' | 'form' | 'file'>,
  ownId: number | null,
): void {
  for (const other of listTargets(library)) {
    if (other.id === ownId) continue;
    if (other.name === name) throw new AppError('already-exists', { what: 'export target', name });
    if (form === 'markdown' || other.form === 'markdown' || other.file !== file) continue;
    throw new AppError('file-taken', { file, name: other.name });
  }
}
